import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

const repository = join(import.meta.dirname, "../../..");
const schemaDir = join(repository, "prisma/schema");
export const migrationsDir = join(repository, "prisma/migrations");

const noFilters = { externalTables: [], externalEnums: [] };

/** The schema as it is now, all files in one text. */
export function readSchema(): string {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => readFileSync(join(schemaDir, name), "utf8").trim())
    .join("\n\n")
    .concat("\n");
}

/**
 * Applies what `url` has not seen yet, and writes it down in `_prisma_migrations`. Returns the names.
 * The engine leaves a timer of 10 s behind: a process that calls this should exit when it is done.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  // A pool of our own: a connection that the engine forgot would keep its advisory lock.
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000 });
  pool.on("error", () => {});
  try {
    const engine = await openEngine(sendWholeScripts(pool));
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(),
      filters: noFilters,
    });
    return appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

/** SQL that leads from one schema (null: an empty database) to another; empty if they agree. */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const engine = await openEngine(withoutDatabase);
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: true,
    filters: noFilters,
  });
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

function openEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const datamodels: [string, string][] = [["schema.prisma", readSchema()]];
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** Comparing two schemas needs no database, but the engine asks for its version before it begins. */
const withoutDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "without-database",
  connect: async () => offlineAdapter,
  connectToShadowDb: async () => offlineAdapter,
};

const offlineAdapter: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "without-database",
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: async ({ sql }) => {
    if (!sql.includes("server_version_num")) throw new Error(`no database to ask: ${sql}`);
    return {
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 18.0", 180_000]],
    };
  },
  executeRaw: offline,
  executeScript: offline,
  startTransaction: offline,
  dispose: async () => {},
};

async function offline(): Promise<never> {
  throw new Error("comparing schemas needs no database");
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes
 * several statements at once, as one transaction, which is also how `prisma migrate deploy` sends them.
 */
function sendWholeScripts(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect: SqlMigrationAwareDriverAdapterFactory["connect"] = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        throw new DriverAdapterError(describe(error));
      }
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function describe(error: unknown): ConstructorParameters<typeof DriverAdapterError>[0] {
  if (!(error instanceof pg.DatabaseError)) throw error;
  return {
    kind: "postgres",
    code: error.code ?? "N/A",
    severity: error.severity ?? "N/A",
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  };
}

function readMigrations(): Parameters<SchemaEngine["applyMigrations"]>[0]["migrationsList"] {
  const names = readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(migrationsDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(migrationsDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
