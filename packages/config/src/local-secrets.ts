import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secretsSchema = z.object({ candidate: z.string(), recruiter: z.string(), files: z.string() });
export type LocalSecrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of a machine that has no configuration: made once, kept in `secrets.json`, readable by
 * its owner alone. Two processes that start at once agree, because linking a file succeeds once.
 */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, "secrets.json");
  const stored = read(path);
  if (stored) return stored;
  mkdirSync(dataDir, { recursive: true });
  const random = () => randomBytes(32).toString("hex");
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, JSON.stringify({ candidate: random(), recruiter: random(), files: random() }), {
    mode: 0o600,
  });
  try {
    linkSync(draft, path);
  } catch {
    // another process was faster: its secrets count
  } finally {
    rmSync(draft, { force: true });
  }
  const made = read(path);
  if (!made) throw new Error(`${path} is damaged. Delete it; everybody signs in again.`);
  return made;
}

function read(path: string): LocalSecrets | null {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}
