import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { typedPath } from "@teamified/config/typed-path";
import { detectKind } from "@teamified/documents/detect-kind";
import { createDocumentExtractor } from "@teamified/documents/process-extractor";
import { extractText, getDocumentProxy } from "unpdf";
import type { Measured } from "./bench.ts";

const rounds = 5;
const limits = { milliseconds: 15_000, memoryMb: 1024 };

/**
 * Reads all documents under a folder as the product does, in the pool of processes, and says what the slowest and the
 * largest took. Text PDFs are read by bare `unpdf` too, one after the other in this process, and by the pool, one
 * after the other and two at once; the ratio of the medians of five rounds is what the pool, the layout and the look
 * for hidden text cost together.
 */
export async function measureDocuments(folder: string | undefined): Promise<Measured> {
  if (folder === undefined) throw new Error("Name a folder: pnpm bench documents DIR");
  const files = await documentsUnder(typedPath(folder));
  const extractor = createDocumentExtractor();
  try {
    let slowest = 0;
    let largest = 0;
    let read = 0;
    const texts: Uint8Array[] = [];
    for (const bytes of files) {
      const { result, milliseconds, peakMb } = await extractor.measure(bytes);
      slowest = Math.max(slowest, milliseconds);
      largest = Math.max(largest, peakMb);
      if (!result.ok) continue;
      read += 1;
      const isScan = result.document.warnings.some((warning) => warning.code === "read_from_picture");
      if (result.document.kind === "pdf" && !isScan) texts.push(bytes);
    }
    if (texts.length === 0) throw new Error("There is no PDF with text in this folder.");
    const bare: number[] = [];
    const single: number[] = [];
    const pooled: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      bare.push(await timed(() => inTurn(texts, bareText)));
      single.push(await timed(() => inTurn(texts, (bytes) => extractor.extract(bytes))));
      pooled.push(await timed(() => Promise.all(texts.map((bytes) => extractor.extract(bytes)))));
    }
    const usual = median(bare.slice(1));
    return [
      { name: "documents; of them read", value: files.length, limit: `${read} read`, holds: null },
      {
        name: "slowest, seconds",
        value: slowest / 1000,
        limit: "≤ 15",
        holds: slowest <= limits.milliseconds,
      },
      { name: "largest, MB", value: largest, limit: "≤ 1024", holds: largest <= limits.memoryMb },
      { name: "text PDFs", value: texts.length, limit: "", holds: null },
      { name: "bare unpdf, ms a file", value: usual / texts.length, limit: "", holds: null },
      ratio("one after the other / bare", median(single.slice(1)) / usual),
      ratio("two at once / bare", median(pooled.slice(1)) / usual),
    ];
  } finally {
    await extractor.close();
  }
}

function ratio(name: string, value: number): Measured[number] {
  return { name, value, limit: "≤ 1.5", holds: value <= 1.5 };
}

async function bareText(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  await extractText(pdf);
  await pdf.loadingTask.destroy();
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function documentsUnder(folder: string): Promise<Uint8Array[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const all = await Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path))));
  return all.filter((bytes) => "kind" in detectKind(bytes));
}
