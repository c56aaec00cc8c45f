import { setTimeout as delay } from "node:timers/promises";
import type { Mailer, Pace } from "./mailer.ts";

/**
 * Longer waits are the queue's. With the 20 s that a delivery may take, it stays within the 60 s after
 * which another worker takes the mail for abandoned.
 */
const longestWaitMs = 20_000;

/**
 * Keeps a provider's rate: each mail waits for its turn, and after a Retry-After nobody sends until it is
 * over. What would wait too long is answered with `retryAfterSeconds` instead, and asks nobody.
 */
export function createPacedMailer(mailer: Mailer, pace: Pace): Mailer {
  return {
    provider: mailer.provider,
    async send(mail, signal) {
      const { taken, waitMs } = await pace.takeTurn(longestWaitMs);
      if (!taken) {
        const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
        return { ok: false, retryable: true, reason: `${mailer.provider}: not its turn`, retryAfterSeconds };
      }
      try {
        if (waitMs > 0) await delay(waitMs, undefined, { ...(signal && { signal }) });
      } catch {
        return { ok: false, retryable: true, reason: `${mailer.provider}: cancelled` };
      }
      const verdict = await mailer.send(mail, signal);
      if (!verdict.ok && verdict.retryAfterSeconds !== undefined) await pace.pause(verdict.retryAfterSeconds);
      return verdict;
    },
  };
}
