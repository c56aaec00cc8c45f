import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** How often each portal is asked whether it lives, and how often memory is read, in milliseconds. */
const everyMs = 100;

/**
 * Asks each address again and again how it is, one request at a time, as a balancer does. An answer that is no 200
 * counts as a fault.
 */
export function watchHealth(urls: readonly string[]) {
  const times: number[] = [];
  const faults: string[] = [];
  let over = false;
  const running = urls.map(async (url) => {
    while (!over) {
      const startedAt = performance.now();
      const status = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      times.push(performance.now() - startedAt);
      if (status !== 200) faults.push(`${url}/api/health: ${status}`);
      await delay(everyMs);
    }
  });
  return {
    /** Milliseconds of each answer so far. */
    times,
    faults,
    async stop() {
      over = true;
      await Promise.all(running);
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
