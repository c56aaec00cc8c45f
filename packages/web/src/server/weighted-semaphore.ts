import { AppError } from "@teamified/contracts/errors";

const retryAfterSeconds = 5;

type Waiter = { subject: string; amount: number; admit(): void };

/**
 * Bounds what uploads take of a process: so much at once, and so much of one account. Others wait in the order of their
 * coming, `longestWaitMs` at most. Whoever holds nothing is admitted with any amount once there is room, so that what
 * is larger than a share is not refused for ever.
 *
 * @param options.most of all together, in the unit of the amounts
 * @param options.eachMost of one account
 */
export function createWeightedSemaphore(options: { most: number; eachMost: number; longestWaitMs: number }): {
  /**
   * Resolves with what gives the amount back, to be called once it is not needed any more. Throws `unavailable` with
   * `retryAfterSeconds` when there was no room in time, and what `signal` gives as its reason.
   *
   * @param subject whose upload it is
   */
  reserve(subject: string, amount: number, signal?: AbortSignal): Promise<() => void>;
} {
  const waiting = new Set<Waiter>();
  const bySubject = new Map<string, number>();
  let used = 0;

  const isWithinShare = ({ subject, amount }: Pick<Waiter, "subject" | "amount">) => {
    const held = bySubject.get(subject) ?? 0;
    return held === 0 || held + amount <= options.eachMost;
  };
  const fits = (asked: Pick<Waiter, "subject" | "amount">) =>
    (used === 0 || used + asked.amount <= options.most) && isWithinShare(asked);

  const take = (subject: string, amount: number): (() => void) => {
    used += amount;
    bySubject.set(subject, (bySubject.get(subject) ?? 0) + amount);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      used -= amount;
      const left = (bySubject.get(subject) ?? 0) - amount;
      if (left > 0) bySubject.set(subject, left);
      else bySubject.delete(subject);
      admitNext();
    };
  };

  /** First come, first served, but nobody waits for somebody who waits for himself. */
  const admitNext = () => {
    for (const waiter of waiting) {
      if (fits(waiter)) waiter.admit();
      else if (isWithinShare(waiter)) return;
    }
  };

  return {
    reserve(subject, amount, signal) {
      signal?.throwIfAborted();
      if (waiting.size === 0 && fits({ subject, amount })) return Promise.resolve(take(subject, amount));
      return new Promise((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", onAbort);
          waiting.delete(waiter);
        };
        const waiter: Waiter = {
          subject,
          amount,
          admit: () => {
            leave();
            resolve(take(subject, amount));
          },
        };
        const onAbort = () => {
          leave();
          reject(signal?.reason);
        };
        const timer = setTimeout(() => {
          leave();
          reject(tooMany());
        }, options.longestWaitMs);
        signal?.addEventListener("abort", onAbort, { once: true });
        waiting.add(waiter);
        admitNext();
      });
    },
  };
}

function tooMany(): AppError {
  return new AppError(
    "unavailable",
    "Many files are being uploaded at the moment. Try again in a few seconds.",
    { retryAfterSeconds },
  );
}
