import { type JobName, type JobPayload, jobPayloads } from "@teamified/contracts/jobs";
import type { Deps, Steps } from "@teamified/hiring/deps";
import type { Log } from "@teamified/log/log";
import { createSteps } from "./steps.ts";

/** How often and how far apart a job is tried. */
type Retry = {
  /** Tries in all, at least 2: a crash or a frozen worker uses one up as well. */
  tries: number;
  /** Seconds from a failed try to the next. */
  delaySeconds: number;
  /** Doubles the delay with each try, with jitter. */
  backoff?: boolean;
};

type JobDefinition<N extends JobName> = {
  name: N;
  retry: Retry;
  /** Seconds after which a try is given up, default 300; a crash is found sooner, by its heartbeat. */
  expireInSeconds?: number;
  /** How many of this job one process runs at once; default: the worker's concurrency. */
  concurrency?: number;
  /** Runs after the last try failed, at least once. */
  onFailed?: (deps: Deps, data: JobPayload<N>) => Promise<void>;
  /** Five fields, in UTC. The payload is then `{}`. */
  cron?: string;
};

/** What a handler gets. */
type JobContext<N extends JobName> = {
  data: JobPayload<N>;
  /** Stored results: what is finished is not repeated by the next try. */
  step: Steps;
  deps: Deps;
  /** Aborted when the try is no longer ours: expired, taken over, or the worker stops. */
  signal: AbortSignal;
  jobId: string;
  /** 1 for the first try. */
  attempt: number;
  log: Log;
};

/** One try of one job, as the worker took it from the queue. */
type Try = { jobId: string; attempt: number; data: unknown; signal: AbortSignal; deps: Deps };

/** A job as the registry holds it. */
export type Job<N extends JobName = JobName> = {
  name: N;
  retry: Retry;
  expireInSeconds: number;
  concurrency: number | undefined;
  cron: string | undefined;
  run(attempt: Try): Promise<void>;
  onFailed: ((deps: Deps, data: unknown) => Promise<void>) | undefined;
};

/**
 * Makes a durable job of a handler. The payload is the one that contracts declare for the name. A handler
 * may run twice, or twice at once (a worker that froze goes on when it thaws): it claims its row by an
 * UPDATE that names what it flips, and touches the outside with an idempotency key.
 *
 * @throws RangeError when the job has fewer than two tries.
 */
export function defineJob<N extends JobName>(
  definition: JobDefinition<N>,
  handler: (context: JobContext<N>) => Promise<void>,
): Job<N> {
  const { name, retry, onFailed } = definition;
  if (retry.tries < 2) throw new RangeError(`${name}: a crash consumes a try, so a job needs at least two`);
  // The schema of a name parses to the payload of that name; the lookup loses that connection.
  const parse = (data: unknown) => jobPayloads[name].parse(data) as JobPayload<N>;
  return {
    name,
    retry,
    expireInSeconds: definition.expireInSeconds ?? 300,
    concurrency: definition.concurrency,
    cron: definition.cron,
    async run({ jobId, attempt, data, signal, deps }) {
      const log = deps.log.child({ job: name, jobId, attempt });
      const step = createSteps(deps.db, jobId, signal);
      await handler({ data: parse(data), step, deps: { ...deps, log }, signal, jobId, attempt, log });
    },
    onFailed: onFailed && ((deps, data) => onFailed(deps, parse(data))),
  };
}
