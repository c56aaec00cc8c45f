import { text } from "node:stream/consumers";
import pg from "pg";
import { applyMigrations } from "./schema-engine.ts";

// The child of migrate.ts: takes the address on stdin, prints one applied migration per line.

/** Any fixed number: the process that migrates holds this lock. */
const lockKey = 7_318_001;

const url = (await text(process.stdin)).trim();
const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
guard.on("error", () => {});
try {
  await guard.connect();
  // The engine's own lock gives up after 10 s, less than a long migration takes.
  await guard.query("set lock_timeout = '120s'");
  await guard.query("select pg_advisory_lock($1)", [lockKey]);
  const applied = await applyMigrations(url);
  process.stdout.write(applied.map((name) => `${name}\n`).join(""));
  await guard.end();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
