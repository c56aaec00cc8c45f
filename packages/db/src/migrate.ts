import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/**
 * Brings the database at `url` to the newest schema; returns the names of the migrations that it
 * lacked. Waits for another process that is at it (two minutes at most), so that every instance may
 * call this at its start. Works in a process of its own, because the engine leaves a timer behind.
 *
 * Throws with the engine's words when a migration fails; nothing of that migration is kept.
 */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  const child = spawn(
    process.execPath,
    // Node calls the way in which it loads the engine's WebAssembly experimental.
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "migrate-process.ts")],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.on("error", () => {}); // it ended before it read: its exit code says so
  child.stdin.end(url); // not an argument: every user of the machine can read those
  const [code, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  if (code !== 0)
    throw new Error(`The database could not be migrated: ${stderr.trim() || `exit code ${code}`}`);
  const applied = stdout.split("\n").filter((line) => line !== "");
  return { applied };
}
