import { globSync, readFileSync } from "node:fs";
import { recruiterRoles } from "@teamified/contracts/permissions";
import { root } from "./binary.ts";
import { findRoleChecks } from "./role-checks.ts";
import { say } from "./terminal.ts";

/** Fails when code outside `contracts/permissions` asks for a role by its name: see {@link findRoleChecks}. */
const home = "packages/contracts/src/permissions.ts";
let failed = 0;
for (const path of globSync("{packages,apps}/*/src/**/*.{ts,tsx}", { cwd: root })) {
  if (path === home || path.includes("/generated/")) continue;
  const text = readFileSync(`${root}/${path}`, "utf8");
  // Most files name none, and need not be parsed.
  if (!recruiterRoles.some((role) => text.includes(role))) continue;
  for (const place of findRoleChecks(path, text)) {
    failed += 1;
    say(`${path}:${place}`);
  }
}
if (failed > 0) say(`Ask can(role, permission), and let ${home} say which role has the permission.`);
process.exit(failed === 0 ? 0 : 1);
