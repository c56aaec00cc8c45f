import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Config, loadConfig } from "@teamified/config/config";
import { loadEnvironment } from "@teamified/config/environment";
import { isPublicAddress } from "@teamified/config/exposure";
import type { EmbeddedServer } from "@teamified/db/embedded";
import { binary, root } from "./binary.ts";
import {
  type Child,
  childrenAtWork,
  runChild,
  StartError,
  signalGroup,
  startChild,
  stopChildren,
} from "./children.ts";
import { removeOldLogs } from "./log-file.ts";
import { isPortTaken } from "./ports.ts";
import { createReaper, dismiss } from "./reaper.ts";
import { type SimulatorScope, startSimulatorChild } from "./simulator.ts";
import { type Part, type Run, type Supervisor, supervise } from "./supervise.ts";
import { complain, step } from "./terminal.ts";

/** Stopping everything takes at most 5 s: this long for the children, the rest for the database. */
const graceMs = 3000;

export type Stack = {
  config: Config;
  /** Where the simulator of the providers runs; null without one. */
  simulatorUrl: string | null;
  /** Ends everything, and nothing is started again. */
  stop(): Promise<void>;
};

/**
 * Brings the whole product up: database, migrations, seed, builds, both portals and the worker.
 * What is there already is used again. From then on each part that ends is started again, see {@link supervise}.
 * Throws {@link StartError} with a sentence that says what to do, when a part ends before all of them are up.
 */
export async function startStack(
  options: {
    quiet?: boolean;
    overrides?: NodeJS.ProcessEnv;
    signal?: AbortSignal;
    /** Leads the product to simulated providers, whatever its configuration says. */
    simulator?: SimulatorScope | null;
    /** Default true. False for a test that takes the database away. */
    superviseDatabase?: boolean;
  } = {},
): Promise<Stack> {
  const show = options.quiet ? (text: string) => void process.stderr.write(text) : undefined;
  const phase = async <T>(label: string, work: () => Promise<T>) => {
    options.signal?.throwIfAborted();
    return step(label, work, show);
  };
  const overrides = { ...options.overrides };
  const children = new Set<Child>();
  const supervisors: Supervisor[] = [];
  let database: EmbeddedServer | null = null;
  let reaping: Child | null = null;
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= (async () => {
      // First of all: what is stopped now must not be started again. A start that is under way is not waited for long.
      const supervised = Promise.allSettled(supervisors.map((each) => each.stop()));
      await stopChildren([...childrenAtWork(), ...children], graceMs);
      await Promise.race([supervised, delay(500)]);
      await database?.stop().catch((error: unknown) => complain(messageOf(error)));
      if (reaping !== null) await dismiss(reaping);
    })();
    return stopping;
  };
  options.signal?.addEventListener("abort", () => void stop());
  try {
    const first = loadConfig({ ...loadEnvironment(), ...overrides });
    await requireFreePorts(first);
    const logs = join(first.dataDir, "logs");
    mkdirSync(logs, { recursive: true });
    removeOldLogs(logs);
    const env = (extra: NodeJS.ProcessEnv = {}) => ({ ...loadEnvironment(), ...overrides, ...extra });
    const logOf = (name: string) => join(logs, `${name}.log`);

    const reaper = createReaper({ env: env(), logFile: logOf("reaper") });
    reaping = reaper.start();
    const watched = (child: Child) => {
      children.add(child);
      void child.exited.then(() => children.delete(child));
      reaper.watch(child);
      return child;
    };
    const once = (name: string, args: string[], extra: NodeJS.ProcessEnv = {}) =>
      runChild({ name, args, cwd: root, env: env(extra), logFile: logOf(name) }, reaper.watch);

    const parts: { part: Part; run: Run }[] = [];
    /** Something that was started, and how to start it again. */
    const keep = (part: Omit<Part, "start">, child: Child, startAgain: () => Child | Promise<Child>) =>
      parts.push({
        part: { ...part, start: async () => runOf(watched(await startAgain())) },
        run: runOf(watched(child)),
      });
    parts.push({
      part: {
        name: "The reaper",
        log: logOf("reaper"),
        answers: async () => true,
        start: () => {
          reaping = reaper.start();
          return runOf(reaping);
        },
      },
      run: runOf(reaping),
    });

    let simulatorUrl: string | null = null;
    const { simulator: scope } = options;
    if (scope) {
      const from = { scope, logFile: logOf("simulator"), env: env() };
      const simulator = await phase("simulator of the providers", () => startSimulatorChild(from));
      simulatorUrl = simulator.url;
      Object.assign(overrides, simulator.variables);
      const port = Number(new URL(simulator.url).port);
      keep(
        {
          name: "The simulator",
          log: from.logFile,
          answers: () => answers(`${simulator.url}/_simulator/metrics`),
        },
        simulator.child,
        // The others know its address.
        async () => (await startSimulatorChild({ ...from, port })).child,
      );
    }

    await phase("database client", () => once("generate", [join(root, "packages/db/src/generate.ts")]));

    // Loaded late: these modules need the client that was just generated.
    const { startEmbedded } = await import("@teamified/db/embedded");
    const { migrate } = await import("@teamified/db/migrate");
    const { installQueues } = await import("@teamified/jobs/install");
    const embedded = first.database.embedded || first.database.url === null;
    if (embedded) {
      const { dataDir } = first;
      const server = await phase("embedded PostgreSQL", () => startEmbedded({ dataDir, durable: true }));
      database = server;
      reaper.watchDatabase(dataDir);
      overrides.TEAMIFIED_EMBEDDED_DATABASE_URL = server.url;
      const port = Number(new URL(server.url).port);
      if (options.superviseDatabase ?? true) {
        parts.push({
          part: {
            name: "The database",
            log: join(dataDir, "postgres.log"),
            answers: () => database?.answers() ?? Promise.resolve(false),
            start: async () => {
              database = await startEmbedded({ dataDir, durable: true, port });
              return runOfDatabase(database);
            },
          },
          run: runOfDatabase(server),
        });
      }
    }
    overrides.TEAMIFIED_DATA_DIR = first.dataDir;
    const config = loadConfig(env());
    const url = config.database.url;
    if (url === null) throw new StartError("There is no database. Set DATABASE_URL in .env.");
    await phase("migrations", async () => {
      await migrate(url);
      await installQueues(url);
    });
    if (embedded) await phase("sample data", () => once("seed", [join(root, "prisma/seed.ts")]));
    await phase("building both portals (a minute on the first start)", () =>
      once("build", [binary("turbo", "turbo"), "run", "build", "--output-logs=errors-only", "--no-color"], {
        NEXT_TELEMETRY_DISABLED: "1",
        TURBO_TELEMETRY_DISABLED: "1",
        NODE_ENV: "production",
      }),
    );

    // Read once: a part that is started again must not differ from the others because .env has been edited.
    const production = env({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    const here = addressesOf(config);
    const startWorker = () =>
      startChild({
        name: "worker",
        args: [join(root, "packages/runtime/src/worker-process.ts")],
        cwd: root,
        env: production,
        logFile: logOf("worker"),
      });
    keep(
      { name: "The worker", log: logOf("worker"), answers: () => answers(here.worker) },
      startWorker(),
      startWorker,
    );
    for (const portal of ["candidate", "recruiter"] as const) {
      const cwd = join(root, "apps", portal);
      const { url, port } = config[portal];
      const startPortal = () =>
        startChild({
          name: `${portal} portal`,
          args: [binary("next", "next", cwd), "start", "-H", config.listenHost, "-p", String(port)],
          cwd,
          env: { ...production, NEXTAUTH_URL: url },
          logFile: logOf(portal),
        });
      keep(
        {
          name: `The ${portal} portal`,
          log: logOf(portal),
          answers: () => answers(`${here[portal]}/api/health`),
        },
        startPortal(),
        startPortal,
      );
    }
    await phase("starting", async () => {
      const ready = Promise.all([
        untilReady(`${here.candidate}/api/ready`),
        untilReady(`${here.recruiter}/api/ready`),
        untilReady(here.worker),
      ]);
      const broken = Promise.race(
        parts.map(({ part, run }) => run.ended.then((how) => ({ part, run, how }))),
      );
      const ended = await Promise.race([ready, broken]);
      if (!Array.isArray(ended)) {
        const { part, run, how } = ended;
        throw new StartError(
          `${part.name} ended while it started (${how}):\n${run.tail()}\n\nAll of it: ${part.log}`,
        );
      }
    });
    const sayNow = (sentence: string) => complain(`  ${new Date().toTimeString().slice(0, 8)}  ${sentence}`);
    for (const { part, run } of parts) supervisors.push(supervise(part, run, { say: sayNow }));
    return { config, simulatorUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A process and the group that it leads, as one life of a part. */
export function runOf(child: Child): Run {
  const { pid } = child.process;
  return {
    ended: child.exited.then((code) => {
      // What it had started in its group would hold its port.
      signalGroup(pid, "SIGKILL");
      return code === null ? `signal ${child.process.signalCode ?? "unknown"}` : `exit code ${code}`;
    }),
    tail: child.tail,
    kill: () => signalGroup(pid, "SIGKILL"),
  };
}

function runOfDatabase(server: EmbeddedServer): Run {
  return { ended: server.ended.then(() => "its process is gone"), tail: server.tail, kill: server.kill };
}

/** Where this machine reaches what listens, for instance when it listens on all addresses. */
function addressesOf({ listenHost, candidate, recruiter, worker }: Config) {
  const host = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[listenHost] ?? listenHost;
  const at = (port: number) =>
    `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
  return {
    candidate: at(candidate.port),
    recruiter: at(recruiter.port),
    worker: at(worker.healthPort),
  };
}

/** Throws {@link StartError} when two of the product's ports are one, or somebody else has one. */
async function requireFreePorts({ candidate, recruiter, worker }: Config): Promise<void> {
  const portal = (name: string, { url, port }: Config["candidate"]) =>
    isPublicAddress(url)
      ? { name, port, remedy: `${name.toUpperCase()}_PORT=${port + 10}` }
      : { name, port, remedy: `${name.toUpperCase()}_URL=http://localhost:${port + 10}` };
  const ports = [
    portal("candidate", candidate),
    portal("recruiter", recruiter),
    { name: "worker", port: worker.healthPort, remedy: `WORKER_PORT=${worker.healthPort + 10}` },
  ];
  const seen = new Map<number, string>();
  for (const { name, port, remedy } of ports) {
    const other = seen.get(port);
    if (other !== undefined) {
      throw new StartError(
        `Port ${port} is meant for two of the parts, ${other} and ${name}.\nChoose another one: ${remedy} in the file .env`,
      );
    }
    seen.set(port, name);
    if (!(await isPortTaken(port))) continue;
    throw new StartError(
      `Port ${port} (${name}) is taken by another program, perhaps by an earlier start of this one.\n` +
        `Stop that program, or choose another port: ${remedy} in the file .env`,
    );
  }
}

/** Waits until the address answers with success, for a minute at most. */
async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await delay(200);
  }
  throw new StartError(`${url} did not answer within a minute.`);
}

/** Whether somebody answers there within 15 s, whatever they say. */
function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(15_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
