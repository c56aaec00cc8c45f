import { createServer, type Server } from "node:http";
import { loadConfig } from "@teamified/config/config";
import { createDocumentExtractor } from "@teamified/documents/process-extractor";
import { checkReadiness } from "@teamified/hiring/insight/readiness";
import { installQueues } from "@teamified/jobs/install";
import { startWorker, type Worker } from "@teamified/jobs/worker";
import { createRuntime } from "./runtime.ts";

/**
 * The worker: a process that runs the jobs. Any number of them may run, on any machine that reaches the
 * database. `GET /` on the health port answers 200 while it consumes and 503 when it does not, which is
 * what a supervisor restarts by; `GET /ready` tells a monitor what is late and what was given up, which the
 * portals' public addresses do not. SIGTERM and SIGINT let jobs in hand finish, or give them back.
 *
 * It stands here and not in packages/jobs, because it needs the runtime, which needs the queue of
 * packages/jobs: there it would close a cycle of packages.
 */

/** Milliseconds after which a stop that hangs (a database out of reach) is cut short. */
const stopMs = 4000;

const config = loadConfig();
const { url } = config.database;
if (url === null) {
  throw new Error(
    "No database: set DATABASE_URL, or start the product with `pnpm start`, which brings its own.",
  );
}
// Before the runtime, which opens the queue and expects to find it.
await installQueues(url);
const extractor = createDocumentExtractor({ ocrLanguages: config.documents.ocrLanguages });
const runtime = await createRuntime({ config, service: "worker", extractor });
const { deps, log } = runtime;
const worker = await startWorker({
  url,
  deps,
  log,
  concurrency: config.worker.concurrency,
});
const server = serveHealth(worker, config.worker.healthPort);
log.info({ healthPort: config.worker.healthPort, concurrency: config.worker.concurrency }, "worker ready");

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(signal));

async function stop(signal: string): Promise<void> {
  log.info({ signal }, "worker stops");
  setTimeout(() => process.exit(1), stopMs).unref();
  server.close();
  await worker.stop();
  await runtime.close();
  process.exit(0);
}

function serveHealth(worker: Worker, port: number): Server {
  const server = createServer(async (request, response) => {
    const [isWell, body] = request.url === "/ready" ? await readReady() : readHealth(worker);
    response.writeHead(isWell ? 200 : 503, {
      "content-type": "application/json",
      "cache-control": "no-store",
    });
    response.end(JSON.stringify(body));
  });
  return server.listen(port);
}

function readHealth(worker: Worker): [boolean, object] {
  const health = worker.health();
  return [health.healthy, health];
}

/** Never throws: what fails is a check that says so. */
async function readReady(): Promise<[boolean, object]> {
  const ready = await checkReadiness(deps);
  return [ready.ok, ready];
}
