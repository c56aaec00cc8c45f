import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client.ts";

/** The database outside a transaction. */
export type Db = PrismaClient;

/** The database inside a transaction; a {@link Db} may stand in where atomicity does not matter. */
export type Tx = Prisma.TransactionClient;

/** Input and payload types, `Prisma.sql`, `Prisma.DbNull`. Nothing else imports the generated folder. */
export { Prisma };

type DbOptions = {
  /** postgresql://… of a server or a pooler in session mode. */
  url: string;
  /** Connections at most, 10 unless said otherwise. */
  poolMax?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** The server ends a longer statement. Milliseconds; 10,000 by default (OPS-3). */
  statementTimeoutMs?: number;
};

/** Over the server's own limit: only a server that is frozen or out of reach lets it pass. */
const silenceGraceMs = 5_000;

/** A transaction whose process hangs gives its locks back after this. */
const idleInTransactionMs = 60_000;

/**
 * Opens nothing yet: connections are made as they are needed and made again after a drop.
 * `close` waits for running queries and ends the pool.
 */
export function createDb(options: DbOptions): { db: Db; close(): Promise<void> } {
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolMax ?? 10,
    ...(options.applicationName === undefined ? {} : { application_name: options.applicationName }),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + silenceGraceMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  });
  // Without listeners a restart of the database ends the process. The query that was running is
  // rejected by itself, and the pool drops the connection, so there is nothing to do here.
  pool.on("error", ignore);
  pool.on("connect", (connection) => connection.on("error", ignore));
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() });
  const db = new PrismaClient({ adapter });
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= db.$disconnect().then(() => pool.end());
    return closed;
  };
  return { db, close };
}

function ignore(): void {}

/**
 * Prepared statements live on the server as long as their connection, and lists of changing length
 * make ever new SQL: the first 500 texts are prepared, the rest is sent as it is.
 */
const preparedAtMost = 500;

function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= preparedAtMost) return ""; // pg takes an empty name for "do not prepare"
    const name = `p_${createHash("sha256").update(sql).digest("base64url").slice(0, 22)}`;
    names.set(sql, name);
    return name;
  };
}
