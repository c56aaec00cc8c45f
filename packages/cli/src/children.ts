import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { openLogFile } from "./log-file.ts";
import { complain } from "./terminal.ts";

/** A failure that is told in its own words, without a stack. */
export class StartError extends Error {}

/** A child's last words, kept for the case that it fails. */
const tailLines = 30;
/** A line without an end must not grow for ever. */
const longestTailLine = 2_000;
const lastWordsMs = 300;

export type Child = { name: string; exited: Promise<number | null>; tail(): string; process: ChildProcess };

export type ChildOptions = {
  name: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Default: it has none. */
  stdin?: "pipe";
};

/**
 * Starts a Node process in a group of its own, so that the terminal's Ctrl-C reaches the launcher
 * alone, which then stops the others in order. Its output goes to `logFile`, which rotates.
 */
export function startChild(options: ChildOptions): Child {
  const log = openLogFile(options.logFile, {
    onProblem: (error) =>
      complain(
        `The log ${options.logFile} cannot be written: ${error instanceof Error ? error.message : ""}`,
      ),
  });
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: [options.stdin ?? "ignore", "pipe", "pipe"],
    detached: true,
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      log.write(chunk);
      const lines = chunk.toString("utf8").split("\n");
      tail.push(...lines.filter((line) => line !== "").map((line) => line.slice(0, longestTailLine)));
      tail.splice(0, Math.max(0, tail.length - tailLines));
    });
  }
  const closed = new Promise<void>((resolve) => {
    child.once("close", () => {
      log.close();
      resolve();
    });
  });
  const exited = new Promise<number | null>((resolve) => {
    // Its last words may still be in the pipe; but what it started may hold the pipe for ever.
    child.once("exit", (code) => void Promise.race([closed, delay(lastWordsMs)]).then(() => resolve(code)));
    child.once("error", () => resolve(1));
  });
  return { name: options.name, exited, tail: () => tail.join("\n"), process: child };
}

/**
 * Runs a Node process to its end. `onStart` hears of it while it runs. Throws {@link StartError} with its last words
 * when it fails.
 */
export async function runChild(options: ChildOptions, onStart?: (child: Child) => void): Promise<void> {
  const child = startChild(options);
  onStart?.(child);
  running.add(child);
  const code = await child.exited;
  running.delete(child);
  if (code !== 0) throw new StartError(`${options.name} failed:\n${child.tail()}`);
}

const running = new Set<Child>();

/** Children of {@link runChild} that are at work; stopped with the rest when a person interrupts. */
export function childrenAtWork(): Child[] {
  return [...running];
}

/** Whether the process has not ended yet. */
export function isRunning({ process: { pid, exitCode, signalCode } }: Child): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

/** Sends a signal to the whole group of a child that may have ended: a portal has workers of its own. */
export function signalGroup(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // all of it is gone
  }
}

/**
 * Asks every child to stop, and ends those that have not after `graceMs`: a portal waits for its
 * open event streams for longer than a person would.
 */
export async function stopChildren(children: Child[], graceMs: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    for (const child of children) if (isRunning(child)) signalGroup(child.process.pid, name);
  };
  signal("SIGTERM");
  const all = Promise.all(children.map((child) => child.exited));
  const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), graceMs).unref());
  if ((await Promise.race([all, late])) === "late") {
    signal("SIGKILL");
    await all;
  }
}
