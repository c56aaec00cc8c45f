import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DocumentFailure, ExtractResult } from "@teamified/contracts/resumes";
import { detectKind } from "./detect-kind.ts";
import type { DocumentExtractor } from "./document-extractor.ts";
import type { ExtractionReply, ExtractionRequest } from "./extract-in-worker.ts";

/** What one file may cost (RES-4). */
export type ExtractionLimits = {
  /** Wall-clock time for one file, default 15,000. */
  milliseconds?: number;
  /** Heap and buffers of one worker in megabytes, default 512. */
  memoryMb?: number;
  /** Default 50. */
  maxPages?: number;
  /** Sum of a DOCX's unpacked parts in bytes, default 100 MB. */
  maxUnzippedBytes?: number;
  /** Files read side by side, default 2 (never more than the machine has cores, at least one). */
  workers?: number;
};

type Task = {
  bytes: Uint8Array;
  signal: AbortSignal | undefined;
  resolve: (result: ExtractResult) => void;
  reject: (reason: unknown) => void;
};

/** How often a busy worker's memory is looked at, in milliseconds. */
const memoryCheckInterval = 200;

/**
 * Extractor whose parsers run in a pool of worker threads. A worker that hangs, grows or dies is ended and takes
 * only its own file with it; the next file gets a fresh one. Idle workers do not keep the process alive.
 */
export function createDocumentExtractor(limits: ExtractionLimits = {}): DocumentExtractor {
  const milliseconds = limits.milliseconds ?? 15_000;
  const memoryMb = limits.memoryMb ?? 512;
  const maxPages = limits.maxPages ?? 50;
  const maxUnzippedBytes = limits.maxUnzippedBytes ?? 100 * 1024 * 1024;
  const size = Math.max(1, Math.min(limits.workers ?? 2, availableParallelism()));

  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const queue: Task[] = [];
  const aborts = new Set<(reason: unknown) => void>();
  let closed = false;

  function startWorker(): Worker {
    const worker = new Worker(new URL("./extract-in-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
      // The thread that opens strangers' files knows none of our secrets and writes to none of our logs: what it
      // prints is piped and never read (reading would keep the process alive).
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    all.add(worker);
    worker.once("exit", () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    // An idle worker that dies is simply gone; a busy one has listeners of its own.
    worker.on("error", () => {});
    return worker;
  }

  function next(): void {
    while (queue.length > 0 && !closed) {
      const worker = idle.pop() ?? (all.size < size ? startWorker() : undefined);
      if (worker === undefined) return;
      const task = queue.shift();
      if (task === undefined) {
        idle.push(worker);
        return;
      }
      run(worker, task);
    }
  }

  function run(worker: Worker, task: Task): void {
    worker.ref();
    let settled = false;
    const finish = (keep: boolean, settle: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(memory);
      task.signal?.removeEventListener("abort", onAbort);
      aborts.delete(onClose);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      if (keep && !closed) {
        worker.unref();
        idle.push(worker);
        settle();
        next();
        return;
      }
      // The place is free at once: a thread deep in native code may take its time to end.
      all.delete(worker);
      void worker.terminate();
      settle();
      next();
    };
    const fail = (failure: DocumentFailure): void =>
      finish(false, () => task.resolve({ ok: false, failure }));
    const onMessage = (reply: ExtractionReply): void => finish(true, () => task.resolve(reply));
    const onError = (error: unknown): void => fail(isOutOfMemory(error) ? "too_large" : "damaged");
    const onExit = (): void => fail("damaged");
    const onAbort = (): void => finish(false, () => task.reject(task.signal?.reason));
    const onClose = (reason: unknown): void => finish(false, () => task.reject(reason));

    const timer = setTimeout(() => fail("too_slow"), milliseconds);
    const memory = setInterval(() => {
      // `resourceLimits` counts the heap alone; unpacked images and zips live in buffers beside it.
      worker.getHeapStatistics().then(
        (heap) => {
          if (heap.total_heap_size + heap.external_memory > memoryMb * 1024 * 1024) fail("too_large");
        },
        () => {},
      );
    }, memoryCheckInterval);

    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    aborts.add(onClose);
    task.signal?.addEventListener("abort", onAbort, { once: true });

    // A copy travels: the caller keeps its bytes, the worker may detach its own.
    const bytes = task.bytes.slice();
    const request: ExtractionRequest = { bytes, maxPages, maxUnzippedBytes };
    worker.postMessage(request, [bytes.buffer]);
  }

  return {
    extract(bytes, options = {}) {
      const { signal } = options;
      if (closed) return Promise.reject(new Error("The document extractor is closed."));
      if (signal?.aborted) return Promise.reject(signal.reason);
      const verdict = detectKind(bytes);
      if ("failure" in verdict) return Promise.resolve({ ok: false, failure: verdict.failure });
      return new Promise((resolve, reject) => {
        const task: Task = { bytes, signal, resolve, reject };
        queue.push(task);
        signal?.addEventListener(
          "abort",
          () => {
            const at = queue.indexOf(task);
            if (at < 0) return;
            queue.splice(at, 1);
            reject(signal.reason);
          },
          { once: true },
        );
        next();
      });
    },
    async render() {
      return [];
    },
    async close() {
      closed = true;
      const reason = new Error("The document extractor was closed.");
      for (const task of queue.splice(0)) task.reject(reason);
      for (const abort of [...aborts]) abort(reason);
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
