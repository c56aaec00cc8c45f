/// <reference path="./pdf-worker.d.ts" />
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { withoutPictures } from "./without-pictures.ts";

export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfFile["getPage"]>>;

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const files = (name: string): string => join(folder, name) + sep;

/**
 * What the engine takes from the disk: the standard fonts, tables for Asian text, decoders for JBIG2 and JPEG 2000.
 * Pictures of more pixels are left out: decoding them costs memory that no resume is worth.
 */
const settings = {
  verbosity: 0,
  standardFontDataUrl: files("standard_fonts"),
  cMapUrl: files("cmaps"),
  cMapPacked: true,
  wasmUrl: files("wasm"),
  iccUrl: files("iccs"),
  useSystemFonts: false,
  maxImageSize: 40_000_000,
};

/** Numbers of the drawing operations. */
export const operations: Readonly<Record<string, number>> = (await getResolvedPDFJS()).OPS;

/**
 * For reading nobody draws with the fonts. Without a document that takes them the engine would write each font out as
 * a style sheet in base64, which takes as long as reading a short page.
 */
class UnusedFontFace {
  readonly loaded = Promise.resolve(this);
}
const fontTaker = {
  fonts: { add: () => undefined, delete: () => undefined, clear: () => undefined },
};

/** Opens a document for reading its text. Throws the engine's errors; `PasswordException` is one by name. */
export function openToRead(bytes: Uint8Array): Promise<PdfFile> {
  // A copy: the engine detaches the buffer it is given. With `disableFontFace` every glyph would become a path.
  Object.assign(globalThis, { FontFace: UnusedFontFace });
  return getDocumentProxy(new Uint8Array(withoutPictures(bytes)), {
    ...settings,
    // Typed as a page's document, which Node does not know; the engine calls these three functions of it.
    ownerDocument: fontTaker as never,
    disableFontFace: false,
  });
}

/**
 * Opens a document for drawing its pages: slower and larger, so only where a picture is wanted. The engine inside
 * unpdf reads faster but is built without the decoders that the files of scanners need; the whole of the same version
 * draws.
 */
export async function openToDraw(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await wholeEngine();
  const { promise } = getDocument({ ...settings, data: new Uint8Array(bytes), disableFontFace: true });
  // One version of one engine, the types of which are declared twice.
  return (await promise) as unknown as PdfFile;
}

let loading: Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> | null = null;

function wholeEngine(): NonNullable<typeof loading> {
  loading ??= (async () => {
    const engine = await import("pdfjs-dist/legacy/build/pdf.mjs");
    // Each engine looks here for its other half at its first document; importing that half puts it here.
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return engine;
  })();
  return loading;
}
