import type { ParsedResume } from "@teamified/contracts/resumes";

type Role = ParsedResume["previousRoles"][number];

/**
 * The jobs with the employers that another reading saw more of: for the same title and start it knows one where ours
 * is only that of the job above (`guessed`), or ours is cut off in the middle of its name.
 */
export function fillEmployers(
  roles: readonly Role[],
  guessed: ReadonlySet<Role>,
  others: readonly (readonly Role[])[],
): Role[] {
  return roles.map((role) => {
    const same = others
      .flat()
      .find(
        (other) => other.organization !== null && other.start === role.start && other.title === role.title,
      );
    const own = role.organization;
    if (same?.organization == null || same.organization === own) return role;
    const isCut =
      own !== null &&
      same.organization.startsWith(`${own} `) &&
      /\s(?:for|of|and|&|de|für|und|du|der)\s/u.test(same.organization.slice(own.length));
    const isTail = own !== null && same.organization.endsWith(` ${own}`);
    // What stands beside the title is its employer before what stands elsewhere.
    const stands = (name: string): boolean => role.source.text.includes(name);
    const isElsewhere = own !== null && stands(same.organization) && !stands(own);
    return own === null || guessed.has(role) || isCut || isTail || isElsewhere
      ? { ...role, organization: same.organization }
      : role;
  });
}
