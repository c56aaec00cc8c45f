import { type ChangeEvent, changeEventSchema } from "@teamified/contracts/events";
import pg from "pg";
import { changeChannel } from "./change-channel.ts";

/** An event, or the word that some may have been missed: refetch what you show. */
export type Heard = ChangeEvent | { topic: "resync" };

export type ChangeListener = {
  /** Hears from now on; returns the way to stop. The first call connects. */
  subscribe(handler: (event: Heard) => void): () => void;
  close(): Promise<void>;
};

type ListenerOptions = {
  /** Must lead to a session connection: LISTEN does not work through a pooler in transaction mode. */
  url: string;
  log?: { warn(fields: Record<string, unknown>, message: string): void };
};

const heartbeatMs = 10_000;
const answerWithinMs = 5_000;
const firstPauseMs = 200;
const longestPauseMs = 10_000;

/**
 * Hears what {@link notify} tells, over one connection of its own, however many subscribers there
 * are. A lost connection is noticed within 15 s even if nobody closed it, and made again for ever.
 * After every connect, the first included, subscribers get `resync`: what was told between their
 * last look and this moment reached nobody.
 */
export function createListener(options: ListenerOptions): ChangeListener {
  const handlers = new Set<(event: Heard) => void>();
  const ending = new AbortController();
  let running: Promise<void> | null = null;

  const tell = (event: Heard) => {
    for (const handler of [...handlers]) {
      try {
        handler(event);
      } catch (error) {
        // One page's fault must not cost the others their event.
        options.log?.warn({ err: error }, "a subscriber of changes failed");
      }
    }
  };

  const run = async () => {
    let pauseMs = firstPauseMs;
    while (!ending.signal.aborted) {
      try {
        await listenOnce(options, ending.signal, tell, () => {
          pauseMs = firstPauseMs;
        });
      } catch (error) {
        if (ending.signal.aborted) return;
        options.log?.warn({ err: error, retryInMs: pauseMs }, "lost the connection that hears changes");
      }
      // Spread out, so that a hundred processes do not come back in the same moment.
      await pause(pauseMs * (0.75 + Math.random() / 2), ending.signal);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  };

  return {
    subscribe(handler) {
      // The same function may subscribe twice and leave once.
      const own = (event: Heard) => handler(event);
      handlers.add(own);
      running ??= run();
      return () => {
        handlers.delete(own);
      };
    },
    async close() {
      handlers.clear();
      ending.abort();
      await running;
    },
  };
}

/** Connects, tells what it hears, returns when asked to end. Throws when the connection is lost. */
async function listenOnce(
  options: ListenerOptions,
  ending: AbortSignal,
  tell: (event: Heard) => void,
  onConnected: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: options.url,
    application_name: "teamified-listener",
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
    keepAlive: true,
  });
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => {}); // it may be lost while nobody waits for it
  client.on("error", (error) => lost.reject(error));
  client.on("end", () => lost.reject(new Error("Connection terminated")));
  client.on("notification", ({ payload }) => {
    const event = parseEvent(payload);
    if (event) tell(event);
    else options.log?.warn({}, "heard a change that this release does not understand");
  });
  try {
    await client.connect();
    await client.query(`listen ${changeChannel}`);
    onConnected();
    tell({ topic: "resync" });
    while (!ending.aborted) {
      await Promise.race([pause(heartbeatMs, ending), lost.promise]);
      if (!ending.aborted) await client.query("select 1");
    }
  } finally {
    // A dead socket would never say goodbye.
    await Promise.race([client.end().catch(() => {}), pause(1_000)]);
  }
}

function parseEvent(payload: string | undefined): ChangeEvent | null {
  try {
    const parsed = changeEventSchema.safeParse(JSON.parse(payload ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Waits, or returns at once when `ending` fires. Does not keep the process alive. */
function pause(ms: number, ending?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ending?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    ending?.addEventListener("abort", done, { once: true });
    if (ending?.aborted) done();
  });
}
