import { resolve } from "node:path";

/**
 * The absolute path of a file as a person typed it: pnpm runs scripts in the repository's root and keeps the
 * folder in which the person stands in INIT_CWD.
 */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? "", path);
}
