import type { Db } from "./client.ts";

/**
 * One rate, kept as one row of `rate_limits` that every process moves forward by the database's clock: a leaky
 * bucket in the form of GCRA (ITU-T I.371). In any stretch of `w` ms at most `⌊w / gapMs⌋ + ⌊aheadMs / gapMs⌋ + 1`
 * tokens are granted, and the wait for the next one is known exactly.
 */
export type Rate = {
  /** Names the row. Stored: a prefix by purpose, and no personal data. */
  key: string;
  /** An even pace: tokens are so far apart. Milliseconds. */
  gapMs: number;
  /**
   * How far ahead of the even pace tokens may be taken. `(burst - 1) * gapMs` for those who use a token at once;
   * the longest wait for those who take it now and use it when it comes.
   */
  aheadMs: number;
  /** No row is believed to be further ahead: a clock that was set back must not shut it for as long. A day if left out. */
  mostAheadMs?: number;
};

export type TokenRequest = Rate & {
  /** Tokens wanted, at least 1. */
  want: number;
  /** Fewer than this are not worth taking: then none is. Left out, it is all that are wanted. */
  least?: number;
  /** Taking the last token blocks the row for this long; twice and four times as long when that happens again. */
  blockMs?: number;
};

export type TokenVerdict = {
  granted: number;
  /** How far ahead of the even pace the row is now; what is granted is in it. Milliseconds. */
  aheadMs: number;
  /** How long the row is shut; 0 when it is not. Milliseconds. */
  blockedMs: number;
};

const dayMs = 86_400_000;
/** A row that was shut is remembered for so long, so that the next time lasts longer. */
const strikesKeptMs = dayMs;

/**
 * The one statement that grants tokens, as the common table expression `taken` with the columns `granted`, `ahead_ms`
 * and `blocked_ms`. It reads the number wanted from an expression `wanted (n)` that stands before it, has no row when
 * that has none, and uses the parameters $1 to $6 of {@link tokenParameters}.
 *
 * The time that counts is that at which the row was free. A token is moved, never taken back: one that comes to
 * nothing only makes the pace slower.
 */
export const takenExpression = `taken as (
  insert into rate_limits as kept (key, next_at, granted, blocked_until, strikes)
  select $1::text, now + n * $2::float * interval '1 millisecond', n,
         case when is_used_up then now + $6::float * interval '1 millisecond' end, is_used_up::int
    from wanted, (select clock_timestamp() as now) as clock,
         lateral (select $6::float > 0 and n * $2::float > $3::float as is_used_up) as edge
  on conflict (key) do update set (next_at, granted, blocked_until, strikes) = (
    select case when is_used_up then now else base + turns * $2::float * interval '1 millisecond' end,
           turns,
           case when is_used_up
             then now + $6::float * power(2, least(struck, 2)) * interval '1 millisecond'
             else kept.blocked_until end,
           case when is_used_up then struck + 1 else struck end
      from (select clock_timestamp() as now) as clock,
           lateral (select greatest(now, least(kept.next_at, now + $5::float * interval '1 millisecond')) as base,
                           coalesce(kept.blocked_until > now, false) as is_blocked,
                           case when kept.blocked_until > now - ${strikesKeptMs} * interval '1 millisecond'
                             then kept.strikes else 0 end as struck) as found,
           lateral (select case when is_blocked then 0 else greatest(0, least(excluded.granted, 1 + floor(
                      extract(epoch from now - base) * 1000 / $2::float + $3::float / $2::float
                    )))::int end as free) as room,
           lateral (select case when free < $4::int then 0 else free end as turns) as given,
           lateral (select $6::float > 0 and turns > 0
                      and extract(epoch from base - now) * 1000 + turns * $2::float > $3::float as is_used_up) as edge
  )
  returning granted,
    extract(epoch from next_at - clock_timestamp())::float * 1000 as ahead_ms,
    greatest(0, coalesce(extract(epoch from blocked_until - clock_timestamp())::float * 1000, 0)) as blocked_ms
)`;

/** The parameters $1 to $6 of {@link takenExpression}. */
export function tokenParameters(request: Omit<TokenRequest, "want">): unknown[] {
  const { key, gapMs, aheadMs, mostAheadMs = dayMs + aheadMs + gapMs, least = 1, blockMs = 0 } = request;
  return [key, gapMs, aheadMs, least, mostAheadMs, blockMs];
}

const takeStatement = `with wanted as (select $7::int as n), ${takenExpression}
  select granted, ahead_ms as "aheadMs", blocked_ms as "blockedMs" from taken`;

/**
 * Takes tokens, all that are wanted or none unless `least` says otherwise. Give it the database itself, not a
 * transaction: inside one the row stays locked until its end, and its failure would give the tokens back.
 */
export async function takeTokens(db: Db, request: TokenRequest): Promise<TokenVerdict> {
  const { want, least = want } = request;
  const [verdict] = await db.$queryRawUnsafe<TokenVerdict[]>(
    takeStatement,
    ...tokenParameters({ ...request, least }),
    want,
  );
  if (verdict === undefined) throw new Error("a statement that inserts or updates gave no row");
  return verdict;
}

/** The statement of a pause, with the key and milliseconds as its parameters. A shorter one does not end a longer one. */
export const pauseStatement = `
  insert into rate_limits as kept (key, next_at, granted)
  values ($1::text, clock_timestamp() + $2::float * interval '1 millisecond', 0)
  on conflict (key) do update set next_at = greatest(kept.next_at, excluded.next_at)`;

/** No token comes within these milliseconds beyond those that may be taken ahead. */
export async function pauseTokens(db: Db, key: string, ms: number): Promise<void> {
  await db.$executeRawUnsafe(pauseStatement, key, Math.min(ms, dayMs));
}

/** Gives tokens back that came to nothing. A row that is shut stays so. */
export async function returnTokens(db: Db, { key, gapMs }: Rate, count = 1): Promise<void> {
  await db.$executeRaw`
    update rate_limits set next_at = next_at - ${count * gapMs}::float * interval '1 millisecond'
     where key = ${key}`;
}

/** Gives back the token that shut the row, and with it what it shut: as if all but one had been taken. */
export async function reopenTokens(db: Db, { key, aheadMs }: Rate): Promise<void> {
  await db.$executeRaw`
    update rate_limits set blocked_until = null, strikes = 0,
           next_at = clock_timestamp() + ${aheadMs}::float * interval '1 millisecond'
     where key = ${key}`;
}

/** Forgets what was taken, and opens a row that is shut. */
export async function clearTokens(db: Db, key: string): Promise<void> {
  await db.$executeRaw`delete from rate_limits where key = ${key}`;
}

/** Removes rows that say no more than no row would, so many at most. Returns how many. */
export function deleteSpentRates(db: Db, most: number): Promise<number> {
  return db.$executeRaw`
    delete from rate_limits where key in (
      select key from rate_limits
       where next_at < clock_timestamp() - interval '1 minute'
         and (blocked_until is null
              or blocked_until < clock_timestamp() - ${strikesKeptMs}::float * interval '1 millisecond')
       limit ${most} for update skip locked)`;
}
