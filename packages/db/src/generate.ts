import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { childEnvironment } from "@teamified/config/child-environment";

// Generates the Prisma client when it is missing or older than the schema. Says nothing unless it fails.

const schemaDir = join(import.meta.dirname, "../../../prisma/schema");
const outputDir = join(import.meta.dirname, "generated");
const stampFile = join(outputDir, "schema.sha256");

const require = createRequire(import.meta.url);
const prismaManifest = require.resolve("prisma/package.json");

const stamp = hashOf([prismaManifest, ...schemaFiles()]);
const isCurrent =
  existsSync(join(outputDir, "client.ts")) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, "utf8") === stamp;
if (!isCurrent) generate();

function schemaFiles(): string[] {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => join(schemaDir, name));
}

function hashOf(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function generate(): void {
  const cli = join(prismaManifest, "..", "build/index.js");
  const result = spawnSync(process.execPath, [cli, "generate", "--schema", schemaDir], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
    // `generate` asks for a schema engine that it does not use, and would download one. Any file
    // that exists satisfies it.
    env: {
      ...childEnvironment(),
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(stampFile, stamp);
}
