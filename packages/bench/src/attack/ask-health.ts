import { setTimeout as delay } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

/** One answer: how long it took, and what was wrong with it. */
export type HealthAnswer = { ms: number; fault: string | null };

// The thread of `watchHealth`: it ends when it is told anything.
const { urls, everyMs } = workerData as { urls: readonly string[]; everyMs: number };
let over = false;
parentPort?.once("message", () => {
  over = true;
});

await Promise.all(
  urls.map(async (url) => {
    while (!over) {
      const startedAt = performance.now();
      const status = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      const fault = status === 200 ? null : `${url}/api/health: ${status}`;
      parentPort?.postMessage({ ms: performance.now() - startedAt, fault } satisfies HealthAnswer);
      await delay(everyMs);
    }
  }),
);
