import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "@teamified/cli/binary";
import { startStack } from "@teamified/cli/stack";
import { variables } from "@teamified/config/variables";
import type { TestProject } from "vitest/node";
import { stopDatabase } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    candidateUrl: string;
    recruiterUrl: string;
    /** Seconds after which feedback is sent by itself in this run. */
    autoSendSeconds: number;
    /** The folder of the product's database, files and logs. */
    dataDir: string;
    databaseUrl: string;
  }
}

/** Long enough to be held by hand before it is over, on a busy machine too. */
const autoSendSeconds = 45;

/**
 * vitest's global setup: the whole product as `pnpm start` brings it up, production build and sample
 * data included, on free ports and in a folder of its own.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Each run has a folder of its own, because several may go on at the same time.
  const runs = join(root, ".data/e2e");
  await clearEndedRuns(runs);
  const dataDir = join(runs, String(process.pid));
  const [candidate, recruiter, worker] = await Promise.all([freePort(), freePort(), freePort()]);
  const stack = await startStack({
    quiet: true,
    // The outage's test takes it away for ten seconds.
    superviseDatabase: false,
    overrides: {
      // Whatever this machine is configured for: no test may reach a real database or send a real mail.
      ...Object.fromEntries(Object.keys(variables.shape).map((name) => [name, ""])),
      TEAMIFIED_DATA_DIR: dataDir,
      CANDIDATE_URL: `http://localhost:${candidate}`,
      RECRUITER_URL: `http://localhost:${recruiter}`,
      WORKER_PORT: String(worker),
      FEEDBACK_AUTO_SEND_AFTER: `${autoSendSeconds}s`,
      // Not the default, so that a page that says a number of its own is seen.
      INTERVIEW_INACTIVITY_MINUTES: "25",
    },
  });
  project.provide("candidateUrl", stack.config.candidate.url);
  project.provide("recruiterUrl", stack.config.recruiter.url);
  project.provide("autoSendSeconds", autoSendSeconds);
  project.provide("dataDir", dataDir);
  project.provide("databaseUrl", stack.config.database.url ?? "");
  return async () => {
    await stack.stop();
    // The outage's test starts the database again in a process that has ended since.
    await stopDatabase(dataDir);
  };
}

/** Removes what earlier runs left; one that was killed may have left its database running. */
async function clearEndedRuns(runs: string): Promise<void> {
  mkdirSync(runs, { recursive: true });
  for (const name of readdirSync(runs)) {
    if (isAlive(Number(name))) continue;
    await stopDatabase(join(runs, name));
    rmSync(join(runs, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
