import type { CallOutcome } from "@teamified/contracts/model-calls";

/** How a request failed, the same for every provider. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly outcome: Exclude<CallOutcome, "completed">;
  /** What the provider asked to wait, in seconds; null when it said nothing. */
  readonly retryAfterSeconds: number | null;
  /** What an answer cost that could not be used; null when nothing was said of it. */
  readonly spent: { inputTokens: number; outputTokens: number; costUsd: number } | null;
  /** Asking again would do harm, for instance because words of the answer were shown already. */
  readonly isFinal: boolean;

  /** `message` is for the log: never a provider's body, which may repeat what was sent. */
  constructor(
    outcome: Exclude<CallOutcome, "completed">,
    message: string,
    options: {
      retryAfterSeconds?: number | null;
      spent?: ProviderError["spent"];
      isFinal?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.outcome = outcome;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
    this.spent = options.spent ?? null;
    this.isFinal = options.isFinal ?? false;
  }
}

/**
 * The error for an HTTP status that is none of success. `retryAfter` is the header's value, in seconds or as a
 * date; more than a minute counts as a minute, because a longer wait helps nobody who waits.
 */
export function errorOfStatus(status: number, retryAfter: string | null = null): ProviderError {
  const message = `the provider answered ${status}`;
  if (status === 429) {
    return new ProviderError("rate_limited", message, { retryAfterSeconds: secondsOf(retryAfter) });
  }
  if (status === 408) return new ProviderError("timed_out", message);
  if (status >= 500) {
    return new ProviderError("unavailable", message, { retryAfterSeconds: secondsOf(retryAfter) });
  }
  return new ProviderError("rejected", message);
}

function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null || retryAfter.trim() === "") return null;
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(wait) ? Math.min(60, Math.max(0, wait)) : null;
}
