import { Worker } from "node:worker_threads";
import type { ExtractResult } from "@teamified/contracts/resumes";
import type { PageImage } from "./document-extractor.ts";
import { readDocument } from "./read-document.ts";

/** What the pool asks of its process: the text of a document, or pictures of its first pages. */
export type ProcessRequest =
  | {
      task: "extract";
      bytes: Uint8Array;
      maxPages: number;
      maxUnzippedBytes: number;
      ocrLanguages: string;
      ocrMilliseconds: number;
    }
  | { task: "render"; bytes: Uint8Array };

export type ProcessReply =
  | { task: "extract"; result: ExtractResult; peakMb: number }
  | { task: "render"; images: PageImage[]; peakMb: number };

// The parser may be deep in a loop when memory runs out: a thread of its own looks, and ends the whole process.
const [, , limitMb = "1024"] = process.argv;
new Worker(new URL("./watch-memory.ts", import.meta.url), {
  workerData: { limitBytes: Number(limitMb) * 1024 * 1024 },
  stdout: true,
  stderr: true,
}).unref();

/** One request at a time, nothing kept between files. */
process.on("message", (request: ProcessRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
// Whoever asked is gone: there is nobody left to answer.
process.on("disconnect", () => process.exit(0));

async function answer(request: ProcessRequest): Promise<ProcessReply> {
  const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
  if (request.task === "render") {
    const images = await import("./render-pages.ts").then(
      ({ renderPages }) => renderPages(request.bytes),
      () => [],
    );
    return { task: "render", images, peakMb: peakMb() };
  }
  const result = await readDocument(request).catch((): ExtractResult => ({ ok: false, failure: "damaged" }));
  return { task: "extract", result, peakMb: peakMb() };
}
