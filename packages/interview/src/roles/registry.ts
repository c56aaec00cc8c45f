import type { builtInRoleKeys, RoleDefinition } from "@teamified/contracts/roles";
import { fullstack } from "./fullstack.ts";
import { javascript } from "./javascript.ts";
import { python } from "./python.ts";
import { react } from "./react.ts";

/** The roles that come with the product. Organisations add their own in the database. */
export const builtInRoles: Record<(typeof builtInRoleKeys)[number], RoleDefinition> = {
  react,
  python,
  javascript,
  fullstack,
};

/** The built-in role with this key; null when there is none. */
export function findRole(key: string): RoleDefinition | null {
  return Object.values(builtInRoles).find((role) => role.key === key) ?? null;
}
