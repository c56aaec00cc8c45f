import type { Log } from "@teamified/log/log";
import { type ConstructorOptions, PgBoss } from "pg-boss";

/** Seconds in which the same complaint of the queue is logged once; a lost database says it per poll. */
const quietSeconds = 10;

/**
 * A pg-boss instance that outlives its database: without an `error` listener a restart of
 * PostgreSQL would end the process. Not started; the caller starts and stops it.
 *
 * The address must lead to session connections: LISTEN does not work through a pooler in
 * transaction mode.
 */
export function connectBoss(url: string, log: Log, options: ConstructorOptions): PgBoss {
  const boss = new PgBoss({ connectionString: url, ...options });
  const lastSaid = new Map<string, number>();
  boss.on("error", (error) => {
    // pg-boss appends the queue and worker to the message; the cause before them is what repeats.
    const cause = error.message.replace(/ \(Queue: .*$/, "");
    const now = Date.now();
    if (now - (lastSaid.get(cause) ?? 0) < quietSeconds * 1000) return;
    if (lastSaid.size > 100) lastSaid.clear();
    lastSaid.set(cause, now);
    log.error({ err: error }, "queue error");
  });
  boss.on("warning", (warning) => log.warn({ warning: warning.message }, "queue warning"));
  return boss;
}
