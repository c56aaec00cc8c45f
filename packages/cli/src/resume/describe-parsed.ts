import type { ParsedResume, Source, Sourced } from "@teamified/contracts/resumes";

/**
 * What was read, flat, for scripts: values as the resume writes them, dates as `YYYY` or `YYYY-MM`. `skills` are those
 * that stand in a list of skills (all, if the resume has no such list); `skillsInText` are named elsewhere only.
 * `sources` gives page and line of each value, both from 1.
 */
export function describeParsed(parsed: ParsedResume) {
  const { contact } = parsed;
  const listed = parsed.skills.filter((skill) => skill.listed !== false);
  const claimed = listed.length > 0 ? listed : parsed.skills;
  const written = ({ name, written }: ParsedResume["skills"][number]): string => written ?? name;
  return {
    name: contact.name?.value ?? null,
    email: contact.email?.value ?? null,
    phone: contact.phone?.value ?? null,
    location: contact.location?.value ?? null,
    links: parsed.links.map((link) => link.value),
    summary: parsed.summary?.value ?? null,
    skills: claimed.map(written),
    skillsInText: parsed.skills.filter((skill) => !claimed.includes(skill)).map(written),
    roles: parsed.previousRoles.map(({ title, organization, start, end, current }) => ({
      title,
      organization,
      start,
      end,
      current,
    })),
    highlights: parsed.highlights.map((each) => each.value),
    education: parsed.education.map(({ institution, degree, start, end }) => ({
      institution,
      degree,
      start,
      end,
    })),
    languages: parsed.languages.map((language) => language.value),
    language: parsed.language ?? null,
    experienceYears: parsed.experienceYears,
    domains: parsed.technicalDomains,
    needsReview: parsed.needsReview,
    sources: {
      name: placeOf(contact.name),
      email: placeOf(contact.email),
      phone: placeOf(contact.phone),
      location: placeOf(contact.location),
      summary: placeOf(parsed.summary),
      links: parsed.links.map(placeOf),
      skills: claimed.map(placeOf),
      roles: parsed.previousRoles.map(placeOf),
      highlights: parsed.highlights.map(placeOf),
      education: parsed.education.map(placeOf),
      languages: parsed.languages.map(placeOf),
    },
  };
}

function placeOf(value: { source: Source } | Sourced<string> | null): { page: number; line: number } | null {
  return value === null ? null : { page: value.source.page, line: value.source.line };
}
