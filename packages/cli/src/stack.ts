import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Config, loadConfig } from "@teamified/config/config";
import { loadEnvironment } from "@teamified/config/environment";
import { binary, root } from "./binary.ts";
import { type Child, childrenAtWork, runChild, StartError, startChild, stopChildren } from "./children.ts";
import { isPortTaken } from "./ports.ts";
import { type SimulatorScope, startSimulatorChild } from "./simulator.ts";
import { complain, step } from "./terminal.ts";

/** Stopping everything takes at most 5 s: this long for the children, the rest for the database. */
const graceMs = 3000;

export type Stack = {
  config: Config;
  /** Where the simulator of the providers runs; null without one. */
  simulatorUrl: string | null;
  /** Resolves with the name of the first process that ended by itself. */
  broken: Promise<string>;
  stop(): Promise<void>;
};

/**
 * Brings the whole product up: database, migrations, seed, builds, both portals and the worker.
 * What is there already is used again. Throws {@link StartError} with a sentence that says what to do.
 */
export async function startStack(
  options: {
    quiet?: boolean;
    overrides?: NodeJS.ProcessEnv;
    signal?: AbortSignal;
    /** Leads the product to simulated providers, whatever its configuration says. */
    simulator?: SimulatorScope | null;
  } = {},
): Promise<Stack> {
  const show = options.quiet ? (text: string) => void process.stderr.write(text) : undefined;
  const phase = async <T>(label: string, work: () => Promise<T>) => {
    options.signal?.throwIfAborted();
    return step(label, work, show);
  };
  const overrides = { ...options.overrides };
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= (async () => {
      await stopChildren(childrenAtWork(), graceMs);
      for (const each of stops.toReversed()) {
        await each().catch((error: unknown) =>
          complain(error instanceof Error ? error.message : String(error)),
        );
      }
    })();
    return stopping;
  };
  options.signal?.addEventListener("abort", () => void stop());
  try {
    const first = loadConfig({ ...loadEnvironment(), ...overrides });
    const ports = { candidate: portOf(first.candidate.url), recruiter: portOf(first.recruiter.url) };
    await requireFreePorts({ ...ports, worker: first.worker.healthPort });
    const logs = join(first.dataDir, "logs");
    mkdirSync(logs, { recursive: true });
    const env = (extra: NodeJS.ProcessEnv = {}) => ({ ...loadEnvironment(), ...overrides, ...extra });
    const children: Child[] = [];
    stops.push(() => stopChildren(children, graceMs));
    let simulatorUrl: string | null = null;
    const { simulator: scope } = options;
    if (scope) {
      const simulator = await phase("simulator of the providers", () =>
        startSimulatorChild({ scope, logFile: join(logs, "simulator.log"), env: env() }),
      );
      children.push(simulator.child);
      simulatorUrl = simulator.url;
      Object.assign(overrides, simulator.variables);
    }

    await phase("database client", () =>
      runChild({
        name: "generate",
        args: [join(root, "packages/db/src/generate.ts")],
        cwd: root,
        env: env(),
        logFile: join(logs, "generate.log"),
      }),
    );

    // Loaded late: these modules need the client that was just generated.
    const { startEmbedded } = await import("@teamified/db/embedded");
    const { migrate } = await import("@teamified/db/migrate");
    const { installQueues } = await import("@teamified/jobs/install");
    const embedded = first.database.embedded || first.database.url === null;
    if (embedded) {
      const server = await phase("embedded PostgreSQL", () =>
        startEmbedded({ dataDir: first.dataDir, durable: true }),
      );
      stops.push(() => server.stop());
      overrides.TEAMIFIED_EMBEDDED_DATABASE_URL = server.url;
    }
    overrides.TEAMIFIED_DATA_DIR = first.dataDir;
    const config = loadConfig(env());
    const url = config.database.url;
    if (url === null) throw new StartError("There is no database. Set DATABASE_URL in .env.");
    await phase("migrations", async () => {
      await migrate(url);
      await installQueues(url);
    });
    if (embedded) {
      await phase("sample data", () =>
        runChild({
          name: "seed",
          args: [join(root, "prisma/seed.ts")],
          cwd: root,
          env: env(),
          logFile: join(logs, "seed.log"),
        }),
      );
    }
    await phase("building both portals (a minute on the first start)", () =>
      runChild({
        name: "build",
        args: [binary("turbo", "turbo"), "run", "build", "--output-logs=errors-only", "--no-color"],
        cwd: root,
        env: env({ NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" }),
        logFile: join(logs, "build.log"),
      }),
    );

    const production = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    children.push(
      startChild({
        name: "worker",
        args: [join(root, "packages/runtime/src/worker-process.ts")],
        cwd: root,
        env: env(production),
        logFile: join(logs, "worker.log"),
      }),
    );
    for (const portal of ["candidate", "recruiter"] as const) {
      const cwd = join(root, "apps", portal);
      children.push(
        startChild({
          name: `${portal} portal`,
          args: [binary("next", "next", cwd), "start", "-p", String(ports[portal])],
          cwd,
          env: env({ ...production, NEXTAUTH_URL: config[portal].url }),
          logFile: join(logs, `${portal}.log`),
        }),
      );
    }
    const broken = Promise.race(children.map((child) => child.exited.then(() => child)));
    await phase("starting", async () => {
      const ready = Promise.all([
        answers(`http://localhost:${ports.candidate}/api/ready`),
        answers(`http://localhost:${ports.recruiter}/api/ready`),
        answers(`http://localhost:${config.worker.healthPort}/`),
      ]);
      const first = await Promise.race([ready, broken]);
      if (!Array.isArray(first)) {
        throw new StartError(
          `The ${first.name} ended while it started:\n${first.tail()}\n\nAll of it: ${logs}`,
        );
      }
    });
    return { config, simulatorUrl, broken: broken.then((child) => `${child.name}:\n${child.tail()}`), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

const portSettings = {
  candidate: "CANDIDATE_URL",
  recruiter: "RECRUITER_URL",
  worker: "WORKER_PORT",
} as const;

async function requireFreePorts(ports: Record<keyof typeof portSettings, number>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isPortTaken(port))) continue;
    const setting = portSettings[name as keyof typeof portSettings]; // Object.entries forgets its keys' type
    const example = setting === "WORKER_PORT" ? String(port + 10) : `http://localhost:${port + 10}`;
    throw new StartError(
      `Port ${port} (${name}) is taken by another program, perhaps by an earlier start of this one.\n` +
        `Stop that program, or choose another port: ${setting}=${example} in the file .env`,
    );
  }
}

/** Waits until the address answers with success, for a minute at most. */
async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new StartError(`${url} did not answer within a minute.`);
}
