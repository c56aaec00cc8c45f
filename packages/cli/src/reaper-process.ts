import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { signalGroup } from "./children.ts";
import type { Charges } from "./reaper.ts";

// Waits for the launcher to die, see reaper.ts. Says nothing: nobody would hear it.

/** Jobs in hand are given back, answers finished. A new start meanwhile finds the ports taken, so it is short. */
const graceMs = 3000;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

let charges: Charges | null = null;
for await (const line of createInterface({ input: process.stdin })) {
  charges = JSON.parse(line) as Charges; // written by reaper.ts in the same release
}
if (charges !== null) await reap(charges);

async function reap({ groups, dataDir, launcher }: Charges): Promise<void> {
  for (const group of groups) signalGroup(group, "SIGTERM");
  const deadline = Date.now() + graceMs;
  while (groups.some(hasMembers) && Date.now() < deadline) await delay(50);
  for (const group of groups) signalGroup(group, "SIGKILL");
  if (dataDir === null) return;
  const { stopOrphan } = await import("@teamified/db/embedded");
  await stopOrphan(dataDir, launcher);
}

function hasMembers(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
