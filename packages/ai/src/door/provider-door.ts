import type { CallContext, CallOutcome, ModelTask } from "@teamified/contracts/model-calls";
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  type IRetryBackoffContext,
  retry,
} from "cockatiel";
import type { CallBook, ProviderGate, Urgency } from "../ports.ts";
import { ProviderError } from "./provider-error.ts";

/** What one request was and cost, as far as the provider said so. */
export type Spent = { inputTokens: number; outputTokens: number; costUsd: number };

/** One try: the signal ends it, `firstWord` is called when the first part of the answer is there. */
export type Attempt<T> = (context: {
  signal: AbortSignal;
  firstWord: () => void;
  /** Why the try before this one failed; null in the first. */
  earlier: ProviderError | null;
}) => Promise<{ value: T; spent: Spent }>;

export type DoorRequest<T> = {
  call: CallContext;
  task: ModelTask;
  prompt: { id: string; version: number } | null;
  model: string;
  /** Milliseconds that one try may take. */
  attemptMs: number;
  /** Milliseconds that all tries together may take, waiting included. */
  patienceMs: number;
  /** Tries in all, 1–3. */
  tries: number;
  /** Left out, a person waits. */
  urgency?: Urgency;
  attempt: Attempt<T>;
};

/** The only client of a provider: limits, timeouts, retries, circuit breaker, record of calls. */
export type ProviderDoor = {
  readonly provider: string;
  /** Whether the breaker lets nothing through at the moment. */
  isResting(): boolean;
  /**
   * Gives what the attempt gave. Throws {@link ProviderError} when the provider failed for good, and what the call's
   * signal gives as its reason when nobody waits any more.
   */
  ask<T>(request: DoorRequest<T>): Promise<T>;
};

/** Figures of OPS-3. */
export const doorDefaults = {
  /** Failures in a row after which the provider is left alone. */
  breakAfter: 5,
  /** Milliseconds for which it is left alone. */
  restMs: 60_000,
  /** Calls that must succeed before everything goes through again. */
  trialCalls: 3,
  /** Milliseconds before the second, third and fourth try, each with up to a quarter more or less. */
  waitsMs: [1000, 2000, 4000],
} as const;

/** What may go better the next time. */
const worthAnotherTry = new Set<CallOutcome>(["rate_limited", "timed_out", "unavailable", "unusable"]);

/**
 * The client of one provider in this process. Circuit breaker and retries are its own; permits and rate come from the
 * gate, which all processes share. Every request that is sent is recorded, whatever its outcome.
 */
export function createProviderDoor(options: {
  provider: string;
  gate: ProviderGate;
  book: CallBook;
  /** For tests: other figures than the defaults. */
  figures?: Partial<{ breakAfter: number; restMs: number; trialCalls: number; waitsMs: readonly number[] }>;
  /** 0–1; decides the jitter alone. */
  random?: () => number;
}): ProviderDoor {
  const { provider, gate, book } = options;
  const figures = { ...doorDefaults, ...options.figures };
  const random = options.random ?? Math.random;
  const breaker = circuitBreaker(
    handleWhen((error) =>
      breaker.state === CircuitState.HalfOpen ? !provesLife(error) : isFailureOfProvider(error),
    ),
    {
      halfOpenAfter: figures.restMs,
      breaker: new ConsecutiveBreaker(figures.breakAfter),
      halfOpenSampling: { calls: figures.trialCalls, threshold: 0 },
    },
  );

  /** Calls that were let out since it was tried again. */
  let trials = 0;
  breaker.onHalfOpen(() => {
    trials = 1;
  });
  /** Calls that the caller aborted after the first words had arrived. */
  const endedWithWords = new WeakSet<object>();
  /**
   * The library takes a trial call for a success when its error does not count against the provider. One that was
   * cancelled, or had no place at the gate, says nothing of it: three of them would open the way to a dead provider.
   */
  function provesLife(error: unknown): boolean {
    return error instanceof ProviderError && (error.outcome === "refused" || endedWithWords.has(error));
  }
  /** The library lets all others wait for the trial calls, which may take longer than a candidate waits. */
  function assertTrialIsFree(): void {
    if (breaker.state !== CircuitState.HalfOpen) return;
    if (trials >= figures.trialCalls) throw new BrokenCircuitError();
    trials += 1;
  }

  /** One request that really goes out, from the place at the gate to the last byte. */
  async function goOut<T>(
    request: DoorRequest<T>,
    deadline: number,
    signal: AbortSignal,
    earlier: ProviderError | null,
  ): Promise<T> {
    const left = Math.max(0, deadline - performance.now());
    const place = await gate.enter(provider, left, signal, request.urgency);
    if (place === null) throw new BusyError(provider);
    // Others may have opened the breaker while this one waited for its place.
    if (breaker.state === CircuitState.Open) {
      place.leave();
      throw new BrokenCircuitError();
    }
    const began = performance.now();
    let firstWordMs: number | null = null;
    const limit = AbortSignal.timeout(Math.max(1, Math.ceil(Math.min(request.attemptMs, deadline - began))));
    const write = (outcome: CallOutcome, spent: Spent): void =>
      book.record({
        organizationId: request.call.organizationId,
        interviewId: request.call.interviewId,
        task: request.task,
        promptId: request.prompt?.id ?? null,
        promptVersion: request.prompt === null ? null : String(request.prompt.version),
        provider,
        model: request.model,
        outcome,
        ...spent,
        ms: Math.round(performance.now() - began),
        firstWordMs,
      });
    try {
      const { value, spent } = await request.attempt({
        signal: AbortSignal.any([signal, limit]),
        firstWord: () => {
          firstWordMs ??= Math.round(performance.now() - began);
        },
        earlier,
      });
      write("completed", spent);
      return value;
    } catch (error) {
      const failure = failureOf(error, signal, limit);
      if (failure.outcome === "cancelled" && firstWordMs !== null) endedWithWords.add(failure);
      write(failure.outcome, failure.spent ?? nothing);
      if (failure.outcome === "rate_limited" && failure.retryAfterSeconds !== null) {
        await gate.pause(provider, failure.retryAfterSeconds).catch(() => undefined);
      }
      throw failure;
    } finally {
      place.leave();
    }
  }

  return {
    provider,
    isResting: () => breaker.state === CircuitState.Open,
    async ask<T>(request: DoorRequest<T>): Promise<T> {
      const deadline = performance.now() + request.patienceMs;
      const { signal: caller } = request.call;
      const signal = caller ?? new AbortController().signal;
      let earlier: ProviderError | null = null;
      let repaired = false;
      const again = handleWhen((error) => {
        if (!(error instanceof ProviderError) || !worthAnotherTry.has(error.outcome) || error.isFinal)
          return false;
        // An unusable answer is asked for again once, whatever the number of tries (OPS-3).
        if (error.outcome === "unusable" && repaired) return false;
        repaired ||= error.outcome === "unusable";
        const wait = waitBefore(1, error);
        return performance.now() + wait < deadline;
      });
      const waitBefore = (attempt: number, error: ProviderError): number => {
        if (error.outcome === "unusable") return 0;
        const planned = figures.waitsMs[Math.min(attempt, figures.waitsMs.length) - 1] ?? 0;
        return Math.max(planned * (0.75 + random() / 2), (error.retryAfterSeconds ?? 0) * 1000);
      };
      const retrying = retry(again, {
        maxAttempts: Math.max(0, request.tries - 1),
        backoff: new DelegateBackoff((context: IRetryBackoffContext<unknown>) =>
          "error" in context.result && context.result.error instanceof ProviderError
            ? waitBefore(context.attempt, context.result.error)
            : 0,
        ),
      });
      try {
        return await retrying.execute(async () => {
          signal.throwIfAborted();
          assertTrialIsFree();
          try {
            return await breaker.execute(() => goOut(request, deadline, signal, earlier));
          } catch (error) {
            if (error instanceof ProviderError) earlier = error;
            throw error;
          }
        }, signal);
      } catch (error) {
        // The caller is gone: its reason, not ours.
        signal.throwIfAborted();
        if (error instanceof ProviderError) throw error;
        if (error instanceof BrokenCircuitError) throw new ProviderError("unavailable", `${provider} rests`);
        if (error instanceof BusyError)
          throw new ProviderError("rate_limited", `no free place at ${provider}`);
        throw error;
      }
    },
  };
}

const nothing: Spent = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** Our own limits said no: nothing that the provider did wrong, so the breaker does not count it. */
class BusyError extends Error {
  constructor(provider: string) {
    super(`no free place at ${provider}`);
  }
}

/** What a candidate wrote can make a model refuse, and a page can go away: neither says anything of the provider. */
function isFailureOfProvider(error: unknown): boolean {
  return error instanceof ProviderError && error.outcome !== "cancelled" && error.outcome !== "refused";
}

function failureOf(error: unknown, caller: AbortSignal, limit: AbortSignal): ProviderError {
  if (caller.aborted) return new ProviderError("cancelled", "nobody waits any more", { cause: error });
  if (error instanceof ProviderError) {
    return error.outcome === "cancelled" && limit.aborted
      ? new ProviderError("timed_out", "no answer in time", { cause: error })
      : error;
  }
  if (limit.aborted) return new ProviderError("timed_out", "no answer in time", { cause: error });
  return new ProviderError("unavailable", "the connection failed", { cause: error });
}
