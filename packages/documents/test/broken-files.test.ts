import { documentFailures } from "@teamified/contracts/resumes";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createDocumentExtractor } from "../src/process-extractor.ts";
import { column, longText, makeCompoundFile, makeDocx, makePdf, makeScan } from "./make-documents.ts";

const extractor = createDocumentExtractor();
afterAll(() => extractor.close());

/** What happens to files on their way: cut, overwritten, torn out, doubled, filled with something else. */
const damage = fc.record({
  kind: fc.constantFrom("cut", "flip", "zero", "remove", "repeat", "insert"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function apply(file: Uint8Array, { kind, at, length, bytes }: Damage): Uint8Array {
  const start = Math.floor(at * file.length);
  const end = Math.min(file.length, start + length);
  const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (kind) {
    case "cut":
      return file.slice(0, start);
    case "flip":
      return file.map((byte, index) =>
        index >= start && index < end ? byte ^ (bytes[index % bytes.length] ?? 1) : byte,
      );
    case "zero":
      return file.map((byte, index) => (index >= start && index < end ? 0 : byte));
    case "remove":
      return join(file.slice(0, start), file.slice(end));
    case "repeat":
      return join(file.slice(0, end), file.slice(start));
    default:
      return join(file.slice(0, start), bytes, file.slice(start));
  }
}

test("two hundred broken files: each gets its text or a reason of the list, in time, and the next is read", async () => {
  const good = [
    await makePdf([column(longText, 50, 800), column(longText, 50, 800)]),
    await makeScan(),
    await makeDocx({ body: longText, header: "ada@example.com", textBox: "Ada Byron" }),
    makeCompoundFile("WordDocument"),
  ];
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: good.length - 1 }),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async (which, damages) => {
        const bytes = damages.reduce(apply, good[which] ?? new Uint8Array());
        const { result, milliseconds, peakMb } = await extractor.measure(bytes);
        if (result.ok) expect(result.document.pages.length).toBeGreaterThan(0);
        else {
          reasons.add(result.failure);
          expect(Object.keys(documentFailures)).toContain(result.failure);
          expect(result.failure).not.toBe("internal");
        }
        expect(milliseconds).toBeLessThanOrEqual(15_500);
        expect(peakMb).toBeLessThanOrEqual(530);
      },
    ),
    { numRuns: 200, seed: 4, endOnFailure: true },
  );
  expect(reasons.size).toBeGreaterThan(2);
  const [pdf] = good;
  expect(pdf !== undefined && (await extractor.extract(pdf)).ok).toBe(true);
}, 240_000);
