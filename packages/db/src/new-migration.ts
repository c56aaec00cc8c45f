import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { diffSchemas, migrationsDir, readSchema } from "./schema-engine.ts";

// `pnpm migration <name>`: writes the SQL that leads from the schema of the last migration to the
// present one. That schema is kept in schema.snapshot.prisma, committed with the migrations, so that
// no database is needed. Hand-written SQL (triggers) goes to the end of the new file.

const snapshotFile = join(migrationsDir, "schema.snapshot.prisma");
const lockFile = join(migrationsDir, "migration_lock.toml");

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write(
    "Say what changes, in lower case with underscores: pnpm migration add_recruiter_notes\n",
  );
  process.exit(1);
}

const before = existsSync(snapshotFile) ? readFileSync(snapshotFile, "utf8") : null;
const now = readSchema();
const sql = await diffSchemas(before, now);
if (sql === "") {
  process.stdout.write("The schema has not changed since the last migration.\n");
  process.exit(0);
}
const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(migrationsDir, `${timestamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
writeFileSync(snapshotFile, now);
writeFileSync(lockFile, '# Written for `prisma migrate deploy`. Do not edit.\nprovider = "postgresql"\n');
process.stdout.write(`${relative(process.cwd(), join(folder, "migration.sql"))}\n`);
process.exit(0);
