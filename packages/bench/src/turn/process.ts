import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

/** A child that ends with the bench. */
export type Child = { process: ChildProcess; stop(): Promise<void> };

/** Starts a Node process in a group of its own, whose words are thrown away but for the last that say why it failed. */
export function startNode(
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Child & {
  /** The first line it prints. Rejects when it ends before. */
  firstLine: Promise<string>;
} {
  const child = spawn(process.execPath, args, {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let last = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    last = (last + text).slice(-2000);
  });
  const lines = createInterface({ input: child.stdout });
  const firstLine = Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    once(child, "exit").then(() => Promise.reject(new Error(`${args[0]} ended:\n${last}`))),
  ]);
  firstLine.catch(() => undefined); // some are asked for another sign of life
  child.stdout.resume();
  return { process: child, firstLine, stop: () => stop(child) };
}

/** Runs a Node process to its end. Throws with its last words when it fails. */
export async function runNode(
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let last = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    last = (last + text).slice(-2000);
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${args.join(" ")} failed:\n${last}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  signalGroup(child.pid, "SIGTERM");
  if (await Promise.race([exited.then(() => true), delay(3000, false, { ref: false })])) return;
  signalGroup(child.pid, "SIGKILL");
  await exited;
}

/** The whole group: a portal may have processes of its own. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // gone in this very moment
  }
}

/** Waits until the address answers with success, for a minute at most. */
export async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await delay(100);
  }
  throw new Error(`${url} did not answer within a minute`);
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
