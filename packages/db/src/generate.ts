import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Generates the Prisma client when it is missing or older than the schema. Says nothing unless it fails.

const schemaDir = join(import.meta.dirname, "../../../prisma/schema");
const packageDir = join(import.meta.dirname, "..");
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
  const environment = `--env-file=${join(packageDir, "generate.env")}`;
  const result = spawnSync(process.execPath, [environment, cli, "generate", "--schema", schemaDir], {
    cwd: packageDir,
    encoding: "utf8",
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(stampFile, stamp);
}
