import type { Db } from "@teamified/db/client";
import type { Pace } from "@teamified/email/mailer";

/**
 * The pace of a provider as one row that every process moves forward: turns are `1 / perSecond` apart,
 * and a pause moves the next one. The database's clock alone counts, because machines differ.
 */
export function createProviderPace(db: Db, options: { provider: string; perSecond: number }): Pace {
  const { provider } = options;
  const gapMs = 1000 / options.perSecond;
  return {
    async takeTurn(longestMs) {
      const [turn] = await db.$queryRaw<{ waitMs: number }[]>`
        insert into provider_paces as pace (provider, next_at)
        values (${provider}, clock_timestamp() + ${gapMs}::float * interval '1 millisecond')
        on conflict (provider) do update
          set next_at = greatest(pace.next_at, clock_timestamp()) + ${gapMs}::float * interval '1 millisecond'
          where pace.next_at < clock_timestamp() + ${longestMs}::float * interval '1 millisecond'
        returning extract(epoch from next_at - clock_timestamp())::float * 1000 - ${gapMs}::float as "waitMs"`;
      if (turn) return { taken: true, waitMs: Math.max(0, turn.waitMs) };
      const [row] = await db.$queryRaw<{ waitMs: number }[]>`
        select extract(epoch from next_at - clock_timestamp())::float * 1000 as "waitMs"
          from provider_paces where provider = ${provider}`;
      return { taken: false, waitMs: Math.max(0, row?.waitMs ?? longestMs) };
    },
    async pause(seconds) {
      await db.$executeRaw`
        insert into provider_paces as pace (provider, next_at)
        values (${provider}, clock_timestamp() + ${seconds}::float * interval '1 second')
        on conflict (provider) do update
          set next_at = greatest(pace.next_at, excluded.next_at)`;
    },
  };
}
