import type { Db } from "@teamified/db/client";
import { pauseTokens, takeTokens } from "@teamified/db/rate-limit";
import type { Pace } from "@teamified/email/mailer";

/**
 * The pace of a provider of mail, shared by all processes through the one limiter: turns are `1 / perSecond` apart, and
 * a pause moves the next one. A turn is taken ahead of its time, by as much as its taker would wait.
 */
export function createProviderPace(db: Db, options: { provider: string; perSecond: number }): Pace {
  const key = `mail:${options.provider}`;
  const gapMs = 1000 / options.perSecond;
  return {
    async takeTurn(longestMs) {
      const { granted, aheadMs } = await takeTokens(db, { key, gapMs, aheadMs: longestMs, want: 1 });
      return { taken: granted === 1, waitMs: Math.max(0, aheadMs - granted * gapMs) };
    },
    pause: (seconds) => pauseTokens(db, key, seconds * 1000),
  };
}
