import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startEmbedded } from "../src/embedded.ts";

/** A folder for a server that the test may kill; gone with the test, and the server too. */
export function privateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "teamified-test-"));
  onTestFinished(async () => {
    const pid = serverPid(folder);
    if (pid !== null) {
      // A clean stop would need the handle, which the test may have thrown away on purpose.
      kill(pid, "SIGQUIT");
      while (serverPid(folder) !== null && isAlive(pid)) await delay(20);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

/**
 * A server on such a folder, with a way to stop it and start it again in the same place. One that is
 * to crash must be durable: the others may lose what was committed last.
 */
export async function privateServer({ durable = false } = {}) {
  const dataDir = privateFolder();
  let server = await startEmbedded({ dataDir, durable });
  return {
    url: server.url,
    dataDir,
    stop: () => server.stop(),
    start: async () => {
      server = await startEmbedded({ dataDir, durable });
    },
  };
}

/** The process that holds the data folder, by its own account. */
export function serverPid(dataDir: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8"), 10);
  } catch {
    return null;
  }
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone already
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
