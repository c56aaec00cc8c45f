import { spawnSync } from "node:child_process";
import { loadEnvironment } from "@teamified/config/environment";
import { binary, root } from "./binary.ts";
import { say, strong } from "./terminal.ts";

/**
 * `pnpm check`: types, lint with the boundaries, unused code, expressions that can take more than linear time, documents
 * against the code, roles asked for by name. Runs all of them, then fails if one did.
 */
const env = { ...loadEnvironment(), NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1" };
const checks = [
  {
    name: "types",
    args: [binary("turbo", "turbo"), "run", "types", "--continue", "--output-logs=errors-only"],
  },
  {
    name: "lint and boundaries",
    args: [binary("@biomejs/biome", "biome"), "check", "--error-on-warnings", "."],
  },
  { name: "unused code", args: [binary("knip", "knip")] },
  { name: "unsafe expressions", args: [`${root}/packages/cli/src/find-unsafe-expressions.ts`] },
  { name: "roles by name", args: [`${root}/packages/cli/src/find-role-checks.ts`] },
  { name: "documents", args: [`${root}/packages/cli/src/docs/check-docs.ts`] },
];

let failed = 0;
for (const { name, args } of checks) {
  say(strong(name));
  const result = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  if (result.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
