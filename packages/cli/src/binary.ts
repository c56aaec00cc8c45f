import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The folder of the repository. */
export const root = join(import.meta.dirname, "../../..");

/** The script behind a package's command, to run with our own Node whatever Node the machine has. */
export function binary(name: string, command: string, from: string = root): string {
  // By its folder: not every package lets its manifest be resolved.
  const folder = realpathSync(join(from, "node_modules", name));
  const manifest = createRequire(import.meta.url)(join(folder, "package.json")) as {
    bin: string | Record<string, string>;
  };
  const script = typeof manifest.bin === "string" ? manifest.bin : (manifest.bin[command] ?? "");
  return join(folder, script);
}
