import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "@teamified/contracts/errors";
import { approveFeedback } from "@teamified/hiring/feedback/approve-feedback";
import { holdFeedback } from "@teamified/hiring/feedback/hold-feedback";
import { rejectFeedback } from "@teamified/hiring/feedback/reject-feedback";
import { randomOf } from "@teamified/interview/simulation/random";
import { type Product, startProduct, type WorkerProcess } from "../product.ts";
import { fillFeedback, fillOrganization, type Waiting } from "./fill.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";

export type ChaosOptions = {
  feedbacks: number;
  seed: number;
  /** `outbox`: the row itself is the mail. */
  mailer: "resend" | "outbox";
  /** Deadlines fall into this time, decisions around them, and one of two workers is killed about each second. */
  stormSeconds: number;
  restartDatabase: boolean;
  /** Called after the storm with both workers dead, before two healthy ones begin: time may be moved here. */
  afterStorm?: (product: Product) => Promise<void>;
  /** Seconds that the healthy workers get; the leases and heartbeats of the dead are over after 100. */
  settleSeconds: number;
};

export type ChaosFigures = {
  kills: number;
  decisions: number;
  /** Rows that the team kept from leaving. */
  withheld: number;
  expected: number;
  /** People who got a mail. */
  delivered: number;
  /** People who got two. */
  twice: number;
  /** Due or approved, and no mail. */
  lost: number;
  /** Rejected or held, and a mail all the same. */
  wrong: number;
  /** Mail delivered, but the row says otherwise, or the other way round. */
  disagree: number;
  failed: number;
  /** Requests that named a key again. */
  repeated: number;
  /** From the end of the storm until nothing was left to do. */
  settledAfterSeconds: number;
};

/**
 * Feedback whose deadlines, approvals, rejections and holds meet while workers are killed with kill -9 and
 * the database is restarted; then counts who got which mail.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosFigures> {
  const random = randomOf(options.seed);
  const server =
    options.mailer === "resend" ? await startMailServer({ latencyMs: () => 20 + Math.random() * 80 }) : null;
  const product = await startProduct({ mailServerUrl: server?.url ?? null });
  try {
    const actor = await fillOrganization(product);
    const workers = await Promise.all([product.startWorker(), product.startWorker()]);
    await Promise.all(workers.map(({ ready }) => ready));
    const begin = Date.now() + 1000;
    const stormMs = options.stormSeconds * 1000;
    const waiting = await fillFeedback(
      product,
      actor,
      Array.from({ length: options.feedbacks }, () => new Date(begin + random() * stormMs)),
    );
    const storm = new AbortController();
    const killing = killWorkers(product, workers, random, storm.signal);
    const restart = options.restartDatabase
      ? delay(stormMs / 2).then(() => product.restartDatabase())
      : Promise.resolve();
    const [decisions] = await Promise.all([
      decideAll(waiting, random, (id, decision) => decide(product, id, decision, actor)),
      restart,
      delay(begin + stormMs - Date.now()),
    ]);
    storm.abort();
    const kills = await killing;
    await Promise.all(workers.map((worker) => worker.kill()));
    await options.afterStorm?.(product);
    await Promise.all([product.startWorker(), product.startWorker()]);
    const settledAfterSeconds = await settle(product, options.settleSeconds);
    const counts = await count(product, waiting, server);
    return { kills, decisions, ...counts, repeated: server?.repeated() ?? 0, settledAfterSeconds };
  } finally {
    await product.stop();
    await server?.close();
  }
}

/**
 * About each second, one of the workers that are up, at random; a new one takes its place at once. One
 * that is still starting is left alone, or none would ever send. Returns how many were killed.
 */
async function killWorkers(
  product: Product,
  workers: WorkerProcess[],
  random: () => number,
  signal: AbortSignal,
): Promise<number> {
  let kills = 0;
  while (!signal.aborted) {
    await delay(600 + random() * 800, undefined, { signal }).catch(() => {});
    const up = workers.filter((worker) => worker.isReady());
    const victim = up[Math.floor(random() * up.length)];
    if (signal.aborted || victim === undefined) continue;
    kills += 1;
    await victim.kill();
    workers[workers.indexOf(victim)] = await product.startWorker();
  }
  return kills;
}

type Decision = "approve" | "reject" | "hold";

/**
 * Of ten, four are left to their deadline; the others are approved some time before, or rejected, held, or
 * approved and rejected at once within half a second of it. Resolves with the number of decisions.
 */
async function decideAll(
  waiting: readonly Waiting[],
  random: () => number,
  decide: (id: string, decision: Decision) => Promise<void>,
): Promise<number> {
  const decisions = waiting.flatMap(({ id, autoSendAt }) => {
    const kind = Math.floor(random() * 10);
    const before = autoSendAt.getTime() - Date.now();
    const around = before + (random() - 0.5) * 1000;
    const at = (decision: Decision, ms: number) => [{ id, decision, ms: Math.max(0, ms) }];
    if (kind < 4) return [];
    if (kind < 6) return at("approve", before * random());
    if (kind === 6) return at("hold", around);
    if (kind === 7) return at("reject", around);
    if (kind === 8) return [...at("approve", around), ...at("reject", around)];
    return [...at("hold", around), ...at("approve", around)];
  });
  await Promise.all(decisions.map(({ id, decision, ms }) => delay(ms).then(() => decide(id, decision))));
  return decisions.length;
}

/** Decides as a person does: again while the database is away, until somebody won. */
async function decide(
  { deps }: Product,
  id: string,
  decision: Decision,
  actor: Parameters<typeof holdFeedback>[1],
): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      if (decision === "approve") return await approveFeedback(deps, actor, { id, version: 1 });
      if (decision === "hold") return await holdFeedback(deps, actor, { id, version: 1 });
      return await rejectFeedback(deps, actor, { id, version: 1, reason: "Not this one." });
    } catch (error) {
      if (error instanceof AppError && error.code === "stale") return;
      await delay(500);
    }
  }
  throw new Error(`no decision about ${id} within 60 tries`);
}

/** Waits until no row is due or under way, or the time is over; returns the seconds that it took. */
async function settle({ deps }: Product, atMostSeconds: number): Promise<number> {
  const begin = Date.now();
  const elapsed = () => (Date.now() - begin) / 1000;
  while (elapsed() < atMostSeconds) {
    const open = await deps.db.resumeFeedback.count({
      where: { status: { in: ["pending_approval", "approved", "sending"] } },
    });
    if (open === 0) break;
    await delay(200);
  }
  return elapsed();
}

async function count({ deps }: Product, waiting: readonly Waiting[], server: MailServer | null) {
  const rows = await deps.db.resumeFeedback.findMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    select: { id: true, status: true, resume: { select: { candidate: { select: { email: true } } } } },
  });
  const mails =
    server?.delivered.map(({ to }) => to) ??
    (await deps.db.outboxEmail.findMany({ select: { to: true } })).map(({ to }) => to);
  const perPerson = new Map<string, number>();
  for (const to of mails) perPerson.set(to, (perPerson.get(to) ?? 0) + 1);
  const got = (row: (typeof rows)[number]) => perPerson.get(row.resume.candidate.email) ?? 0;
  const withheld = rows.filter(({ status }) => status === "rejected" || status === "held");
  const toLeave = rows.filter(({ status }) => status !== "rejected" && status !== "held");
  return {
    withheld: withheld.length,
    expected: toLeave.length,
    delivered: perPerson.size,
    twice: rows.filter((row) => got(row) > 1).length,
    lost: toLeave.filter((row) => got(row) === 0).length,
    wrong: withheld.filter((row) => got(row) > 0).length,
    disagree: toLeave.filter((row) => (row.status === "sent") !== got(row) > 0).length,
    failed: rows.filter(({ status }) => status === "failed").length,
  };
}
