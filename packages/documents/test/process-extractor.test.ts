import { afterEach, expect, test } from "vitest";
import type { DocumentExtractor } from "../src/document-extractor.ts";
import { createDocumentExtractor, type ExtractionLimits } from "../src/process-extractor.ts";
import { column, longText, makePdf, makeZipBomb } from "./make-documents.ts";

const opened: DocumentExtractor[] = [];
function open(limits?: ExtractionLimits): DocumentExtractor {
  const extractor = createDocumentExtractor(limits);
  opened.push(extractor);
  return extractor;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((extractor) => extractor.close()));
});

test("many files go through two workers and the caller keeps its bytes", async () => {
  const pdf = await makePdf([column(longText, 50, 800)]);
  const before = pdf.length;
  const extractor = open();
  const results = await Promise.all(Array.from({ length: 6 }, () => extractor.extract(pdf)));
  for (const result of results)
    expect(result).toMatchObject({ ok: true, document: { pages: [{ lines: longText }] } });
  expect(pdf.length).toBe(before);
});

test("a file that takes too long fails alone, and the next is read by a fresh worker", async () => {
  const pdf = await makePdf([column(longText, 50, 800)]);
  const impatient = open({ milliseconds: 1, workers: 1 });
  expect(await impatient.extract(pdf)).toEqual({ ok: false, failure: "too_slow" });
  const extractor = open({ workers: 1 });
  const [bad, good] = await Promise.all([extractor.extract(pdf.subarray(0, 60)), extractor.extract(pdf)]);
  expect(bad).toEqual({ ok: false, failure: "damaged" });
  expect(good.ok).toBe(true);
});

test("a file that needs too much memory fails alone", async () => {
  const extractor = open({ memoryMb: 200, maxUnzippedBytes: 2_000_000_000, workers: 1 });
  expect(await extractor.extract(makeZipBomb(150_000_000))).toEqual({ ok: false, failure: "too_large" });
});

test("an aborted extraction rejects with the reason of the signal, waiting or under way", async () => {
  const pdf = await makePdf([column(longText, 50, 800)]);
  const extractor = open({ workers: 1 });
  const abort = new AbortController();
  const first = extractor.extract(pdf, { signal: abort.signal });
  const second = extractor.extract(pdf, { signal: abort.signal });
  abort.abort(new Error("stopped by the caller"));
  await expect(first).rejects.toThrow("stopped by the caller");
  await expect(second).rejects.toThrow("stopped by the caller");
  expect((await extractor.extract(pdf)).ok).toBe(true);
});

test("after close nothing is read any more", async () => {
  const extractor = open();
  await extractor.close();
  await expect(extractor.extract(new Uint8Array([1]))).rejects.toThrow("closed");
});
