import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { RecordingFacts, RecordingProbe } from "@teamified/contracts/speech";
import type { ProbeMessage } from "./probe-thread.ts";

/** Several recordings at once would share the cores, and each would run out of its time. */
const mostThreads = Math.max(1, availableParallelism() - 1);

/**
 * Tells what a recording is by its bytes. Each is read in a thread of its own that is ended after `milliseconds` of
 * work (default 10000): a valid recording with other bytes behind it can keep the reader busy for ever. A recording
 * whose sound takes longer than that to measure is passed on unmeasured.
 */
export function createRecordingProbe({
  milliseconds = 10_000,
}: {
  milliseconds?: number;
} = {}): RecordingProbe {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async probe(bytes, { signal } = {}) {
      while (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve));
      running += 1;
      try {
        signal?.throwIfAborted();
        return await readInThread(bytes, milliseconds, signal);
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
  };
}

function readInThread(
  bytes: Uint8Array,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<RecordingFacts | null> {
  const thread = new Worker(new URL("./probe-thread.ts", import.meta.url), {
    // In an object: the bundler of the portals adds a field of its own to it.
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<RecordingFacts | null>();
  let facts: RecordingFacts | null = null;
  const giveUp = () => resolve(facts);
  let timer = setTimeout(giveUp, milliseconds);
  const onAbort = () => reject(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  thread.on("message", (message: ProbeMessage) => {
    if (message.step === "sound") return resolve(facts && { ...facts, ...message.measure });
    facts = message.facts;
    if (facts === null) return resolve(null);
    clearTimeout(timer);
    timer = setTimeout(giveUp, milliseconds);
  });
  thread.on("error", giveUp);
  thread.on("exit", giveUp);
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    void thread.terminate();
  });
}
