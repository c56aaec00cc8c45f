import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";

/** A failure that is told in its own words, without a stack. */
export class StartError extends Error {}

/** A child's last words, kept for the case that it fails. */
const tailLines = 30;

export type Child = { name: string; exited: Promise<number | null>; tail(): string; process: ChildProcess };

/**
 * Starts a Node process in a group of its own, so that the terminal's Ctrl-C reaches the launcher
 * alone, which then stops the others in order. Its output goes to `logFile`.
 */
export function startChild(options: {
  name: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
}): Child {
  const log = createWriteStream(options.logFile, { flags: "a" });
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      log.write(chunk);
      tail.push(...chunk.split("\n").filter((line) => line !== ""));
      tail.splice(0, Math.max(0, tail.length - tailLines));
    });
  }
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", () => resolve(1));
  });
  return { name: options.name, exited, tail: () => tail.join("\n"), process: child };
}

/** Runs a Node process to its end. Throws {@link StartError} with its last words when it fails. */
export async function runChild(options: Parameters<typeof startChild>[0]): Promise<void> {
  const child = startChild(options);
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

/**
 * Asks every child to stop, and ends those that have not after `graceMs`: a portal waits for its
 * open event streams for longer than a person would.
 */
export async function stopChildren(children: Child[], graceMs: number): Promise<void> {
  const signal = (child: Child, name: NodeJS.Signals) => {
    const { pid } = child.process;
    if (pid === undefined || child.process.exitCode !== null || child.process.signalCode !== null) return;
    try {
      process.kill(-pid, name); // the whole group: a portal has workers of its own
    } catch {
      // gone in this very moment
    }
  };
  for (const child of children) signal(child, "SIGTERM");
  const all = Promise.all(children.map((child) => child.exited));
  const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), graceMs).unref());
  if ((await Promise.race([all, late])) === "late") {
    for (const child of children) signal(child, "SIGKILL");
    await all;
  }
}
