/// <reference path="./word-extractor.d.ts" />
import type { ExtractResult } from "@teamified/contracts/resumes";
import WordExtractor from "word-extractor";
import { repairGlyphs } from "./repair-glyphs.ts";

/** Text of a Word 97–2003 file: headers, body, text boxes, footers. The format knows no pages: all is page 1. */
export async function readDoc(bytes: Uint8Array): Promise<ExtractResult> {
  const raw = { filterUnicode: false };
  let parts: string[];
  try {
    const word = await new WordExtractor().extract(Buffer.from(bytes));
    parts = [
      word.getHeaders({ ...raw, includeFooters: false }),
      word.getBody(raw),
      word.getTextboxes({ ...raw, includeBody: true, includeHeadersAndFooters: true }),
      word.getFooters(raw),
    ];
  } catch {
    return { ok: false, failure: "damaged" };
  }
  const lines = parts.flatMap((part) => part.split(/\r\n|[\r\n\v\f]/u)).map(repairGlyphs);
  const kept = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  if (kept.every((line) => line === "")) return { ok: false, failure: "empty" };
  return { ok: true, document: { kind: "doc", pages: [{ lines: kept }], warnings: [] } };
}
