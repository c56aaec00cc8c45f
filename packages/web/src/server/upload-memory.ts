import { AppError } from "@teamified/contracts/errors";

/** Bytes of bodies that one process reads at once. Each is copied some three times on its way to a file. */
const bytesAtMost = 52 * 1024 * 1024;
/** One account's: somebody who sends many at once waits for himself. */
const eachAtMost = 2;
/** An upload that waits longer than this for its turn is told to come back. */
const longestWaitMs = 10_000;
const retryAfterSeconds = 5;

type Waiter = { subject: string; bytes: number; admit(): void };

/**
 * Bounds what uploads take of a process's memory: so many bytes at once, and two of one account. Others wait in the
 * order of their coming, ten seconds at most; until then nothing of their bodies is read.
 */
export function createUploadMemory(options: { bytesAtMost?: number; longestWaitMs?: number } = {}): {
  /**
   * Resolves with what gives the bytes back, to be called once when the body is done with. Throws `unavailable` with
   * `retryAfterSeconds` when no memory became free in time, and what `signal` gives as its reason.
   *
   * @param subject whose upload it is
   * @param bytes the declared length, or the most that will be read
   */
  reserve(subject: string, bytes: number, signal?: AbortSignal): Promise<() => void>;
} {
  const limit = options.bytesAtMost ?? bytesAtMost;
  const waitMs = options.longestWaitMs ?? longestWaitMs;
  const waiting = new Set<Waiter>();
  const bySubject = new Map<string, number>();
  let used = 0;

  const fits = ({ subject, bytes }: Pick<Waiter, "subject" | "bytes">) =>
    (used === 0 || used + bytes <= limit) && (bySubject.get(subject) ?? 0) < eachAtMost;

  const take = (subject: string, bytes: number): (() => void) => {
    used += bytes;
    bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      used -= bytes;
      const left = (bySubject.get(subject) ?? 1) - 1;
      if (left > 0) bySubject.set(subject, left);
      else bySubject.delete(subject);
      admitNext();
    };
  };

  /** First come, first served, but nobody waits for somebody who waits for himself. */
  const admitNext = () => {
    for (const waiter of waiting) {
      if (fits(waiter)) waiter.admit();
      else if ((bySubject.get(waiter.subject) ?? 0) < eachAtMost) return;
    }
  };

  return {
    reserve(subject, bytes, signal) {
      signal?.throwIfAborted();
      if (waiting.size === 0 && fits({ subject, bytes })) return Promise.resolve(take(subject, bytes));
      return new Promise((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", onAbort);
          waiting.delete(waiter);
        };
        const waiter: Waiter = {
          subject,
          bytes,
          admit: () => {
            leave();
            resolve(take(subject, bytes));
          },
        };
        const onAbort = () => {
          leave();
          reject(signal?.reason);
        };
        const timer = setTimeout(() => {
          leave();
          reject(tooMany());
        }, waitMs);
        signal?.addEventListener("abort", onAbort, { once: true });
        waiting.add(waiter);
        admitNext();
      });
    },
  };
}

/** The one of this process. */
export const uploadMemory = createUploadMemory();

function tooMany(): AppError {
  return new AppError(
    "unavailable",
    "Many files are being uploaded at the moment. Try again in a few seconds.",
    { retryAfterSeconds },
  );
}
