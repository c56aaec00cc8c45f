import type { Box, DocumentText, ExtractResult, ResumeWarning } from "@teamified/contracts/resumes";
import { layOutPage } from "./page-layout.ts";
import { openToDraw, openToRead, type PdfFile } from "./pdf-engine.ts";
import { type PageText, readPage, toBox } from "./read-page.ts";
import type { TextRecognizer } from "./recognize-text.ts";
import { repairGlyphs } from "./repair-glyphs.ts";

export type PdfRequest = {
  bytes: Uint8Array;
  maxPages: number;
  /** Languages of pictures of text, as Tesseract names them ("eng", "eng+deu"); their data must be installed. */
  ocrLanguages: string;
  /** When to stop reading pictures, in milliseconds of `performance.now()`. */
  ocrUntil: number;
};

/** A page with fewer letters than this, and little else than a picture, is read from its drawing. */
const fewLetters = 40;
const largePicture = 0.25;
/** Pixels for each point of the page: 144 dots an inch, from which letters of 8 points are read well. */
const ocrScale = 2;
/** What is read with less certainty than this (0–100) is noise: a photograph, handwriting. */
const leastConfidence = 55;
const maxWarningLength = 300;

/**
 * Text of a PDF page by page, in reading order, with the place of each line. What a person does not see is left out
 * and listed; pages that are pictures are recognized, as long as there is time.
 */
export async function readPdf(request: PdfRequest): Promise<ExtractResult> {
  let pdf: PdfFile;
  try {
    pdf = await openToRead(request.bytes);
  } catch (error) {
    return { ok: false, failure: nameOf(error) === "PasswordException" ? "password" : "damaged" };
  }
  const drawn = openWhenNeeded(() => openToDraw(request.bytes));
  try {
    if (pdf.numPages > request.maxPages) return { ok: false, failure: "too_many_pages" };
    const result = await readPages(pdf, drawn.open, request);
    const properties = await propertiesOf(pdf);
    if (result.ok && properties.length > 0) result.document.properties = properties;
    // A file whose index is broken opens with whatever can be found: nothing found is no empty page.
    const isLost = !result.ok && result.failure === "empty" && !hasSoundIndex(request.bytes);
    return isLost ? { ok: false, failure: "damaged" } : result;
  } finally {
    await pdf.loadingTask.destroy();
    await (await drawn.opened())?.loadingTask.destroy();
  }
}

const propertyNames = ["Title", "Subject", "Author", "Keywords"];
const longestProperty = 1000;

/** What the file's own entries say; a broken one says nothing. */
async function propertiesOf(pdf: PdfFile): Promise<string[]> {
  try {
    const { info } = await pdf.getMetadata();
    const entries = new Map(Object.entries(info));
    return propertyNames.flatMap((name) => {
      const value = entries.get(name);
      return typeof value === "string" && value.trim() !== "" ? [value.slice(0, longestProperty)] : [];
    });
  } catch {
    return [];
  }
}

async function readPages(
  pdf: PdfFile,
  openDrawn: () => Promise<PdfFile>,
  request: PdfRequest,
): Promise<ExtractResult> {
  const texts: (PageText | null)[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const text = await readPage(pdf, page, async (words) => {
        const { seenWords } = await import("./draw-page.ts");
        return seenWords(await (await openDrawn()).getPage(number), words);
      });
      page.cleanup();
      texts.push(text);
    } catch {
      texts.push(null);
    }
  }
  const pictures = texts.flatMap((text, index) => (text !== null && isPicture(text) ? [index + 1] : []));
  const recognized =
    pictures.length === 0 ? noneRecognized : await recognizePages(pictures, openDrawn, request);
  return compose(texts, recognized);
}

function isPicture({ lines, picturePart }: PageText): boolean {
  const letters = lines.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return letters === 0 || (letters < fewLetters && picturePart >= largePicture);
}

type RecognizedLines = { lines: string[]; boxes: (Box | null)[]; confidence: number };
type Recognized = {
  pages: Map<number, RecognizedLines>;
  /** Pages that show something of which no text could be made. */
  unreadable: number[];
  /** Pages for which no time was left. */
  skipped: number[];
};
const noneRecognized: Recognized = { pages: new Map(), unreadable: [], skipped: [] };

async function recognizePages(
  numbers: readonly number[],
  openDrawn: () => Promise<PdfFile>,
  { ocrLanguages, ocrUntil }: PdfRequest,
): Promise<Recognized> {
  const { drawPage, isBlank } = await import("./draw-page.ts");
  const found: Recognized = { pages: new Map(), unreadable: [], skipped: [] };
  let recognizer: TextRecognizer | null = null;
  try {
    for (const number of numbers) {
      if (performance.now() > ocrUntil) {
        found.skipped.push(number);
        continue;
      }
      const page = await (await openDrawn()).getPage(number);
      const canvas = await drawPage(page, ocrScale);
      page.cleanup();
      if (isBlank(canvas)) continue;
      recognizer ??= await (await import("./recognize-text.ts")).openTextRecognizer(ocrLanguages);
      const { pieces, confidence, complete } = await recognizer.recognize(canvas, ocrUntil);
      const laidOut = layOutPage(pieces);
      const lines = laidOut.map((line) => repairGlyphs(line.text));
      if (confidence < leastConfidence || lines.every((line) => line === "")) {
        found.unreadable.push(number);
        continue;
      }
      const boxes = laidOut.map(({ edges }) =>
        edges === null ? null : toBox([edges], canvas.width, canvas.height),
      );
      found.pages.set(number, { lines, boxes, confidence });
      if (!complete) found.skipped.push(number);
    }
  } finally {
    await recognizer?.close();
  }
  return found;
}

function compose(texts: readonly (PageText | null)[], recognized: Recognized): ExtractResult {
  const pages: DocumentText["pages"] = [];
  const warnings: ResumeWarning[] = [];
  texts.forEach((text, index) => {
    const number = index + 1;
    const own = recognized.pages.get(number);
    const { lines = [], width = 1, height = 1 } = text ?? {};
    if (own !== undefined) {
      pages.push({ lines: own.lines, boxes: own.boxes });
      warnings.push({
        code: "read_from_picture",
        page: number,
        text: `The page is a picture. Its text was recognized with ${Math.round(own.confidence)} % certainty: check names and numbers.`,
      });
    } else {
      pages.push({
        lines: lines.map((line) => line.text),
        boxes: lines.map(({ edges }) => (edges === null ? null : toBox([edges], width, height))),
      });
    }
    for (const { lines: secret, reason, box } of text === null ? [] : unseenIn(text, own)) {
      warnings.push({
        code: "hidden_text",
        page: number,
        text: secret.join(" ").slice(0, maxWarningLength),
        reason,
        box,
      });
    }
  });
  const broken = texts.filter((text) => text === null).length;
  const unread = [...recognized.unreadable, ...recognized.skipped];
  if (pages.every((page) => page.lines.every((line) => line === ""))) {
    if (unread.length > 0) return { ok: false, failure: "scanned_unreadable" };
    return { ok: false, failure: broken > 0 ? "damaged" : "empty" };
  }
  if (broken > 0)
    warnings.push({
      code: "unread_page",
      page: null,
      text: `${broken} of ${texts.length} pages could not be read.`,
    });
  for (const number of unread) {
    warnings.push({
      code: "unread_page",
      page: number,
      text: recognized.pages.has(number)
        ? `Only the upper part of page ${number}, a picture, could be read in time.`
        : `Page ${number} is a picture whose text could not be read.`,
    });
  }
  return { ok: true, document: { kind: "pdf", pages, warnings } };
}

/**
 * Hidden text of a page. A scanner's software lays the words that it recognized invisibly over the picture: what the
 * picture shows as well is no secret; what it does not show is.
 */
function unseenIn({ hidden }: PageText, picture: RecognizedLines | undefined): PageText["hidden"] {
  if (picture === undefined) return hidden;
  const shown = new Set(wordsOf(picture.lines.join(" ")));
  const secret = hidden.flatMap((entry) => {
    const lines = entry.lines.filter((line) => {
      const words = wordsOf(line);
      return words.filter((word) => shown.has(word)).length < 0.5 * words.length;
    });
    return lines.length === 0 ? [] : [{ ...entry, lines }];
  });
  // A word or two that was misread on either side is no message.
  const words = secret.flatMap((entry) => entry.lines.flatMap(wordsOf));
  return words.length < 3 ? [] : secret;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** Whether the end of the file leads to a cross-reference table or stream (ISO 32000-1, 7.5.5). */
function hasSoundIndex(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const offset = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-1100))?.[1];
  if (offset === undefined) return false;
  const start = Math.max(0, text.indexOf("%PDF-"));
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/u.test(
    text.slice(start + Number(offset), start + Number(offset) + 40),
  );
}

function openWhenNeeded(open: () => Promise<PdfFile>): {
  open: () => Promise<PdfFile>;
  opened: () => Promise<PdfFile | null>;
} {
  let opening: Promise<PdfFile> | null = null;
  return {
    open: () => {
      opening ??= open();
      return opening;
    },
    opened: async () => (opening === null ? null : opening.catch(() => null)),
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
