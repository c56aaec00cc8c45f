import type { DocumentText, ExtractResult, ResumeWarning } from "@teamified/contracts/resumes";
import { detectKind } from "./detect-kind.ts";

export type ReadRequest = {
  bytes: Uint8Array;
  maxPages: number;
  /** Sum of the unpacked parts of a DOCX. */
  maxUnzippedBytes: number;
  /** Languages of pictures of text, default "eng" (see `openTextRecognizer`). */
  ocrLanguages?: string;
  /** How long pictures may be read, in milliseconds, default 10,000: what is read by then is kept. */
  ocrMilliseconds?: number;
};

/** Fewer words than this are too few for a resume: the page says so, and the person looks. */
const fewWords = 30;

/**
 * Reads a document in this very thread, without a limit on time or memory: for the worker and for tests.
 * Each parser is loaded only when its kind turns up.
 */
export async function readDocument(request: ReadRequest): Promise<ExtractResult> {
  const verdict = detectKind(request.bytes);
  if ("failure" in verdict) return { ok: false, failure: verdict.failure };
  const result = await readKind(verdict.kind, request);
  if (!result.ok) return result;
  cutLongText(result.document);
  cutManyWarnings(result.document);
  const warning = warnOfFewWords(result.document);
  if (warning !== null) result.document.warnings.push(warning);
  return result;
}

/** Longer than any resume; what follows is not read, so that nobody behind us works for minutes on one file. */
const maxCharacters = 300_000;

function cutLongText(document: DocumentText): void {
  let left = maxCharacters;
  for (const page of document.pages) {
    const kept: string[] = [];
    for (const line of page.lines) {
      if (left <= 0) break;
      kept.push(line.slice(0, left));
      left -= line.length + 1;
    }
    page.lines = kept;
  }
  if (left > 0) return;
  document.warnings.push({
    code: "truncated",
    page: null,
    text: `Only the first ${maxCharacters.toLocaleString("en")} characters were read.`,
  });
}

/** More passages that nobody sees than this say nothing new, and each is looked through for instructions. */
const mostWarnings = 300;

function cutManyWarnings(document: DocumentText): void {
  const more = document.warnings.length - mostWarnings;
  if (more <= 0) return;
  document.warnings = [
    ...document.warnings.slice(0, mostWarnings),
    {
      code: "truncated",
      page: null,
      text: `Only the first ${mostWarnings} of ${document.warnings.length.toLocaleString("en")} remarks about the file are listed.`,
    },
  ];
}

async function readKind(kind: DocumentText["kind"], request: ReadRequest): Promise<ExtractResult> {
  switch (kind) {
    case "pdf":
      return (await import("./read-pdf.ts")).readPdf({
        bytes: request.bytes,
        maxPages: request.maxPages,
        ocrLanguages: request.ocrLanguages ?? "eng",
        ocrUntil: performance.now() + (request.ocrMilliseconds ?? 10_000),
      });
    case "docx":
      return (await import("./read-docx.ts")).readDocx(request.bytes, request.maxUnzippedBytes);
    case "doc":
      return (await import("./read-doc.ts")).readDoc(request.bytes);
  }
}

function warnOfFewWords(document: DocumentText): ResumeWarning | null {
  const text = document.pages
    .flatMap((page) => page.lines)
    .join(" ")
    .trim();
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  return words < fewWords ? { code: "few_words", page: null, text: text.slice(0, 300) } : null;
}
