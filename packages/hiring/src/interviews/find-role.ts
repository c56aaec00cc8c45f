import { notFound } from "@teamified/contracts/errors";
import type { RoleDefinition } from "@teamified/contracts/roles";
import { builtInRoles, findRole } from "@teamified/interview/roles/registry";

/** The roles that a candidate may choose from. */
export function listRoles() {
  return Object.values(builtInRoles).map((role) => ({
    key: role.key,
    title: role.title,
    summary: role.summary,
    skills: role.skills.map((skill) => skill.title),
    persona: { name: role.persona.name },
  }));
}

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
