import type { ProviderGate, Urgency } from "@teamified/ai/ports";
import { createSlots, longestPauseMs } from "@teamified/db/slots";
import type { Log } from "@teamified/log/log";

export type ProviderLimits = {
  /** Calls under way at a provider, over all processes. */
  inFlight: number;
  /** Calls begun at a provider in any sixty seconds, over all processes. */
  perMinute: number;
};

/** A permit that took longer than this to arrive is discarded: with the delay to the provider, the minute would overflow. */
const staleAfterMs = 1_000;
/** Measured from the permit being granted to the request being sent. */
const travelMs = 2_000;
/**
 * The share of the permits, and of the burst, that is open to work that no person waits for. A candidate in an interview
 * gets a permit although hundreds of interviews are being scored, and the next rate token before they do.
 */
const backgroundShare = 3 / 4;
/** Polling interval after all permits were taken, or one was returned here. Every process has the same odds. */
const lookAgainMs = 20;
const awayMs = 200;

type Waiter = { deadline: number; settle(place: { leave(): void } | null): void };

/** What those who wait in one line may have of the limits. */
type Share = { inFlight: number; gapMs: number; burst: number };

type Line = {
  share: Share;
  /** In the order of their coming; a Set, because one leaves from the middle when its time is over. */
  waiters: Set<Waiter>;
  inFlight: number;
  /** When there may be a turn again, on this process's clock. */
  shutUntil: number;
  /** A pause that the database has not heard of yet. */
  untoldPauseUntil: number;
  running: boolean;
  onLeave: () => void;
};

/**
 * The pace that never lets more than `perMinute` arrive in any sixty seconds: `burst` at once, the rest evenly.
 * With GCRA at most `⌊w / gap⌋ + burst` are let in during `w`; a call let in at the end of one minute may arrive
 * late, in the next, so `w` is a minute and that delay.
 */
export function paceOf(perMinute: number): { gapMs: number; burst: number } {
  const burst = Math.max(1, Math.floor(perMinute / 25));
  // A hair more than the division, because ⌊w / gap⌋ must not reach the next whole number.
  return { burst, gapMs: ((60_000 + travelMs) / (perMinute - burst + 1)) * (1 + 1e-6) };
}

/**
 * Limits the calls to each provider of models across all processes, through PostgreSQL: never more than the limits, at
 * any moment and in any sixty seconds. Callers of one provider queue up, and one loop asks for all of them. An
 * uncontended permit costs one round trip, returning it costs the caller no time. A waiting person goes before work that
 * nobody waits for, in every process.
 *
 * While the database is unreachable no permit is granted: `enter` returns null when its time is over, and the caller
 * continues without a model. It returns null at once when it is known that no token comes in time.
 */
export function createProviderGate(options: {
  /** A session connection of its own is opened at the first entry. */
  url: string;
  limits: ProviderLimits;
  log?: Pick<Log, "warn">;
}): ProviderGate & { close(): Promise<void> } {
  const { limits, log } = options;
  const pace = paceOf(limits.perMinute);
  const shares: Record<Urgency, Share> = {
    live: { inFlight: limits.inFlight, ...pace },
    background: {
      inFlight: Math.max(1, Math.floor(limits.inFlight * backgroundShare)),
      gapMs: pace.gapMs,
      burst: Math.max(1, Math.floor(pace.burst * backgroundShare)),
    },
  };
  const slots = createSlots({ url: options.url, ...(log && { log }) });
  const lines = new Map<string, Line>();
  let closed = false;

  const lineOf = (provider: string, urgency: Urgency): Line => {
    const name = `${urgency} ${provider}`;
    const known = lines.get(name) ?? {
      share: shares[urgency],
      waiters: new Set(),
      inFlight: 0,
      shutUntil: 0,
      untoldPauseUntil: 0,
      running: false,
      onLeave: () => {},
    };
    lines.set(name, known);
    return known;
  };

  const letIn = (provider: string, line: Line, waiter: Waiter, place: number) => {
    let isIn = true;
    line.inFlight += 1;
    waiter.settle({
      leave: () => {
        if (!isIn) return;
        isIn = false;
        line.inFlight -= 1;
        slots.free(provider, place);
        line.onLeave();
      },
    });
  };

  /** Asks once for all who wait; returns how long to wait before the next time. */
  const askOnce = async (provider: string, line: Line): Promise<number> => {
    const now = performance.now();
    if (line.untoldPauseUntil > now) {
      await slots.pause({ name: provider, ...pace }, line.untoldPauseUntil - now);
      line.untoldPauseUntil = 0;
    }
    if (line.shutUntil > now) return line.shutUntil - now;
    const { inFlight: places, ...turns } = line.share;
    const want = Math.min(line.waiters.size, places - line.inFlight);
    const { taken, waitMs } = await slots.take({ name: provider, places, want, ...turns });
    const isStale = performance.now() - now > staleAfterMs;
    for (const place of taken) {
      const [waiter] = line.waiters;
      // Those that came too late for everybody left a turn unused. That is the safe side.
      if (waiter === undefined || isStale) slots.free(provider, place);
      else letIn(provider, line, waiter, place);
    }
    if (waitMs > 0) shut(line, performance.now() + waitMs);
    if (waitMs > 0) return waitMs;
    // Everyone who waited got a permit: callers that arrived meanwhile need not wait.
    return taken.length === want ? 0 : lookAgainMs;
  };

  /** Refuses at once the callers that cannot wait that long. */
  const shut = (line: Line, until: number) => {
    line.shutUntil = Math.max(line.shutUntil, until);
    for (const waiter of [...line.waiters]) if (waiter.deadline < line.shutUntil) waiter.settle(null);
  };

  const serve = async (provider: string, line: Line) => {
    if (line.running) return;
    line.running = true;
    while (line.waiters.size > 0 && !closed) {
      if (line.inFlight >= line.share.inFlight) await nextLeave(line);
      else {
        const waitMs = await askOnce(provider, line).catch((error: unknown) => {
          log?.warn({ err: error, provider }, "the places at a provider could not be asked for");
          return awayMs;
        });
        if (waitMs === 0 || line.waiters.size === 0) continue;
        // Those who wait may be gone, or the pause made longer, so a long wait is looked at in between.
        await sleep(Math.min(waitMs, 1_000));
      }
      await sleep(Math.random() * lookAgainMs);
    }
    line.running = false;
    if (closed) for (const waiter of [...line.waiters]) waiter.settle(null);
  };

  return {
    async enter(provider, longestMs, signal, urgency = "live") {
      signal?.throwIfAborted();
      const line = lineOf(provider, urgency);
      const deadline = performance.now() + longestMs;
      if (closed || deadline < line.shutUntil) return null;
      return new Promise((resolve, reject) => {
        const leaveLine = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", onAbort);
          line.waiters.delete(waiter);
        };
        const waiter: Waiter = {
          deadline,
          settle: (place) => {
            leaveLine();
            resolve(place);
          },
        };
        const onAbort = () => {
          leaveLine();
          reject(signal?.reason);
        };
        const timer = setTimeout(() => waiter.settle(null), Math.min(longestMs, 2 ** 31 - 1));
        signal?.addEventListener("abort", onAbort, { once: true });
        line.waiters.add(waiter);
        void serve(provider, line);
      });
    },
    async pause(provider, seconds) {
      const both = [lineOf(provider, "live"), lineOf(provider, "background")];
      const pauseMs = Math.min(seconds * 1000, longestPauseMs);
      const until = performance.now() + pauseMs;
      for (const line of both) shut(line, until);
      try {
        await slots.pause({ name: provider, ...pace }, pauseMs);
      } catch (error) {
        // This process keeps to it; the others hear of it with its next question.
        for (const line of both) line.untoldPauseUntil = Math.max(line.untoldPauseUntil, until);
        log?.warn({ err: error, provider }, "a provider's pause could not be told to the others");
      }
    },
    async close() {
      closed = true;
      for (const line of lines.values()) {
        for (const waiter of [...line.waiters]) waiter.settle(null);
        line.onLeave();
      }
      await slots.close();
    },
  };
}

function nextLeave(line: Line): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 1_000);
    line.onLeave = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
