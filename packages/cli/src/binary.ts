import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the repository. */
export const root = join(import.meta.dirname, "../../..");

/** The script behind a package's command, to run with our own Node whatever Node the machine has. */
export function binary(name: string, command: string, from: string = root): string {
  const path = createRequire(join(from, "package.json")).resolve(`${name}/package.json`);
  const manifest = createRequire(path)(path) as { bin: string | Record<string, string> };
  const script = typeof manifest.bin === "string" ? manifest.bin : (manifest.bin[command] ?? "");
  return join(dirname(path), script);
}
