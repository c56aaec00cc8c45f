import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "@teamified/db/embedded";
import { migrate } from "@teamified/db/migrate";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The test server's database "postgres", as its owner. */
    adminUrl: string;
    /** A migrated, empty database that nobody may connect to; cloned for each test. */
    templateName: string;
  }
}

const repository = join(import.meta.dirname, "../../..");
const serversDir = join(repository, ".data/test-postgres");

/**
 * vitest's global setup: a PostgreSQL for this run with a migrated template in it. Servers stay on
 * disk between runs, one more for each run that goes on at the same time, so that a start costs a
 * fifth of a second.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dataDir, leave } = takeServerFolder();
  const server = await startEmbedded({ dataDir, durable: false });
  const adminUrl = inDatabase(server.url, "postgres");
  const templateName = `template_teamified_${hashOfMigrations()}`;
  await prepareTemplate(adminUrl, templateName);
  project.provide("adminUrl", adminUrl);
  project.provide("templateName", templateName);
  return async () => {
    await server.stop();
    leave();
  };
}

/** The first folder that no living run has taken. */
function takeServerFolder(): { dataDir: string; leave: () => void } {
  mkdirSync(serversDir, { recursive: true });
  for (let number = 1; ; number += 1) {
    const taken = join(serversDir, `${number}.pid`);
    if (isAbandoned(taken)) rmSync(taken, { force: true });
    try {
      writeFileSync(taken, String(process.pid), { flag: "wx" });
      return { dataDir: join(serversDir, String(number)), leave: () => rmSync(taken, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

function isAbandoned(pidFile: string): boolean {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
    if (Number.isInteger(pid)) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** What killed runs and older migrations left is dropped; the template is made if it is not there. */
async function prepareTemplate(adminUrl: string, templateName: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>(
      "select datname as name from pg_database where datname like 'test\\_%' or datname like 'template\\_teamified\\_%' or datname = 'unfinished_template'",
    );
    const names = rows.map((row) => row.name);
    for (const name of names.filter((each) => each !== templateName)) {
      await admin.query(`alter database ${name} is_template false`);
      await admin.query(`drop database ${name} with (force)`);
    }
    if (names.includes(templateName)) return;
    // Gets its name when it is complete.
    await admin.query("create database unfinished_template");
    await migrate(inDatabase(adminUrl, "unfinished_template"));
    await admin.query("alter database unfinished_template with is_template true allow_connections false");
    await admin.query(`alter database unfinished_template rename to ${templateName}`);
  } finally {
    await admin.end();
  }
}

function hashOfMigrations(): string {
  const folder = join(repository, "prisma/migrations");
  const hash = createHash("sha256");
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.isDirectory())
      hash.update(entry.name).update(readFileSync(join(folder, entry.name, "migration.sql")));
  }
  return hash.digest("hex").slice(0, 16);
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
