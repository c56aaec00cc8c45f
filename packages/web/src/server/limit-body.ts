import { AppError } from "@teamified/contracts/errors";

/** How long a body may take, in ms: between two parts of it, and in all. 25 MB in three minutes is 1.1 Mbit/s. */
const patience = { idle: 15_000, total: 180_000 };

/**
 * The request with its whole body, if that has at most `limit` bytes; null when it has more, by what it declares or
 * by what comes. No more than that is ever held. Throws `timeout` when the body stops coming, or comes so slowly
 * that somebody may only mean to keep us busy.
 */
export async function limitBody(
  request: Request,
  limit: number,
  { idle, total }: { idle: number; total: number } = patience,
): Promise<Request | null> {
  if (request.body === null) return request;
  const declared = request.headers.get("content-length");
  if (declared !== null && !(Number(declared) <= limit)) return null;

  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = request.body.getReader();
  const endsAt = performance.now() + total;
  for (;;) {
    const { done, value } = await withinTime(reader, Math.min(idle, endsAt - performance.now()));
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      leave(reader);
      return null;
    }
    parts.push(value);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: new Blob(parts),
    signal: request.signal,
  });
}

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

async function withinTime(reader: Reader, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), milliseconds);
  });
  try {
    // A part that is there already would win against any timer.
    if (milliseconds <= 0) throw tooSlow();
    return await Promise.race([reader.read(), late]);
  } catch (error) {
    leave(reader);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): AppError {
  return new AppError("timeout", "This came too slowly to be received. Check your connection and try again.");
}

/** Nobody waits for it: a sender that stands still may never answer. */
function leave(reader: Reader): void {
  reader.cancel().catch(() => undefined);
}
