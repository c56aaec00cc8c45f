import { readdirSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { HealthAnswer } from "./ask-health.ts";

/** How often each portal is asked whether it lives, and how often memory is read, in milliseconds. */
const everyMs = 100;

/**
 * Asks each portal again and again how it is, one request at a time, as a balancer does. An answer that is no 200
 * counts as a fault. It does so in a thread of its own: the attackers keep this one busy, which is no time of a portal.
 */
export function watchHealth(urls: readonly string[]) {
  const times: number[] = [];
  const faults: string[] = [];
  const worker = new Worker(new URL("ask-health.ts", import.meta.url), { workerData: { urls, everyMs } });
  worker.on("message", ({ ms, fault }: HealthAnswer) => {
    times.push(ms);
    if (fault !== null) faults.push(fault);
  });
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  failed.catch(() => undefined);
  return {
    /** Milliseconds of each answer so far. */
    times,
    faults,
    async stop() {
      const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
      worker.postMessage("stop");
      await Promise.race([ended, failed]);
    },
  };
}

/** Reads the memory of some processes and their children, and remembers the most that each group held. */
export function watchMemory(groups: Record<string, readonly (number | undefined)[]>) {
  const names = Object.keys(groups);
  const held = () =>
    Object.fromEntries(
      names.map((name) => [
        name,
        sum((groups[name] ?? []).flatMap((pid) => (pid === undefined ? [] : megabytesOf(pid)))),
      ]),
    );
  const idle = held();
  const peak = { ...idle };
  const timer = setInterval(() => {
    for (const [name, megabytes] of Object.entries(held())) peak[name] = Math.max(peak[name] ?? 0, megabytes);
  }, everyMs);
  return {
    /** What each group holds now, in MB. */
    held,
    stop() {
      clearInterval(timer);
      return { idle, peak };
    },
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Resident memory of a process and its descendants, in MB; nothing where there is no /proc. */
function megabytesOf(pid: number): number[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
    return [kilobytes / 1024, ...children.flatMap(megabytesOf)];
  } catch {
    return []; // gone in this very moment
  }
}
