import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { binary, root } from "@teamified/cli/binary";
import { type Child, startChild } from "@teamified/cli/children";
import { loadEnvironment } from "@teamified/config/environment";
import { variables } from "@teamified/config/variables";
import { inject } from "vitest";

/**
 * Another candidates' portal on the database of the run, whose models and voices are the simulator's. Resolves when
 * it is ready; to be stopped by whoever started it.
 */
export async function startSimulatedPortal(options: {
  /** For its log. */
  name: string;
  port: number;
  simulatorUrl: string;
}): Promise<Child> {
  const { name, port, simulatorUrl } = options;
  const url = `http://localhost:${port}`;
  const cwd = join(root, "apps/candidate");
  const logs = join(inject("dataDir"), "logs");
  mkdirSync(logs, { recursive: true });
  const child = startChild({
    name,
    args: [binary("next", "next", cwd), "start", "-H", "127.0.0.1", "-p", String(port)],
    cwd,
    env: {
      ...loadEnvironment(),
      ...Object.fromEntries(Object.keys(variables.shape).map((each) => [each, ""])),
      NODE_ENV: "production",
      TEAMIFIED_DATA_DIR: inject("dataDir"),
      TEAMIFIED_EMBEDDED_DATABASE_URL: inject("databaseUrl"),
      CANDIDATE_URL: url,
      NEXTAUTH_URL: url,
      OPENAI_API_KEY: "made-up-key-of-the-test",
      OPENAI_BASE_URL: `${simulatorUrl}/openai/v1`,
    },
    logFile: join(logs, `${name.replaceAll(" ", "-")}.log`),
  });
  for (let tries = 0; tries < 150; tries += 1) {
    const isReady = await fetch(`${url}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return child;
    await delay(200);
  }
  throw new Error(`the portal did not start:\n${child.tail()}`);
}
