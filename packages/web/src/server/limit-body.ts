import { AppError } from "@teamified/contracts/errors";

/** How long a body may take, in ms: between two parts of it, and in all. 25 MB in three minutes is 1.1 Mbit/s. */
const usual = { idle: 15_000, total: 180_000 };
type Patience = typeof usual;

/**
 * The request with its whole body, if that has at most `limit` bytes; null when it has more. No more than that is ever
 * held. Throws as {@link readBody}.
 */
export async function limitBody(
  request: Request,
  limit: number,
  patience?: Patience,
): Promise<Request | null> {
  if (request.body === null) return request;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const size = await readBody(request, { limit, ...patience }, (part) => parts.push(part));
  if (size === null) return null;
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: new Blob(parts),
    signal: request.signal,
  });
}

/**
 * Hands a body on, part by part, each when the one before it was taken.
 *
 * @returns its size in bytes; null when it has more than `limit`, by what it declares or by what comes
 * @throws `timeout` when the body stops coming, or comes so slowly that somebody may only mean to keep us busy
 */
export async function readBody(
  request: Request,
  { limit, idle = usual.idle, total = usual.total }: { limit: number } & Partial<Patience>,
  take: (part: Uint8Array<ArrayBuffer>) => unknown,
): Promise<number | null> {
  if (request.body === null) return 0;
  const declared = request.headers.get("content-length");
  if (declared !== null && !(Number(declared) <= limit)) return null;

  let size = 0;
  const reader = request.body.getReader();
  const endsAt = performance.now() + total;
  for (;;) {
    const { done, value } = await withinTime(reader, Math.min(idle, endsAt - performance.now()));
    if (done) return size;
    size += value.byteLength;
    if (size > limit) {
      leave(reader);
      return null;
    }
    await take(value);
  }
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
