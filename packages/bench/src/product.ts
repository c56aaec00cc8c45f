import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { loadConfig } from "@teamified/config/config";
import { loadEnvironment } from "@teamified/config/environment";
import { repositoryRoot } from "@teamified/config/repository-root";
import { startEmbedded } from "@teamified/db/embedded";
import { migrate } from "@teamified/db/migrate";
import type { Deps } from "@teamified/hiring/deps";
import { installQueues } from "@teamified/jobs/install";
import { createQueue, type JobQueue } from "@teamified/jobs/queue";
import { silentLog } from "@teamified/log/silent-log";
import { createRuntime } from "@teamified/runtime/runtime";

export type WorkerProcess = {
  /** Resolves when it consumes, or has ended before. */
  ready: Promise<void>;
  isReady(): boolean;
  /** With SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
};

/** The product as production runs it, without portals, in a folder of its own. */
export type Product = {
  /** What a portal's procedures get. */
  deps: Deps;
  queue: JobQueue;
  databaseUrl: string;
  /** A worker process in the first moment of its life. */
  startWorker(): Promise<WorkerProcess>;
  restartDatabase(): Promise<void>;
  stop(): Promise<void>;
};

const workerFile = join(repositoryRoot(), "packages/runtime/src/worker-process.ts");

/**
 * Starts a PostgreSQL in a temporary folder, with the newest schema and the queues. Nothing of the developer's own
 * `.env` that leads elsewhere is kept, and `stop` leaves nothing behind.
 *
 * @param options.mailServerUrl null: mails go to the local outbox.
 * @param options.env further variables of the configuration, such as keys and addresses of a simulator.
 */
export async function startProduct(options: {
  mailServerUrl: string | null;
  env?: Record<string, string>;
}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), "teamified-bench-"));
  let server = await startEmbedded({ dataDir, durable: true });
  await migrate(server.url);
  await installQueues(server.url);
  const env = {
    ...withoutModelVariables(loadEnvironment()),
    // Empty is absent, and wins over the file .env.
    DATABASE_URL: "",
    SMTP_URL: "",
    SUPABASE_URL: "",
    SUPABASE_SERVICE_KEY: "",
    RESEND_API_KEY: options.mailServerUrl === null ? "" : "re_of_the_bench",
    RESEND_BASE_URL: options.mailServerUrl ?? "",
    TEAMIFIED_DATA_DIR: dataDir,
    TEAMIFIED_EMBEDDED_DATABASE_URL: server.url,
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    // What is measured is how fast a backlog leaves, not how long it is kept back.
    RATE_LIMITS: "mail.automatic-organization-hour=1000000/1h",
    ...options.env,
  };
  const runtime = await createRuntime({
    config: loadConfig({ ...env, LOG_LEVEL: "silent" }),
    service: "bench",
  });
  const queue = await createQueue({ url: server.url, log: silentLog });
  const children = new Set<ChildProcess>();
  const product: Product = {
    deps: runtime.deps,
    queue,
    databaseUrl: server.url,
    async startWorker() {
      const port = await freePort();
      const child = spawn(process.execPath, [workerFile], {
        env: { ...env, WORKER_PORT: String(port) },
        stdio: "ignore",
      });
      children.add(child);
      const exited = once(child, "exit").finally(() => children.delete(child));
      let isReady = false;
      const ready = answersOrEnds(port, child).then(() => {
        isReady = true;
      });
      return {
        ready,
        isReady: () => isReady,
        async kill() {
          child.kill("SIGKILL");
          await exited;
        },
      };
    },
    async restartDatabase() {
      await server.stop();
      server = await startEmbedded({ dataDir, durable: true });
    },
    async stop() {
      process.off("SIGINT", interrupted);
      for (const child of children) child.kill("SIGKILL");
      await Promise.allSettled([runtime.close(), queue.close()]);
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  }; // Ctrl-C must leave neither workers nor a server behind.
  const interrupted = () => void product.stop().finally(() => process.exit(130));
  process.once("SIGINT", interrupted);
  return product;
}

/** A bench must never ask a real model. */
function withoutModelVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^AI_|_API_KEY$|^(?:OLLAMA|VLLM)_BASE_URL$/.test(name)),
  );
}

/** Until the worker's health port answers; a worker that ended (no database) is the caller's to start again. */
async function answersOrEnds(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const ready = await fetch(`http://127.0.0.1:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await delay(50);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
