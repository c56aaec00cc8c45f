import { ProviderError } from "../door/provider-error.ts";
import type { Sound } from "./adapters.ts";
import { asProviderError } from "./as-provider-error.ts";

/** A sound that stops for so long is over, as far as a listener is concerned. */
export const longestStallMs = 5_000;

/**
 * The sound of a vendor's answer, chunk by chunk. Throws ProviderError: `unusable` for what is no sound or is empty,
 * `timed_out` when no byte comes for `stallMs`, `unavailable` when the connection breaks in the middle.
 */
export function readSound(
  response: Response,
  signal: AbortSignal,
  fallbackType: string,
  stallMs = longestStallMs,
): Sound {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (/^(application\/(json|xml)|text\/)/.test(type)) {
    response.body?.cancel().catch(() => undefined);
    throw new ProviderError("unusable", `the provider answered with ${type} instead of sound`);
  }
  if (response.body === null) throw new ProviderError("unusable", "the provider answered without sound");
  return {
    mimeType: type.startsWith("audio/") ? type : fallbackType,
    chunks: readChunks(response.body, signal, stallMs),
  };
}

async function* readChunks(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  stallMs: number,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await readInTime(reader, signal, stallMs);
      if (done) break;
      bytes += value.byteLength;
      if (value.byteLength > 0) yield value;
    }
    if (bytes === 0) throw new ProviderError("unusable", "the sound is empty");
  } catch (error) {
    throw asProviderError(error, signal);
  } finally {
    // Ends the request too, when the reader leaves early. Not waited for: a stalled source never answers.
    reader.cancel().catch(() => undefined);
  }
}

async function readInTime(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
  stallMs: number,
) {
  signal.throwIfAborted();
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const onAbort = () => stop(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(
    () => stop(new ProviderError("timed_out", `no sound came for ${stallMs} ms`)),
    stallMs,
  );
  try {
    return await Promise.race([reader.read(), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}
