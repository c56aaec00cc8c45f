import type { DocumentText, ExtractResult } from "@teamified/contracts/resumes";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { layOutPage, type TextPiece } from "./page-layout.ts";
import { repairGlyphs } from "./repair-glyphs.ts";

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfFile["getPage"]>>;

/**
 * Text of a PDF page by page, in reading order.
 * OCR of picture pages has its place where `scanned_unreadable` is returned.
 */
export async function readPdf(bytes: Uint8Array, maxPages: number): Promise<ExtractResult> {
  let pdf: PdfFile;
  try {
    // A copy: the engine detaches the buffer it is given.
    pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  } catch (error) {
    return { ok: false, failure: nameOf(error) === "PasswordException" ? "password" : "damaged" };
  }
  try {
    if (pdf.numPages > maxPages) return { ok: false, failure: "too_many_pages" };
    return await readPages(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: PdfFile): Promise<ExtractResult> {
  const pages: DocumentText["pages"] = [];
  let broken = 0;
  let picture = false;
  for (let number = 1; number <= pdf.numPages; number++) {
    let lines: string[] = [];
    try {
      const page = await pdf.getPage(number);
      lines = await readPage(page);
      if (lines.length === 0) picture ||= await hasPicture(page);
      page.cleanup();
    } catch {
      broken += 1;
    }
    pages.push({ lines });
  }
  if (pages.some((page) => page.lines.length > 0)) {
    const warnings: DocumentText["warnings"] = [];
    if (broken > 0) {
      warnings.push({
        code: "needs_review",
        page: null,
        text: `${broken} of ${pdf.numPages} pages could not be read.`,
      });
    }
    return { ok: true, document: { kind: "pdf", pages, warnings } };
  }
  if (picture) return { ok: false, failure: "scanned_unreadable" };
  return { ok: false, failure: broken > 0 ? "damaged" : "empty" };
}

async function readPage(page: PdfPage): Promise<string[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces: TextPiece[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str === "") continue;
    const place: number[] = item.transform;
    const [a = 0, b = 0, , , e = 0, f = 0] = place;
    // The page's own rotation and crop are in the viewport's matrix.
    const [m0 = 1, m1 = 0, m2 = 0, m3 = -1, m4 = 0, m5 = 0] = transform;
    pieces.push({
      text: item.str,
      x: m0 * e + m2 * f + m4,
      y: m1 * e + m3 * f + m5,
      width: item.width,
      size: item.height > 0 ? item.height : Math.hypot(a, b),
    });
  }
  return layOutPage(pieces)
    .map(repairGlyphs)
    .filter((line, index, all) => line !== "" || (index > 0 && all[index - 1] !== ""));
}

/** Whether a page without text draws an image: then it is a scan rather than an empty page. */
async function hasPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const drawing = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectGroup,
  ]);
  return fnArray.some((operation) => drawing.has(operation));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
