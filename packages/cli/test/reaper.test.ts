import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@teamified/db/embedded";
import { expect, it, onTestFinished, vi } from "vitest";

const source = (path: string) => JSON.stringify(join(import.meta.dirname, path));

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A launcher that starts a child which does not listen to SIGTERM, and a database; it prints what runs. */
async function launch(folder: string) {
  writeFileSync(join(folder, "child.mjs"), "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);");
  const script = join(folder, "launcher.mjs");
  writeFileSync(
    script,
    `import { startChild } from ${source("../src/children.ts")};
     import { createReaper } from ${source("../src/reaper.ts")};
     import { startEmbedded } from ${source("../../db/src/embedded.ts")};
     const folder = ${JSON.stringify(folder)};
     const reaper = createReaper({ env: process.env, logFile: folder + "/reaper.log" });
     const first = reaper.start();
     const child = startChild({ name: "child", args: [folder + "/child.mjs"], cwd: folder, env: process.env, logFile: folder + "/child.log" });
     reaper.watch(child);
     await startEmbedded({ dataDir: folder, durable: false });
     reaper.watchDatabase(folder);
     // One that was killed and started again knows what its predecessor knew.
     first.process.kill("SIGKILL");
     await first.exited;
     const second = reaper.start();
     process.stdout.write(JSON.stringify({ child: child.process.pid, reaper: second.process.pid }) + "\\n");
     setInterval(() => {}, 1000);`,
  );
  const launcher = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void launcher.kill("SIGKILL"));
  const line = await new Promise<string>((resolve) =>
    launcher.stdout.once("data", (data) => resolve(String(data))),
  );
  const { child, reaper }: { child: number; reaper: number } = JSON.parse(line);
  const database = Number.parseInt(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8"), 10);
  return { launcher, child, reaper, database };
}

it("a launcher that is killed leaves neither children nor a database behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "teamified-reaper-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { launcher, child, reaper, database } = await launch(folder);
  expect([child, reaper, database].map(alive)).toEqual([true, true, true]);
  launcher.kill("SIGKILL");
  await vi.waitFor(() => expect([child, reaper, database].map(alive)).toEqual([false, false, false]), 15_000);
});

it("a database that the next start has taken over meanwhile stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "teamified-reaper-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { launcher, reaper, database } = await launch(folder);
  launcher.kill("SIGKILL");
  await vi.waitFor(() => expect(launcher.signalCode).toBe("SIGKILL"), 5_000);
  const heir = await startEmbedded({ dataDir: folder, durable: false });
  onTestFinished(() => heir.stop());
  await vi.waitFor(() => expect(alive(reaper)).toBe(false), 15_000);
  expect(alive(database)).toBe(true);
  expect(await heir.answers()).toBe(true);
});
