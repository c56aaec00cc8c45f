import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { BadInput } from "../bad-input.ts";
import { say } from "../terminal.ts";
import { runPnpm } from "./run-pnpm.ts";

/** The part of CycloneDX that whoever reads the file relies on. */
const billSchema = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string(),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })).min(1),
});

/**
 * Writes the software bill of materials of the whole repository, tools included, as CycloneDX JSON: every package of
 * the lockfile with version, hash and licence. It asks nobody: pnpm knows all of it. Returns the number of components.
 * Throws when pnpm cannot, or writes something else.
 */
export async function writeSbom(file: string): Promise<number> {
  const { code, stderr } = await runPnpm([
    "sbom",
    "--sbom-format",
    "cyclonedx",
    "--sbom-type",
    "application",
    "--out",
    file,
  ]);
  if (code !== 0) throw new Error(`pnpm could not write the bill of materials: ${stderr.trim()}`);
  return billSchema.parse(JSON.parse(readFileSync(file, "utf8"))).components.length;
}

/** `pnpm cli sbom [FILE]`. */
export async function sbomFromArguments(args: string[]): Promise<void> {
  const [name = "sbom.cdx.json", ...rest] = args;
  if (rest.length > 0 || name.startsWith("-")) throw new BadInput("Usage: pnpm cli sbom [FILE]");
  const file = resolve(name);
  say(`${await writeSbom(file)} components in ${file}`);
}
