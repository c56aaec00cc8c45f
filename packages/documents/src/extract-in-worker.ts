import { parentPort } from "node:worker_threads";
import type { ExtractResult } from "@teamified/contracts/resumes";
import { readDocument } from "./read-document.ts";

export type ExtractionRequest = {
  bytes: Uint8Array<ArrayBuffer>;
  maxPages: number;
  maxUnzippedBytes: number;
};
export type ExtractionReply = ExtractResult;

/** The thread's side: one request, one reply, nothing kept between files. */
parentPort?.on("message", (request: ExtractionRequest) => {
  readDocument(request).then(
    (reply) => parentPort?.postMessage(reply),
    () => parentPort?.postMessage({ ok: false, failure: "damaged" } satisfies ExtractResult),
  );
});
