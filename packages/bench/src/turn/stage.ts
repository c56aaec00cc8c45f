import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "@teamified/config/config";
import { loadEnvironment } from "@teamified/config/environment";
import { repositoryRoot } from "@teamified/config/repository-root";
import { variables } from "@teamified/config/variables";
import { startEmbedded } from "@teamified/db/embedded";
import { migrate } from "@teamified/db/migrate";
import type { Deps } from "@teamified/hiring/deps";
import { installQueues } from "@teamified/jobs/install";
import { createRuntime } from "@teamified/runtime/runtime";
import { type Child, freePort, runNode, startNode, untilReady } from "./process.ts";

/** What a load is driven against; all of it in a temporary folder. */
export type Stage = {
  /** Of this process, with the local interviewer: for what is prepared and looked up. */
  deps: Deps;
  /** The candidates' portal: `next start` of the production build, on models of the simulator, as often as asked for. */
  portalUrls: string[];
  /** The same turn on a bare Node server. */
  bareUrl: string;
  /** The team's portal, where it was asked for. */
  teamUrl: string | null;
  simulatorUrl: string;
  /** Process ids, to see who works. */
  pids: Record<"portals" | "bare" | "team" | "worker", (number | undefined)[]>;
  stop(): Promise<void>;
};

/**
 * Builds the portal if it is not built, starts an embedded PostgreSQL, the simulator, `portals` processes of the portal
 * and the bare server, each in a process of its own. `stop` leaves nothing behind.
 *
 * @param options.whole also the team's portal and a worker.
 * @param options.env further variables of the portals and the worker.
 */
export async function setStage(options: {
  sessions: number;
  portals: number;
  whole?: boolean;
  env?: Record<string, string>;
}): Promise<Stage> {
  const whole = options.whole ?? false;
  const root = repositoryRoot();
  const environment = loadEnvironment();
  const production = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
  } as const;
  const dataDir = mkdtempSync(join(tmpdir(), "teamified-bench-"));
  const stops: (() => Promise<unknown>)[] = [async () => rmSync(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each().catch(() => undefined);
  };
  const interrupted = () => void stop().finally(() => process.exit(130));
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    await runNode(
      [
        join(root, "node_modules/turbo/bin/turbo"),
        "run",
        "build",
        ...(whole ? [] : ["--filter=@teamified/candidate-app"]),
      ],
      { cwd: root, env: { ...environment, ...production } },
    );
    const server = await startEmbedded({ dataDir, durable: true });
    stops.push(() => server.stop());
    await migrate(server.url);
    await installQueues(server.url);
    const children = (child: Child) => stops.push(() => child.stop());

    // In a process of its own, so that its work is not taken for the product's.
    const simulator = startNode(
      [
        join(root, "packages/testing/src/simulator/simulator-process.ts"),
        "--scenario",
        JSON.stringify({ delays: { firstTokenMs: 400, tokensPerSecond: 60 } }),
      ],
      { cwd: root, env: environment },
    );
    children(simulator);
    const simulatorUrl = await simulator.firstLine;

    const ports = await Promise.all(Array.from({ length: options.portals }, freePort));
    const portalUrls = ports.map((port) => `http://localhost:${port}`);
    const env: NodeJS.ProcessEnv = {
      ...environment,
      // Whatever this machine is configured for: nothing real is reached. Empty is absent.
      ...Object.fromEntries(Object.keys(variables.shape).map((name) => [name, ""])),
      ...production,
      TEAMIFIED_DATA_DIR: dataDir,
      TEAMIFIED_EMBEDDED_DATABASE_URL: server.url,
      LOG_LEVEL: "error",
      ...options.env,
    };
    const runtime = await createRuntime({ config: loadConfig(env), service: "bench" });
    stops.push(() => runtime.close());

    const startPortal = (app: "candidate" | "recruiter", port: number, urls: Record<string, string>) => {
      const cwd = join(root, "apps", app);
      const next = join(cwd, "node_modules/next/dist/bin/next");
      return startNode([next, "start", "-H", "127.0.0.1", "-p", String(port)], {
        cwd,
        env: {
          ...env,
          ...urls,
          OPENAI_API_KEY: "of-the-bench",
          OPENAI_BASE_URL: `${simulatorUrl}/openai/v1`,
          // The limits of an account are measured elsewhere; here they would be what is measured.
          AI_CALLS_IN_FLIGHT: String(Math.max(100, 2 * options.sessions)),
          AI_CALLS_PER_MINUTE: "500000",
          AI_DAILY_BUDGET_USD: "100000",
        },
      });
    };
    const portals = ports.map((port) => {
      const portalUrl = `http://localhost:${port}`;
      return startPortal("candidate", port, { CANDIDATE_URL: portalUrl, NEXTAUTH_URL: portalUrl });
    });
    portals.forEach(children);
    const teamPort = whole ? await freePort() : null;
    const teamUrl = teamPort === null ? null : `http://localhost:${teamPort}`;
    const team =
      teamPort === null || teamUrl === null
        ? null
        : startPortal("recruiter", teamPort, { RECRUITER_URL: teamUrl, NEXTAUTH_URL: teamUrl });
    const workerPort = whole ? await freePort() : null;
    const worker =
      workerPort === null
        ? null
        : startNode([join(root, "packages/runtime/src/worker-process.ts")], {
            cwd: root,
            env: { ...env, WORKER_PORT: String(workerPort) },
          });
    for (const each of [team, worker]) if (each !== null) children(each);

    const bare = startNode([join(import.meta.dirname, "bare-server.ts"), server.url, simulatorUrl], {
      cwd: root,
      env: { ...environment, ...production },
    });
    children(bare);
    const bareUrl = await bare.firstLine;
    await Promise.all([
      ...[...portalUrls, ...(teamUrl === null ? [] : [teamUrl])].map((url) => untilReady(`${url}/api/ready`)),
      ...(workerPort === null ? [] : [untilReady(`http://localhost:${workerPort}/`)]),
    ]);
    return {
      deps: runtime.deps,
      portalUrls,
      teamUrl,
      bareUrl,
      simulatorUrl,
      pids: {
        portals: portals.map((portal) => portal.process.pid),
        bare: [bare.process.pid],
        team: team === null ? [] : [team.process.pid],
        worker: worker === null ? [] : [worker.process.pid],
      },
      stop: async () => {
        process.off("SIGINT", interrupted);
        process.off("SIGTERM", interrupted);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
