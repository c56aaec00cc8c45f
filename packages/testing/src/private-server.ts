import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@teamified/db/embedded";
import { onTestFinished } from "vitest";

/** A folder for a server that the test may kill. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "teamified-test-"));
}

/** The same, gone with the test, and the server too. */
export function privateFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await endServer(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Ends whatever runs on the folder; a clean stop would need the handle, which a test may have thrown away. */
export async function endServer(folder: string): Promise<void> {
  const pid = serverPid(folder);
  if (pid === null || pid === process.pid) return;
  kill(pid, "SIGQUIT");
  while (serverPid(folder) !== null && isAlive(pid)) await delay(20);
}

/**
 * A server with a way to stop it and start it again in the same place. One that is to crash must be
 * durable: the others may lose what was committed last.
 */
export async function startIn(dataDir: string, { durable = false } = {}) {
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
