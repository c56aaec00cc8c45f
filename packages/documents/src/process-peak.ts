import { readFileSync, writeFileSync } from "node:fs";

/** Begins to count the greatest memory of a process anew, where the system can (Linux, proc(5): clear_refs). */
export function resetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Elsewhere the process itself tells the most it ever had.
  }
}

/** The greatest resident memory of a process since then in megabytes, null where the system does not tell. */
export function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
