import type { ParsedResume } from "@teamified/contracts/resumes";
import { isSentence } from "./heading-lines.ts";
import { schoolLevel } from "./line-features.ts";
import { placeStrength } from "./place-names.ts";
import { degreeWord, institutionWord, organizationWord, titleWord } from "./word-lists.ts";

/** What stands over or in the text of a job and is no employer. */
const noEmployer =
  /(?<!\p{L})(?:responsibilit\p{L}*|deliverables|achievements?|duties|job profile|designation|duration|period)(?!\p{L})/iu;
const isDone =
  /^(?:\p{Lu}\p{Ll}+(?:ing|ed)|made|took|gave|got|wrote|led) (?:\p{Ll}|(?:of|the|a|an|in|by|for)\s)/u;
/** What people did at a school without studying there. */
const attended =
  /(?<!\p{L})(?:attended|participated|presented|organi[sz]ed|conducted|workshop|seminar|conference|took part|held (?:by|at|in)|visited|prize|medal)(?!\p{L})/iu;

/** How much of the jobs was read: a title with its word, an employer and a start count; what is text takes away. */
export function wholeRoles(roles: ParsedResume["previousRoles"]): number {
  const isDated = roles.some((role) => role.start !== null);
  return roles.reduce((sum, { title, organization, start, end, current }) => {
    const known =
      (titleWord.test(title) ? 1.5 : 0) +
      (organization === null || organization === title ? 0 : organizationWord.test(organization) ? 1.25 : 1) +
      (start === null ? 0 : 1) +
      (end !== null || current ? 0.25 : 0);
    const doubt =
      (isText(title) ? 1.5 : 0) +
      (/\sas\s(?:an? )?\p{Lu}|\d{3}|\t/u.test(title) ? 1 : 0) +
      (organizationWord.test(title) && !titleWord.test(title) ? 0.5 : 0) +
      (organization !== null && (isText(organization) || noEmployer.test(organization)) ? 1.5 : 0) +
      (organization !== null && /\sas\s(?:an? )?\p{Lu}/u.test(organization) ? 1 : 0);
    // Beside dated jobs one without dates is rather text.
    return sum + known - doubt - 2 - (isDated && start === null ? 1.5 : 0);
  }, 0);
}

function isText(name: string): boolean {
  return isDone.test(name) || (isSentence(name) && name.split(/\s+/u).length > 3);
}

/** How much of the studies was read: a school by its word, a degree by its own, an end. */
export function wholeSchools(schools: ParsedResume["education"]): number {
  return schools.reduce(
    (sum, { institution, degree, end }) =>
      sum +
      (institutionWord.test(institution) ? 1 : 0) +
      (degree === null ? 0 : degreeWord.test(degree) || schoolLevel.test(degree) ? 1 : 0.3) +
      (end === null ? 0 : 0.5) -
      (placeStrength(institution) === 2 && !institutionWord.test(institution) ? 0.7 : 0) -
      (attended.test(institution) || attended.test(degree ?? "") ? 1.5 : 0) -
      0.75,
    0,
  );
}
