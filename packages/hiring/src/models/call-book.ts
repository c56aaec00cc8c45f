import type { CallBook } from "@teamified/ai/ports";
import { alertShare, type ModelCall } from "@teamified/contracts/model-calls";
import { driverErrors } from "@teamified/db/driver-error";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { claimBudgetAlert } from "./claim-budget-alert.ts";
import { dayOf, spentOn } from "./spent-on.ts";
import { type DatedCall, type DaySpending, writeCalls } from "./write-calls.ts";

const writeAfterMs = 250;
const writeAt = 100;
/** A statement, when it has to catch up. */
const batchSize = 500;
/** Some 5 MB: an hour without a database at three calls a second. */
const keptAtMost = 10_000;
const longestPauseMs = 5_000;
/** For so long what was read of the spending is taken as it is; then it is used once more and read again behind it. */
const freshMs = 3_000;
const usableMs = 30_000;
/** What a provider may claim of one call: more is a mistake, and the columns could not hold it. */
const mostTokens = 10_000_000;
const mostUsd = 1_000;

type Known = { day: string; costUsd: number; at: number };

/**
 * The book of calls of one process. Rows are gathered and written every 250 ms, or as soon as there are a hundred,
 * with the day's spending; what cannot be written is kept and tried again, ten thousand at most, and the log says
 * what was lost. The budget is answered from what was read within the last seconds and what was recorded here since,
 * so several processes together may overspend it by what they record in that time.
 *
 * When the spending cannot be read the last that was known counts, and nothing known counts as nothing spent: a
 * database that is away stops the interview anyway.
 */
export function createCallBook(
  deps: Pick<Deps, "db" | "enqueue" | "clock" | "log"> & { dailyBudgetUsd: number },
): CallBook & {
  /** Resolves when everything recorded before is written, or one attempt at it has failed. */
  flush(): Promise<void>;
  /** Writes what is left, giving up after three attempts; the log says what was lost. */
  close(): Promise<void>;
} {
  const { db, clock, log, dailyBudgetUsd } = deps;
  let waiting: DatedCall[] = [];
  let underWay: DatedCall[] = [];
  let lost = 0;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> | null = null;
  const known = new Map<string, Known>();
  const reading = new Map<string, Promise<void>>();
  const alerts = new Map<string, { organizationId: string; day: string }>();

  const plan = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, ms);
    timer.unref();
  };

  const learn = ({ organizationId, day, costUsd, alertedAt }: DaySpending) => {
    known.set(organizationId, { day, costUsd, at: performance.now() });
    const isDue = alertedAt === null && costUsd > 0 && costUsd >= dailyBudgetUsd * alertShare;
    if (isDue) alerts.set(`${organizationId} ${day}`, { organizationId, day });
  };

  /** One that the database will never take must not keep the others from theirs. */
  const writeEach = async (calls: readonly DatedCall[]) => {
    for (const call of calls) {
      try {
        for (const spending of await writeCalls(db, [call])) learn(spending);
      } catch (error) {
        if (!isRefused(error)) throw error;
        lost += 1;
        log.error({ err: error, provider: call.provider, task: call.task }, "a call could not be written");
      }
    }
  };

  const writeAll = async () => {
    if (lost > 0) {
      log.error({ lost }, "calls of models were lost, the database was away for too long");
      lost = 0;
    }
    while (waiting.length > 0) {
      underWay = waiting.slice(0, batchSize);
      waiting = waiting.slice(batchSize);
      try {
        for (const spending of await writeCalls(db, underWay)) learn(spending);
      } catch (error) {
        // Written twice is written once, so those that got through do not matter.
        if (isRefused(error)) await writeEach(underWay);
        else throw error;
      }
      underWay = [];
    }
    for (const [key, alert] of alerts) {
      await claimBudgetAlert(deps, alert);
      alerts.delete(key);
    }
  };

  const flush = (): Promise<void> => {
    writing ??= writeAll()
      .then(
        () => {
          failures = 0;
        },
        (error: unknown) => {
          waiting = [...underWay, ...waiting];
          underWay = [];
          failures += 1;
          if (failures === 1)
            log.warn({ err: error, waiting: waiting.length }, "calls could not be written yet");
          plan(Math.min(writeAfterMs * 2 ** failures, longestPauseMs));
        },
      )
      .finally(() => {
        writing = null;
        if (waiting.length > 0 || alerts.size > 0) plan(writeAfterMs);
      });
    return writing;
  };

  const read = (organizationId: string, day: string): Promise<void> => {
    const running = reading.get(organizationId);
    if (running !== undefined) return running;
    const started = spentOn(db, organizationId, day)
      .then(({ costUsd }) => {
        known.set(organizationId, { day, costUsd, at: performance.now() });
      })
      .catch((error: unknown) => {
        log.warn({ err: error }, "the spending on models could not be read");
      })
      .finally(() => reading.delete(organizationId));
    reading.set(organizationId, started);
    return started;
  };

  return {
    record(call) {
      const dated = tidy(call, clock.now());
      if (dated === null) {
        log.error({ provider: call.provider, task: call.task }, "a call names no organization");
        return;
      }
      waiting.push(dated);
      if (waiting.length + underWay.length > keptAtMost) {
        waiting.shift();
        lost += 1;
      }
      // After a failure the pause before the next attempt counts, however much comes in.
      if (waiting.length >= writeAt && failures === 0) void flush();
      else plan(writeAfterMs);
    },
    async hasBudget(organizationId) {
      const day = dayOf(clock.now());
      const last = known.get(organizationId);
      const ageMs = last?.day === day ? performance.now() - last.at : Number.POSITIVE_INFINITY;
      if (ageMs > freshMs) {
        const answer = read(organizationId, day);
        if (ageMs > usableMs) await answer;
      }
      const spent = known.get(organizationId);
      const unwritten = [...underWay, ...waiting]
        .filter((call) => call.organizationId === organizationId && dayOf(call.createdAt) === day)
        .reduce((sum, call) => sum + call.costUsd, 0);
      return (spent?.day === day ? spent.costUsd : 0) + unwritten < dailyBudgetUsd;
    },
    async flush() {
      // What is being written now may have begun before the last record.
      await writing;
      await flush();
    },
    async close() {
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await writing;
        await flush();
        if (waiting.length === 0) break;
        await new Promise((resolve) => setTimeout(resolve, 300 * attempt));
      }
      if (timer !== null) clearTimeout(timer);
      lost += waiting.length;
      if (lost > 0) log.error({ lost }, "calls of models were lost at the end of the process");
    },
  };
}

/** Class 22 (wrong data) and 23 (a constraint): the same row would be refused again. */
function isRefused(error: unknown): boolean {
  return driverErrors(error).some(({ code }) => code !== undefined && /^2[23][0-9A-Z]{3}$/.test(code));
}

const uuid = z.uuid();

/** The row, with what a provider may get wrong put right: it must never be the reason that others are not written. */
function tidy(call: ModelCall, createdAt: Date): DatedCall | null {
  if (!uuid.safeParse(call.organizationId).success) return null;
  const whole = (value: number) =>
    Number.isFinite(value) ? Math.min(mostTokens, Math.max(0, Math.round(value))) : 0;
  return {
    ...call,
    id: uuidv7(),
    createdAt,
    interviewId: uuid.safeParse(call.interviewId).success ? call.interviewId : null,
    inputTokens: whole(call.inputTokens),
    outputTokens: whole(call.outputTokens),
    costUsd: Number.isFinite(call.costUsd) ? Math.min(mostUsd, Math.max(0, call.costUsd)) : 0,
    ms: whole(call.ms),
    firstWordMs: call.firstWordMs === null ? null : whole(call.firstWordMs),
  };
}
