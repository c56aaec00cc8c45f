import { workerData } from "node:worker_threads";
import { outOfMemorySignal } from "./out-of-memory.ts";

const interval = 20;

/** In a thread beside the parser: ends the process when all that it holds is more than it may. */
const data: unknown = workerData;
if (typeof data === "object" && data !== null && "limitBytes" in data) {
  const limit = Number(data.limitBytes);
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.kill(process.pid, outOfMemorySignal);
  }, interval);
}
