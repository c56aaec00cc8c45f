import { createHash } from "node:crypto";
import { AppError } from "@teamified/contracts/errors";
import { type Limit, type LimitName, limits } from "@teamified/contracts/limits";
import {
  clearTokens,
  deleteSpentRates,
  type Rate,
  reopenTokens,
  returnTokens,
  type TokenVerdict,
  takeTokens,
} from "@teamified/db/rate-limit";
import type { Deps } from "../deps.ts";

type LimitDeps = Pick<Deps, "db" | "settings">;

/** What is limited, and for whom: an id, or an address in the form in which it is compared. */
export type LimitSubject = { name: LimitName; subject: string };

export type LimitVerdict = {
  allowed: boolean;
  /** Whole seconds until as many points are there; 0 when they were granted. */
  retryAfterSeconds: number;
  /** Points that are left to be taken at once. */
  remaining: number;
  /** Seconds for which the subject is locked once the last point is taken; 0 for most limits. */
  blockedSeconds: number;
};

/**
 * Takes points of a limit if there are that many, else none (`points` is 1 if left out, and at most the burst of the
 * limit counts). It is its own statement on `deps.db`, done at once: call it before a transaction, never inside one, so
 * that neither a refusal nor what was taken is undone with it. What comes to nothing through no fault of the person is
 * given back by {@link returnLimit}. The subject is kept as a hash.
 *
 * Throws when the database is away: without it nothing that is limited can be done anyway.
 */
export async function tryLimit(
  deps: LimitDeps,
  request: LimitSubject & { points?: number },
): Promise<LimitVerdict> {
  const { rate, burst, blockMs } = rateOf(deps, request);
  const want = Math.min(Math.max(1, Math.ceil(request.points ?? 1)), burst);
  const taken = await takeTokens(deps.db, { ...rate, want, ...(blockMs > 0 && { blockMs }) });
  return verdictOf(rate, want, taken);
}

/**
 * {@link tryLimit} that throws `rate_limited` (or `locked` for sign-ins) with the limit's sentence, when to try again, and
 * `retryAt` and `retryAfterSeconds` for programs.
 */
export async function consumeLimit(
  deps: LimitDeps & Pick<Deps, "clock">,
  request: LimitSubject & { points?: number },
): Promise<void> {
  const verdict = await tryLimit(deps, request);
  if (!verdict.allowed) throw limitError(deps, request.name, verdict.retryAfterSeconds);
}

/** The refusal of a limit, as {@link consumeLimit} throws it. */
export function limitError(deps: Pick<Deps, "clock">, name: LimitName, retryAfterSeconds: number): AppError {
  const { sentence, blockSeconds }: Limit = limits[name];
  return new AppError(
    blockSeconds === undefined ? "rate_limited" : "locked",
    `${sentence} Try again in ${inWords(retryAfterSeconds)}.`,
    {
      retryAt: new Date(deps.clock.now().getTime() + retryAfterSeconds * 1000).toISOString(),
      retryAfterSeconds,
    },
  );
}

/** Gives points back that came to nothing. */
export async function returnLimit(
  deps: LimitDeps,
  request: LimitSubject & { points?: number },
): Promise<void> {
  const { rate, burst } = rateOf(deps, request);
  await returnTokens(deps.db, rate, Math.min(Math.max(1, Math.ceil(request.points ?? 1)), burst));
}

/** Gives the point back that began a block, and ends the block: nobody else had a reason for it. */
export async function reopenLimit(deps: LimitDeps, request: LimitSubject): Promise<void> {
  await reopenTokens(deps.db, rateOf(deps, request).rate);
}

/** Forgets what was taken and ends a block. */
export async function clearLimit(deps: Pick<Deps, "db">, { name, subject }: LimitSubject): Promise<void> {
  await clearTokens(deps.db, keyOf(name, subject));
}

const sweptAtOnce = 10_000;

/** Removes rows that no longer limit anybody. Returns how many. */
export function sweepLimits(deps: Pick<Deps, "db">): Promise<number> {
  return deleteSpentRates(deps.db, sweptAtOnce);
}

function rateOf(
  deps: LimitDeps,
  { name, subject }: LimitSubject,
): { rate: Rate; burst: number; blockMs: number } {
  const limit: Limit = { ...limits[name], ...deps.settings.limits[name] };
  const burst = limit.burst ?? limit.points;
  const gapMs = (limit.perSeconds * 1000) / limit.points;
  return {
    rate: { key: keyOf(name, subject), gapMs, aheadMs: (burst - 1) * gapMs },
    burst,
    blockMs: (limit.blockSeconds ?? 0) * 1000,
  };
}

function keyOf(name: LimitName, subject: string): string {
  return `${name}:${createHash("sha256").update(subject).digest("hex")}`;
}

function verdictOf(rate: Rate, want: number, { granted, aheadMs, blockedMs }: TokenVerdict): LimitVerdict {
  const isShut = blockedMs > 0;
  const remaining = isShut ? 0 : Math.max(0, Math.floor((rate.aheadMs - aheadMs) / rate.gapMs) + 1);
  const blockedSeconds = Math.ceil(blockedMs / 1000);
  if (granted > 0) return { allowed: true, retryAfterSeconds: 0, remaining, blockedSeconds };
  const missingMs = aheadMs + (want - 1) * rate.gapMs - rate.aheadMs;
  return {
    allowed: false,
    retryAfterSeconds: Math.max(1, Math.ceil(Math.max(blockedMs, missingMs) / 1000)),
    remaining,
    blockedSeconds,
  };
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  if (minutes < 120) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}
