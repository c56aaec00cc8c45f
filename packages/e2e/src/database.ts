import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Ends the database in `dataDir` as an operator would, with everybody's connections; nothing if none runs. */
export async function stopDatabase(dataDir: string): Promise<void> {
  const pid = databaseProcess(dataDir);
  if (pid === null) return;
  process.kill(pid, "SIGINT"); // PostgreSQL's fast shutdown
  while (databaseProcess(dataDir) !== null) await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * Starts a database that ran in `dataDir` before, on the same port. It outlives the process that started
 * it, because a test file ends before the run does.
 */
export function startDatabase(dataDir: string): void {
  const folder = join(dataDir, "postgres");
  // PostgreSQL keeps its last command line here, each argument in quotes.
  const [program = "", ...args] = readFileSync(join(folder, "postmaster.opts"), "utf8")
    .trim()
    .split(/ (?=")/)
    .map((part) => part.replace(/^"(.*)"$/, "$1"));
  // It refuses to run as root, so it runs as the owner of its files.
  const { uid, gid } = statSync(folder);
  spawn(program, args, { cwd: dataDir, detached: true, stdio: "ignore", uid, gid }).unref();
}

/** The number of the process that is the database in `dataDir`; null when none runs. */
function databaseProcess(dataDir: string): number | null {
  try {
    // PostgreSQL's own file: its first line is the number, and it goes with the server.
    const pid = Number.parseInt(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8"), 10);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
