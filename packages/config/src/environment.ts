import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { repositoryRoot } from "./repository-root.ts";

/** The process's environment over that of the file `.env`, if there is one: what is set wins. */
export function loadEnvironment(): NodeJS.ProcessEnv {
  let file: NodeJS.Dict<string> = {};
  try {
    file = parseEnv(readFileSync(join(repositoryRoot(), ".env"), "utf8"));
  } catch {
    // no such file: the defaults hold
  }
  return { ...file, ...process.env };
}
