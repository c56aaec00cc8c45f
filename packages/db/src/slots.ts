import { createHash } from "node:crypto";
import pg from "pg";
import { pauseStatement, takenExpression, tokenParameters } from "./rate-limit.ts";

/** What a caller wants: some of the places under one name, and as many turns of its rate. */
export type SlotRequest = {
  /** What is limited, such as a provider. */
  name: string;
  /** How many places there are over all processes; fewer for those who may have the first of them alone. */
  places: number;
  /** How many are wanted at most. */
  want: number;
  /** An even pace: so far are turns apart. Milliseconds. */
  gapMs: number;
  /** As many turns may be taken at once after a rest. At least 1. */
  burst: number;
};

export type Slots = {
  /**
   * Takes as many places as are free and have their turn, at once, without waiting for more: none is an answer
   * too. `waitMs` says how long there will be no turn for anybody; 0 when turns are not what was missing.
   * Throws when the database is away.
   */
  take(request: SlotRequest): Promise<{ taken: number[]; waitMs: number }>;
  /** Gives one place back; not waited for. */
  free(name: string, place: number): void;
  /** No turns for anybody for so long. A shorter pause does not end a longer one. Throws when the database is away. */
  pause(request: Pick<SlotRequest, "name" | "gapMs" | "burst">, ms: number): Promise<void>;
  /** Ends the connection; with it everything is given back. */
  close(): Promise<void>;
};

/** A provider that asks for more is asked again after this all the same. */
export const longestPauseMs = 600_000;

const answerWithinMs = 3_000;
const heartbeatMs = 10_000;
const firstPauseMs = 100;
const hastyPauseMs = 500;
const longestReconnectPauseMs = 5_000;

/**
 * After a restart of the database all places are free, while calls are still under way: every process takes its
 * own places back first, and nobody takes a new one before this is over. Must be longer than the pauses between
 * attempts to connect of those who hold something.
 */
const settleMs = 2_000;

/** One statement after the other, in the order of the asking: a place is free before it is taken again. */
type Query = <Row extends pg.QueryResultRow>(sql: string, values: unknown[]) => Promise<Row[]>;

type Session = {
  client: pg.Client;
  query: Query;
  /** When new places may be taken, on this process's clock. */
  freshFrom: number;
};

/**
 * Places and turns shared by all processes. A place is an advisory lock of one dedicated session, so the places of
 * a killed process are free as soon as its connection is: no lease to wait for. Turns are the row of a rate (`rate-limit.ts`),
 * so in any stretch of `w` ms there are at most `w / gapMs + burst`. Uncontended, one round trip takes both.
 *
 * One session may lock the same place twice, so what this process holds is known here and never asked for again.
 *
 * When the connection is lost and calls are under way, they go on without their places. The connection is made
 * again at once and takes them back; until all are back or over, nothing new is taken. Only when this connection
 * alone was cut (the others' were not) can another process have taken them in between: then so many more are
 * under way until these are over.
 *
 * `url` must lead to a session connection: no pooler in transaction mode.
 */
export function createSlots(options: {
  url: string;
  log?: { warn(fields: Record<string, unknown>, message: string): void };
}): Slots {
  /** By name: the places under use here. */
  const held = new Map<string, Set<number>>();
  /** Of these, the ones whose lock was lost with the connection. */
  const owed = new Map<string, Set<number>>();
  let session: Promise<Session> | null = null;
  let wasLost = false;
  let comingBack = false;
  let closed = false;

  const placesOf = (book: Map<string, Set<number>>, name: string) => {
    const known = book.get(name) ?? new Set<number>();
    book.set(name, known);
    return known;
  };

  const drop = (client: pg.Client, failed: Promise<Session>, error: unknown) => {
    if (session !== failed) return;
    session = null;
    wasLost = true;
    for (const [name, places] of held) owed.set(name, new Set(places));
    // `end` destroys the socket of a session that does not answer.
    client.end().catch(() => {});
    if (closed) return;
    options.log?.warn({ err: error }, "lost the connection that holds the places at providers");
    void comeBack();
  };

  /** In haste while something is held; otherwise so that the next caller finds a connection that has settled. */
  const comeBack = async () => {
    if (comingBack) return;
    comingBack = true;
    for (let pauseMs = firstPauseMs; session === null && !closed; pauseMs *= 2) {
      pauseMs = Math.min(pauseMs, isAnythingHeld(held) ? hastyPauseMs : longestReconnectPauseMs);
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.75 + Math.random() / 4)).unref());
      await open().catch(() => {});
    }
    comingBack = false;
  };

  const open = (): Promise<Session> => {
    if (closed) return Promise.reject(new Error("Connection terminated: the slots are closed"));
    if (session !== null) return session;
    const client = new pg.Client({
      connectionString: options.url,
      application_name: "teamified-slots",
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      statement_timeout: answerWithinMs - 1_000,
      keepAlive: true,
    });
    const opening = connect(client).catch((error: unknown) => {
      if (session === opening) session = null;
      client.end().catch(() => {});
      throw error;
    });
    session = opening;
    // The end of a session that is being opened fails `connect`; one that was open has to be given up.
    const onLost = (error: unknown) => drop(client, opening, error);
    client.on("error", onLost);
    client.on("end", () => onLost(new Error("Connection terminated")));
    return opening;
  };

  const connect = async (client: pg.Client): Promise<Session> => {
    await client.connect();
    const query = inOrder(client);
    const [server] = await query<{ ageMs: number }>(
      `select extract(epoch from clock_timestamp() - pg_postmaster_start_time())::float * 1000 as "ageMs"`,
      [],
    );
    await takeBack(query);
    const settling = wasLost ? settleMs : settleMs - (server?.ageMs ?? 0);
    wasLost = false;
    return { client, query, freshFrom: performance.now() + Math.max(0, settling) };
  };

  const takeBack = async (query: Query, names: Iterable<string> = held.keys()) => {
    for (const name of [...names]) {
      const lost = [...placesOf(owed, name)];
      if (lost.length === 0) continue;
      const locked = await lock(query, name, lost);
      for (const place of locked) {
        // Its call may have ended while the lock was on its way.
        if (placesOf(owed, name).delete(place)) continue;
        await unlock(query, name, [place]);
      }
    }
  };

  const onSession = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const opening = open();
    const opened = await opening;
    try {
      return await work(opened);
    } catch (error) {
      // What a failed statement had locked, stays locked: only the end of the session surely gives it back.
      drop(opened.client, opening, error);
      throw error;
    }
  };

  const heartbeat = setInterval(() => {
    if (session !== null) onSession(({ query }) => query("select 1", [])).catch(() => {});
  }, heartbeatMs);
  heartbeat.unref();

  return {
    take(request) {
      const { name } = request;
      return onSession(async ({ query, freshFrom }) => {
        await takeBack(query, [name]);
        const settling = freshFrom - performance.now();
        // What is owed ends by itself, and nobody can say when: that is no wait to announce.
        if (settling > 0 || placesOf(owed, name).size > 0) return { taken: [], waitMs: 0 };
        const mine = placesOf(held, name);
        // From the end: the first places are the only ones for those who may not have all.
        const free = Array.from({ length: request.places }, (_, place) => place)
          .filter((place) => !mine.has(place))
          .reverse();
        const { places, granted, waitMs } = await ask(query, request, free);
        const taken = places.slice(0, granted);
        for (const place of taken) mine.add(place);
        if (places.length > granted) await unlock(query, name, places.slice(granted));
        return { taken, waitMs };
      });
    },
    free(name, place) {
      if (!placesOf(held, name).delete(place)) return;
      if (placesOf(owed, name).delete(place) || session === null) return;
      onSession(({ query }) => unlock(query, name, [place])).catch(() => {});
    },
    async pause({ name, gapMs, burst }, ms) {
      // After a pause turns come one by one: a burst is the last thing that a provider needs that asked for rest.
      const lengthMs = Math.min(ms, longestPauseMs) + (burst - 1) * gapMs;
      await onSession(({ query }) => query(pauseStatement, [rateKey(name), lengthMs]));
    },
    async close() {
      closed = true;
      clearInterval(heartbeat);
      const opened = await session?.catch(() => null);
      session = null;
      await opened?.client.end().catch(() => {});
    },
  };
}

function isAnythingHeld(held: Map<string, Set<number>>): boolean {
  return [...held.values()].some((places) => places.size > 0);
}

function inOrder(client: pg.Client): Query {
  let last: Promise<unknown> = Promise.resolve();
  return <Row extends pg.QueryResultRow>(sql: string, values: unknown[]) => {
    const result = last.then(async () => (await client.query<Row>(sql, values)).rows);
    last = result.catch(() => {});
    return result;
  };
}

/** Locks those of the places that are free, in one round trip. */
async function lock(query: Query, name: string, places: number[]): Promise<number[]> {
  const rows = await query<{ place: number }>(
    "select place from unnest($2::int[]) as place where pg_try_advisory_lock($1, place)",
    [classOf(name), places],
  );
  return rows.map(({ place }) => place);
}

async function unlock(query: Query, name: string, places: number[]): Promise<void> {
  await query("select pg_advisory_unlock($1, place) from unnest($2::int[]) as place", [
    classOf(name),
    places,
  ]);
}

/** Locks places and takes turns for them, in one statement; the wait for the row is the caller's margin. */
async function ask(
  query: Query,
  request: SlotRequest,
  free: number[],
): Promise<{ places: number[]; granted: number; waitMs: number }> {
  const { name, want, gapMs, burst } = request;
  const restMs = (burst - 1) * gapMs;
  const [row] = await query<{ places: number[]; granted: number | null; aheadMs: number | null }>(
    `with locked as materialized (
       select place from unnest($7::int[]) as place where pg_try_advisory_lock($8::int, place) limit $9
     ), wanted as (
       select count(*)::int as n from locked having count(*) > 0
     ), ${takenExpression}
     select array(select place from locked) as places, granted, ahead_ms as "aheadMs"
       from (select) as one left join taken on true`,
    [
      ...tokenParameters({
        key: rateKey(name),
        gapMs,
        aheadMs: restMs,
        mostAheadMs: longestPauseMs + 2 * restMs + gapMs,
      }),
      free,
      classOf(name),
      Math.min(want, burst),
    ],
  );
  return {
    places: row?.places ?? [],
    granted: row?.granted ?? 0,
    waitMs: Math.max(0, (row?.aheadMs ?? 0) - restMs),
  };
}

/** The row of a provider's rate. */
function rateKey(name: string): string {
  return `provider:${name}`;
}

/** The first half of the lock's key; two names that share it would share their places, no more. */
function classOf(name: string): number {
  return createHash("sha256").update(`slots of ${name}`).digest().readInt32BE(0);
}
