import { randomBytes } from "node:crypto";
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ConfigError, errorCode } from "./config-error.ts";

const secret = z.string().min(32);
const secretsSchema = z.object({ candidate: secret, recruiter: secret, files: secret });
export type LocalSecrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of a machine that has no configuration: made once, kept in `secrets.json`, readable by
 * its owner alone. Two processes that start at once agree, because linking a file succeeds once.
 * Throws {@link ConfigError} when the folder cannot be written or the file is damaged.
 */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, "secrets.json");
  const stored = read(path);
  if (stored) return stored;
  try {
    createOnce(path, dataDir);
  } catch (error) {
    throw new ConfigError([
      `TEAMIFIED_DATA_DIR: expected a folder that this user can write (${errorCode(error) ?? "failed"}); name another one, or change its permissions`,
    ]);
  }
  const made = read(path);
  if (!made) {
    throw new ConfigError([
      "TEAMIFIED_DATA_DIR: expected a secrets.json that this user can read and that holds three secrets; delete the file and everybody signs in again",
    ]);
  }
  return made;
}

function createOnce(path: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const random = () => randomBytes(32).toString("hex");
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(draft, JSON.stringify({ candidate: random(), recruiter: random(), files: random() }), {
      mode: 0o600,
    });
    try {
      linkSync(draft, path);
    } catch (error) {
      // Another process was faster, and its secrets count. Otherwise: a file system without links.
      if (errorCode(error) !== "EEXIST") copyFileSync(draft, path, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path: string): LocalSecrets | null {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}
