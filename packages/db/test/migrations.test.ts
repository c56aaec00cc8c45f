import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEmptyDatabase, createTestDatabase } from "@teamified/testing/test-database";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { createDb } from "../src/client.ts";
import { migrate } from "../src/migrate.ts";
import { diffSchemas, migrationsDir, readSchema } from "../src/schema-engine.ts";

async function emptyDatabase(): Promise<pg.Client> {
  const database = await createEmptyDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await database.drop();
  });
  return client;
}

function urlOf(client: pg.Client): string {
  return `postgresql://${client.user}:${client.password}@${client.host}:${client.port}/${client.database}`;
}

/** Everything that a Prisma schema can say, as PostgreSQL says it. */
async function catalogue(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select format('column %s.%s %s %s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attnotnull then 'not null' else 'null' end,
                  coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')) as line
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations'
    union all
    select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text <> '_prisma_migrations'
    union all
    select indexdef from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'
    union all
    select format('enum %s %s', t.typname, string_agg(e.enumlabel, ',' order by e.enumsortorder))
      from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname
    order by line`);
  return rows.map((row) => row.line);
}

test("all migrations together make what the schema says", async () => {
  const fromMigrations = await emptyDatabase();
  const fromSchema = await emptyDatabase();
  const { applied } = await migrate(urlOf(fromMigrations));
  expect(applied[0]).toBe("20261121000000_init");
  // Prisma's schema uses its operators and cannot ask for it.
  await fromSchema.query("create extension pg_trgm");
  await fromSchema.query(await diffSchemas(null, readSchema()));
  const expected = await catalogue(fromSchema);
  expect(expected.length).toBeGreaterThan(250);
  expect(await catalogue(fromMigrations)).toEqual(expected);
});

test("the snapshot is the present schema, so that the next migration begins where the last one ended", async () => {
  const snapshot = readFileSync(join(migrationsDir, "schema.snapshot.prisma"), "utf8");
  expect(await diffSchemas(snapshot, readSchema())).toBe("");
  expect(await diffSchemas(snapshot, `${readSchema()}\nmodel Extra {\n  id Int @id\n}\n`)).toContain(
    'CREATE TABLE "Extra"',
  );
});

test("a second run applies nothing, and two at once apply everything once", async () => {
  const client = await emptyDatabase();
  const both = await Promise.all([migrate(urlOf(client)), migrate(urlOf(client))]);
  const applied = both.flatMap((each) => each.applied);
  expect(applied.length).toBeGreaterThan(0);
  expect(await migrate(urlOf(client))).toEqual({ applied: [] });
  const { rows } = await client.query("select migration_name, checksum, finished_at from _prisma_migrations");
  expect(rows.map((row) => row.migration_name).sort()).toEqual(applied.toSorted());
  for (const row of rows) {
    // As `prisma migrate deploy` keeps it, so that either may go on where the other stopped.
    const sql = readFileSync(join(migrationsDir, row.migration_name, "migration.sql"));
    expect(row.checksum).toBe(createHash("sha256").update(sql).digest("hex"));
    expect(row.finished_at).toBeInstanceOf(Date);
  }
});

test("a database that is not there is said in words, without its password", async () => {
  const failure = await migrate("postgresql://postgres:secret-word@127.0.0.1:1/none").catch(String);
  expect(failure).toMatch(/could not be migrated.*ECONNREFUSED/);
  expect(failure).not.toContain("secret-word");
});

test("the audit log refuses change and removal, except to a transaction that says it purges", async () => {
  const database = await createTestDatabase();
  const { db, close } = createDb({ url: database.url });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  const { id: organizationId } = await db.organization.create({ data: { name: "A", slug: "a" } });
  await db.auditEvent.create({
    data: {
      organizationId,
      actorType: "system",
      action: "made",
      subjectType: "organization",
      subjectId: organizationId,
    },
  });
  await expect(db.auditEvent.updateMany({ data: { action: "other" } })).rejects.toThrow(/append-only/);
  await expect(db.auditEvent.deleteMany()).rejects.toThrow(/append-only/);
  await expect(db.organization.delete({ where: { id: organizationId } })).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`truncate audit_events`).rejects.toThrow(/append-only/);
  expect(await db.auditEvent.findMany({ select: { action: true } })).toEqual([{ action: "made" }]);
  await db.$transaction([
    db.$executeRaw`set local teamified.allow_purge = 'on'`,
    db.auditEvent.updateMany({ data: { details: {} } }),
    db.organization.delete({ where: { id: organizationId } }),
  ]);
  expect(await db.auditEvent.count()).toBe(0);
  await expect(db.$executeRaw`truncate audit_events`).rejects.toThrow(/append-only/);
});

test("what was scored before there were scorings becomes the first one, with its result", async () => {
  const client = await emptyDatabase();
  const sqlOf = (folder: string) => readFileSync(join(migrationsDir, folder, "migration.sql"), "utf8");
  const folders = readdirSync(migrationsDir).filter((name) => /^\d{14}_/.test(name));
  const change = folders.find((name) => name.endsWith("_near_copies_and_scorings"));
  if (!change) throw new Error("There is no such migration.");
  for (const folder of folders.filter((name) => name < change)) await client.query(sqlOf(folder));
  const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
  await client.query(`
    insert into organizations (id, name, slug, updated_at) values ('${id(1)}', 'A', 'a', now());
    insert into candidates (id, organization_id, email, full_name, updated_at)
      values ('${id(1)}', '${id(1)}', 'a@mail.example', 'A', now());
    insert into interviews (id, organization_id, candidate_id, role_key, updated_at)
      select i, '${id(1)}', '${id(1)}', 'react', now() from unnest('{${id(1)},${id(2)}}'::uuid[]) i;
    insert into assessment_results (id, organization_id, interview_id, status, overall_score, overall_range, integrity_score, provenance, generated_at, updated_at)
      values ('${id(1)}', '${id(1)}', '${id(1)}', 'completed', 71.5, '[60, 80]', 95, '{"technical": {"ms": 3}}', now(), now()),
             ('${id(2)}', '${id(1)}', '${id(2)}', 'pending', null, null, null, '{}', null, now());
    insert into assessment_runs (id, organization_id, assessment_id, pass, attempt, status, output, updated_at)
      values (gen_random_uuid(), '${id(1)}', '${id(1)}', 'technical', 1, 'completed', '{"made": "first"}', now()),
             (gen_random_uuid(), '${id(1)}', '${id(1)}', 'technical', 2, 'completed', '{"made": "last"}', now()),
             (gen_random_uuid(), '${id(1)}', '${id(1)}', 'integrity', 1, 'failed', null, now())`);
  await client.query(sqlOf(change));
  const { rows } = await client.query(
    "select number, status, result from assessment_scorings order by assessment_id",
  );
  expect(rows).toEqual([
    {
      number: 1,
      status: "completed",
      result: {
        technical: { made: "last" },
        integrity: null,
        reasoning: null,
        recommendations: null,
        overallScore: 71.5,
        overallRange: [60, 80],
        integrityScore: 95,
        provenance: { technical: { ms: 3 } },
      },
    },
    { number: 1, status: "pending", result: null },
  ]);
});

test("every member keeps their role when roles become text, and a new one is a viewer", async () => {
  const client = await emptyDatabase();
  const sqlOf = (folder: string) => readFileSync(join(migrationsDir, folder, "migration.sql"), "utf8");
  const folders = readdirSync(migrationsDir).filter((name) => /^\d{14}_/.test(name));
  const change = folders.find((name) => name.endsWith("_roles_as_text"));
  if (!change) throw new Error("There is no such migration.");
  for (const folder of folders.filter((name) => name < change)) await client.query(sqlOf(folder));
  const organization = "00000000-0000-7000-8000-000000000001";
  const add = (names: string, values: string) =>
    client.query(`
      insert into recruiters (id, organization_id, email, full_name, password_hash, updated_at${names})
        select gen_random_uuid(), '${organization}', r || '@a.example', r, 'none', now()${values}`);
  await client.query(
    `insert into organizations (id, name, slug, updated_at) values ('${organization}', 'A', 'a', now())`,
  );
  await add(", role", "::timestamptz, r::recruiter_role from unnest('{admin,recruiter,viewer}'::text[]) r");
  await client.query(sqlOf(change));
  await add("", " from unnest('{new}'::text[]) r");
  const { rows } = await client.query("select full_name, role from recruiters order by full_name");
  expect(rows.map((row) => [row.full_name, row.role])).toEqual([
    ["admin", "admin"],
    ["new", "viewer"],
    ["recruiter", "recruiter"],
    ["viewer", "viewer"],
  ]);
});
