import { notFound } from "@teamified/contracts/errors";
import type { RoleDefinition } from "@teamified/contracts/roles";
import { findRole } from "@teamified/interview/roles/registry";

/** A role by its stored key. Throws `not_found`. */
export function requireRole(key: string): RoleDefinition {
  const role = findRole(key);
  if (!role) throw notFound("role");
  return role;
}

/** The role's title for a list; the key itself when the role is gone. */
export function roleTitle(key: string): string {
  return findRole(key)?.title ?? key;
}
