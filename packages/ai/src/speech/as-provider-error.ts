import { APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import { errorOfStatus, ProviderError } from "../door/provider-error.ts";

/**
 * Whatever went wrong on the way to a vendor as ours. A cancelled call throws what its signal says: `cancelled`, or
 * `timed_out` where a time limit ended it. No words of the vendor go along: they may repeat what was sent.
 */
export function asProviderError(error: unknown, signal: AbortSignal): ProviderError {
  if (error instanceof ProviderError) return error;
  if (signal.aborted) return outcomeOfAbort(signal.reason);
  if (error instanceof APIUserAbortError) return new ProviderError("cancelled", "the call was cancelled");
  if (error instanceof APIConnectionTimeoutError)
    return new ProviderError("timed_out", "the provider took too long");
  if (error instanceof APIError && typeof error.status === "number") {
    return errorOfStatus(error.status, retryAfterOf(error.headers));
  }
  if (error instanceof SyntaxError) return new ProviderError("unusable", "the answer is no JSON");
  return new ProviderError("unavailable", "the connection to the provider failed", { cause: error });
}

function outcomeOfAbort(reason: unknown): ProviderError {
  if (reason instanceof ProviderError) return reason;
  const late = reason instanceof Error && reason.name === "TimeoutError";
  return late
    ? new ProviderError("timed_out", "the provider took too long", { cause: reason })
    : new ProviderError("cancelled", "the call was cancelled", { cause: reason });
}

const retryAfterOf = (headers: unknown): string | null =>
  headers instanceof Headers ? headers.get("retry-after") : null;

/** The body of a vendor that answered with anything but success is thrown away: it may repeat what was sent. */
export async function requireSuccess(response: Response): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel().catch(() => undefined);
  throw errorOfStatus(response.status, response.headers.get("retry-after"));
}

/**
 * The same for a transcription: a vendor that cannot read the recording (400, 413, 415, 422) has done nothing wrong.
 * So it is `refused`, which no breaker counts: a few broken recordings must not close the vendor to everybody.
 */
export function asTranscriptionError(error: unknown, signal: AbortSignal): ProviderError {
  const failure = asProviderError(error, signal);
  const status = error instanceof APIError ? error.status : null;
  return isUnreadable(status) ? new ProviderError("refused", "the recording could not be read") : failure;
}

export const isUnreadable = (status: number | null | undefined): boolean =>
  status === 400 || status === 413 || status === 415 || status === 422;
