import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The repository's folder, found upwards from where the process runs: a bundled module does not
 * know its own place. Where there is none (a standalone build), the working folder itself.
 */
export function repositoryRoot(from: string = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
    if (folder === dirname(folder)) return from;
  }
}
