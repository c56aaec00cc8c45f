import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { DocumentFailure, ExtractResult } from "@teamified/contracts/resumes";
import { maxResumePages } from "@teamified/contracts/resumes";
import { detectKind } from "./detect-kind.ts";
import type { DocumentExtractor, PageImage } from "./document-extractor.ts";
import { outOfMemorySignal } from "./out-of-memory.ts";
import { peakOf, resetPeak } from "./process-peak.ts";
import type { ProcessReply, ProcessRequest } from "./read-in-process.ts";

/** What one file may cost (RES-4). */
export type ExtractionLimits = {
  /** Wall-clock time for one file, default 15,000. */
  milliseconds?: number;
  /** All memory of the process that reads it, in megabytes, default 1024; the engine alone takes about 150. */
  memoryMb?: number;
  /** Default 50. */
  maxPages?: number;
  /** Sum of a DOCX's unpacked parts in bytes, default 100 MB. */
  maxUnzippedBytes?: number;
  /** Languages of scanned pages, joined by plus signs, default "eng". */
  ocrLanguages?: string;
  /** Files read side by side, default 2 (never more than the machine has cores, at least one). */
  workers?: number;
};

/** The text of a file and what it cost to read: wall-clock milliseconds, greatest memory of its process. */
export type MeasuredExtraction = { result: ExtractResult; milliseconds: number; peakMb: number };

/** Extractor that also tells costs. */
export type MeasuringExtractor = DocumentExtractor & {
  measure(bytes: Uint8Array, options?: { signal?: AbortSignal }): Promise<MeasuredExtraction>;
};

type Outcome = { reply: ProcessReply | null; failure: DocumentFailure; milliseconds: number; peakMb: number };
type Task = {
  request: ProcessRequest;
  signal: AbortSignal | undefined;
  resolve: (outcome: Outcome) => void;
  reject: (reason: unknown) => void;
};

/** A process that has grown beyond this part of its limit is replaced before the next file. */
const grownPart = 0.6;
/** Part of a file's time in which pictures of text are read, so that what was read by then arrives. */
const ocrPart = 0.6;

/**
 * Extractor whose parsers run in processes of their own, a pool of them. One that hangs, grows, crashes or is killed
 * takes only its own file with it; the next file gets a fresh one. The processes see none of our environment, may
 * write no file and start no program. Idle ones do not keep the caller alive.
 */
export function createDocumentExtractor(limits: ExtractionLimits = {}): MeasuringExtractor {
  const milliseconds = limits.milliseconds ?? 15_000;
  const memoryMb = limits.memoryMb ?? 1024;
  const size = Math.max(1, Math.min(limits.workers ?? 2, availableParallelism()));
  const own = {
    maxPages: limits.maxPages ?? maxResumePages,
    maxUnzippedBytes: limits.maxUnzippedBytes ?? 100 * 1024 * 1024,
    ocrLanguages: limits.ocrLanguages ?? "eng",
    ocrMilliseconds: ocrPart * milliseconds,
  };

  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const queue: Task[] = [];
  const closing = new Set<(reason: unknown) => void>();
  let closed = false;

  function start(): ChildProcess {
    const child = startReader(memoryMb);
    all.add(child);
    child.once("exit", () => forget(child));
    // Without a listener a process that cannot be started, or a pipe that breaks, would end ours.
    child.on("error", () => forget(child));
    return child;
  }

  function forget(child: ChildProcess): void {
    all.delete(child);
    const at = idle.indexOf(child);
    if (at >= 0) idle.splice(at, 1);
  }

  function next(): void {
    while (queue.length > 0 && !closed) {
      const child = idle.pop() ?? (all.size < size ? start() : undefined);
      if (child === undefined) return;
      const task = queue.shift();
      if (task === undefined) return;
      run(child, task);
    }
  }

  function run(child: ChildProcess, task: Task): void {
    const began = performance.now();
    const { pid } = child;
    if (pid !== undefined) resetPeak(pid);
    holdAlive(child, true);
    let settled = false;
    const finish = (keep: boolean, settle: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      task.signal?.removeEventListener("abort", onAbort);
      closing.delete(onClose);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      if (keep && !closed) {
        holdAlive(child, false);
        idle.push(child);
      } else {
        forget(child);
        child.kill("SIGKILL");
      }
      settle();
      next();
    };
    const outcome = (reply: ProcessReply | null, failure: DocumentFailure): Outcome => ({
      reply,
      failure,
      milliseconds: Math.round(performance.now() - began),
      peakMb:
        (pid === undefined ? null : peakOf(pid)) ?? reply?.peakMb ?? (failure === "too_large" ? memoryMb : 0),
    });
    const fail = (failure: DocumentFailure): void => {
      const known = outcome(null, failure);
      finish(false, () => task.resolve(known));
    };
    const onMessage = (reply: ProcessReply): void => {
      const known = outcome(reply, "internal");
      finish(known.peakMb < grownPart * memoryMb, () => task.resolve(known));
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      fail(isOutOfMemory(code, signal) ? "too_large" : "damaged");
    const onError = (): void => fail("internal");
    const onAbort = (): void => finish(false, () => task.reject(task.signal?.reason));
    const onClose = (reason: unknown): void => finish(false, () => task.reject(reason));
    const timer = setTimeout(() => fail("too_slow"), milliseconds);

    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onError);
    closing.add(onClose);
    task.signal?.addEventListener("abort", onAbort, { once: true });
    child.send(task.request, (error) => {
      if (error !== null) fail("internal");
    });
  }

  function submit(request: ProcessRequest, signal: AbortSignal | undefined): Promise<Outcome> {
    if (closed) return Promise.reject(new Error("The document extractor is closed."));
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const task: Task = { request, signal, resolve, reject };
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
  }

  async function measure(
    bytes: Uint8Array,
    options: { signal?: AbortSignal } = {},
  ): Promise<MeasuredExtraction> {
    const verdict = detectKind(bytes);
    if ("failure" in verdict && !closed && options.signal?.aborted !== true)
      return { result: { ok: false, failure: verdict.failure }, milliseconds: 0, peakMb: 0 };
    const { reply, failure, ...costs } = await submit({ task: "extract", bytes, ...own }, options.signal);
    return { ...costs, result: reply?.task === "extract" ? reply.result : { ok: false, failure } };
  }

  return {
    measure,
    async extract(bytes, options) {
      return (await measure(bytes, options)).result;
    },
    async render(bytes, options = {}): Promise<PageImage[]> {
      const verdict = detectKind(bytes);
      if ("failure" in verdict || verdict.kind !== "pdf") return [];
      const { reply } = await submit({ task: "render", bytes }, options.signal);
      return reply?.task === "render" ? reply.images : [];
    },
    async close() {
      closed = true;
      const reason = new Error("The document extractor was closed.");
      for (const task of queue.splice(0)) task.reject(reason);
      for (const end of [...closing]) end(reason);
      const gone = [...all].map(
        (child) => new Promise<void>((resolve) => child.once("exit", () => resolve())),
      );
      for (const child of all) {
        // Somebody waits for its end now.
        holdAlive(child, true);
        child.kill("SIGKILL");
      }
      await Promise.all(gone);
    },
  };
}

/** Starts a process that opens strangers' files: it knows no secret of ours, and writes to no file and no log. */
function startReader(memoryMb: number): ChildProcess {
  const child = fork(fileURLToPath(new URL("./read-in-process.ts", import.meta.url)), [String(memoryMb)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { NODE_ENV: "production" },
    execArgv: [
      "--permission",
      "--allow-fs-read=*",
      "--allow-addons",
      "--allow-worker",
      "--allow-wasi",
      "--no-warnings",
    ],
  });
  holdAlive(child, false);
  return child;
}

function holdAlive(child: ChildProcess, hold: boolean): void {
  if (hold) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** The watching thread's signal, or the engine's own end when its heap is full (134 is SIGABRT by another name). */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === outOfMemorySignal || signal === "SIGABRT" || code === 134;
}
