import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The number of the process that is the database in `dataDir`; null when there is none. */
function serverPid(dataDir: string): number | null {
  try {
    const text = readFileSync(join(dataDir, "postgres.json"), "utf8");
    const { pid } = z.object({ pid: z.number().int().positive() }).parse(JSON.parse(text));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** Whether the database in `dataDir` runs. */
export function isRunning(dataDir: string): boolean {
  return serverPid(dataDir) !== null;
}

/** Ends the database in `dataDir` as an operator would, with everybody's connections. */
export async function stop(dataDir: string): Promise<void> {
  const pid = serverPid(dataDir);
  if (pid === null) return;
  process.kill(pid, "SIGINT"); // PostgreSQL's fast shutdown
  while (isRunning(dataDir)) await new Promise((resolve) => setTimeout(resolve, 50));
}
