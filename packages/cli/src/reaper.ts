import { join } from "node:path";
import { root } from "./binary.ts";
import { type Child, isRunning, startChild } from "./children.ts";

/** What the reaper is told, as a line of JSON; the last line counts. */
export type Charges = {
  /** Process groups to end. */
  groups: number[];
  /** Whose embedded database is to be stopped, if the launcher started it; null without one. */
  dataDir: string | null;
  /** The process number of the launcher. */
  launcher: number;
};

export type Reaper = {
  /** The process that waits; again after it has died. */
  start(): Child;
  /** Ends the child's group if the launcher dies before the child does. */
  watch(child: Child): void;
  /** Stops this folder's database if the launcher dies. */
  watchDatabase(dataDir: string): void;
};

/**
 * Leaves nothing behind when the launcher is killed with a signal that it cannot answer: a process of its own holds
 * the other end of a pipe, and when the pipe is closed, ends what the launcher had started.
 */
export function createReaper(options: { env: NodeJS.ProcessEnv; logFile: string }): Reaper {
  const children = new Set<Child>();
  let dataDir: string | null = null;
  let process_: Child | null = null;

  const tell = () => {
    const stdin = process_?.process.stdin;
    if (!stdin?.writable) return;
    const groups = [...children].flatMap(({ process: { pid } }) => pid ?? []);
    const charges: Charges = { groups, dataDir, launcher: process.pid };
    stdin.write(`${JSON.stringify(charges)}\n`);
  };

  return {
    start() {
      process_ = startChild({
        name: "reaper",
        args: [join(root, "packages/cli/src/reaper-process.ts")],
        cwd: root,
        env: options.env,
        logFile: options.logFile,
        stdin: "pipe",
      });
      process_.process.stdin?.on("error", () => {}); // it died; its next one is told everything
      tell();
      return process_;
    },
    watch(child) {
      children.add(child);
      tell();
      void child.exited.then(() => {
        children.delete(child);
        tell();
      });
    },
    watchDatabase(folder) {
      dataDir = folder;
      tell();
    },
  };
}

/** Ends the reaper itself, after everything else. */
export function dismiss(reaper: Child): Promise<unknown> {
  if (isRunning(reaper)) reaper.process.kill("SIGKILL");
  return reaper.exited;
}
