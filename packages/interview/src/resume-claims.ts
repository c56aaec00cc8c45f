import type { ParsedResume } from "@teamified/contracts/resumes";
import type { RoleDefinition } from "@teamified/contracts/roles";

/** What of a resume an interview asks about: fields of work and skills, by name, and what was done where. */
export type ResumeClaims = {
  technicalDomains: ParsedResume["technicalDomains"];
  skills: readonly { name: string }[];
  highlights?: ParsedResume["highlights"];
  previousRoles?: readonly Pick<ParsedResume["previousRoles"][number], "title" | "organization">[];
  /** Fields that were read with doubt. */
  needsReview?: readonly string[];
};

/**
 * Which of the role's skills the resume claims: skill key → the resume's own name for it. A name counts
 * when `claimedBy` lists it, upper and lower case aside. Without a resume, nothing is claimed.
 */
export function claimsOf(role: RoleDefinition, resume: ResumeClaims | null): Record<string, string> {
  if (resume === null) return {};
  const named = new Map(
    [...Object.keys(resume.technicalDomains), ...resume.skills.map((skill) => skill.name)].map((name) => [
      name.toLowerCase(),
      name,
    ]),
  );
  const claims: Record<string, string> = {};
  for (const skill of role.skills) {
    const found = skill.claimedBy
      .map((name) => named.get(name.toLowerCase()))
      .find((name) => name !== undefined);
    if (found !== undefined) claims[skill.key] = found;
  }
  return claims;
}
