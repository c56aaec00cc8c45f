import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { ConfigError, errorCode } from "./config-error.ts";
import { repositoryRoot } from "./repository-root.ts";

/**
 * The process's environment over that of the file `.env` in `folder`, if there is one: what is set
 * wins, an empty value included. Throws {@link ConfigError} for a file that is there but cannot be
 * read: going on without it would quietly use the defaults.
 */
export function loadEnvironment(folder: string = repositoryRoot()): NodeJS.ProcessEnv {
  let file: NodeJS.Dict<string> = {};
  try {
    file = parseEnv(readFileSync(join(folder, ".env"), "utf8"));
  } catch (error) {
    const code = errorCode(error);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw new ConfigError([
        `.env: expected a file that this user can read (${code ?? "damaged"}); change its permissions or remove it`,
      ]);
    }
  }
  return { ...file, ...process.env };
}
