import type {
  CorrectableField,
  CorrectedEducation,
  CorrectedRole,
  Effective,
  EffectiveList,
  EffectiveResume,
  ResumeCorrections,
} from "@teamified/contracts/resume-corrections";
import type { ParsedResume, Source } from "@teamified/contracts/resumes";
import { experienceYears } from "./experience-years.ts";
import { deepYears } from "./rate-domains.ts";
import { findSkill } from "./skills-taxonomy.ts";

type Read<T> = { value: T; source: Source };
type Item<T> = { from: number | null; value?: T | undefined };

/**
 * What was read, as the candidate put it right (RES-6). Without corrections everything is the resume's. `now` is
 * the time until which a role that goes on is counted when roles were corrected.
 */
export function applyCorrections(
  parsed: ParsedResume,
  corrections: ResumeCorrections | null,
  now: Date,
): EffectiveResume {
  const given = corrections ?? {};
  const read = readLists(parsed);
  const previousRoles = list(read.previousRoles, given.previousRoles);
  const years = previousRoles.corrected
    ? experienceYears(
        previousRoles.items.map((role) => role.value),
        now,
      )
    : parsed.experienceYears;
  return {
    name: line(parsed.contact.name, given.name),
    email: line(parsed.contact.email, given.email),
    phone: line(parsed.contact.phone, given.phone),
    location: line(parsed.contact.location, given.location),
    summary: line(parsed.summary, given.summary),
    links: list(read.links, given.links),
    skills: list(read.skills, given.skills),
    previousRoles,
    education: list(read.education, given.education),
    languages: list(read.languages, given.languages),
    experienceYears: {
      value: years,
      source: null,
      by: years === parsed.experienceYears ? "resume" : "candidate",
      read: parsed.experienceYears,
    },
    technicalDomains: domainsOf(parsed, list(read.skills, given.skills), years),
    needsReview: parsed.needsReview.filter((field) => given[field as CorrectableField] === undefined), // any other name is no key of `given` and stays
  };
}

/**
 * Fields of work after a correction of skills or jobs. A field stays while a skill in force belongs to it, or when no
 * listed skill had shown it; a skill that the candidate adds is a field that is mentioned, and `deep` needs the years.
 */
function domainsOf(
  parsed: ParsedResume,
  skills: EffectiveList<string>,
  years: number | null,
): ParsedResume["technicalDomains"] {
  const domains = (names: readonly string[]): Set<string> =>
    new Set(names.flatMap((name) => findSkill(name)?.domain ?? []));
  const wasShown = domains(parsed.skills.map(({ name }) => name));
  const isShown = domains(skills.items.map(({ value }) => value));
  const kept = Object.entries(parsed.technicalDomains).filter(
    ([domain]) => isShown.has(domain) || !wasShown.has(domain),
  );
  const added = [...isShown].filter(
    (domain) => !wasShown.has(domain) && !(domain in parsed.technicalDomains),
  );
  return Object.fromEntries([
    ...kept.map(([domain, level]) => [
      domain,
      level === "deep" && years !== parsed.experienceYears && (years ?? 0) < deepYears ? "practised" : level,
    ]),
    ...added.map((domain) => [domain, "mentioned"]),
  ]);
}

/**
 * The corrections after one save: `changes` over what is `stored`, without `reset`. What says the same as the
 * resume is left out, so that nothing is marked as corrected that is not. Null when nothing is left.
 */
export function nextCorrections(
  parsed: ParsedResume,
  stored: ResumeCorrections | null,
  changes: ResumeCorrections,
  reset: readonly CorrectableField[],
): ResumeCorrections | null {
  const next: ResumeCorrections = { ...stored, ...changes };
  for (const field of reset) delete next[field];
  const read = readLists(parsed);
  for (const field of ["name", "email", "phone", "location"] as const) {
    if (next[field] === (parsed.contact[field]?.value ?? null)) delete next[field];
  }
  if (next.summary === (parsed.summary?.value ?? null)) delete next.summary;
  const lists = {
    links: leastList(read.links, next.links),
    skills: leastList(read.skills, next.skills),
    previousRoles: leastList(read.previousRoles, next.previousRoles),
    education: leastList(read.education, next.education),
    languages: leastList(read.languages, next.languages),
  };
  const left = Object.entries({ ...next, ...lists }).filter(([, value]) => value !== undefined);
  return left.length === 0 ? null : Object.fromEntries(left);
}

/** The lists of a resume as values with their sources. */
function readLists({ links, skills, previousRoles, education, languages }: ParsedResume) {
  return {
    links,
    skills: skills.map(({ name, source }): Read<string> => ({ value: name, source })),
    previousRoles: previousRoles.map(({ source, ...value }): Read<CorrectedRole> => ({ value, source })),
    education: education.map(({ source, ...value }): Read<CorrectedEducation> => ({ value, source })),
    languages,
  };
}

function line(read: Read<string> | null, given: string | null | undefined): Effective<string | null> {
  const own = read?.value ?? null;
  if (given === undefined || given === own) {
    return { value: own, source: read?.source ?? null, by: "resume", read: own };
  }
  return { value: given, source: read?.source ?? null, by: "candidate", read: own };
}

function list<T>(read: readonly Read<T>[], given: readonly Item<T>[] | undefined): EffectiveList<T> {
  const whole = read.map((_, from): Item<T> => ({ from }));
  const items = (given ?? whole).flatMap(({ from, value }): EffectiveList<T>["items"] => {
    const origin = from === null ? undefined : read[from];
    if (origin === undefined || from === null) {
      // Named an item that is not there: what the candidate wrote stays, what they did not write cannot.
      return value === undefined ? [] : [{ value, source: null, by: "candidate", read: null, from: null }];
    }
    if (value === undefined || same(value, origin.value)) {
      return [{ ...origin, by: "resume", read: origin.value, from }];
    }
    return [{ value, source: origin.source, by: "candidate", read: origin.value, from }];
  });
  const kept = new Set(items.map(({ from }) => from));
  return {
    items,
    removed: read.flatMap((origin, from) => (kept.has(from) ? [] : [{ ...origin, from }])),
    corrected:
      given !== undefined &&
      (items.length !== read.length || items.some((item, at) => item.from !== at || item.by === "candidate")),
  };
}

/** The list without values that are as they were read; undefined when all of it is. */
function leastList<T>(
  read: readonly Read<T>[],
  given: readonly Item<T>[] | undefined,
): Item<T>[] | undefined {
  if (given === undefined || !list(read, given).corrected) return undefined;
  return given.flatMap(({ from, value }): Item<T>[] => {
    const origin = from === null ? undefined : read[from];
    if (origin === undefined) return value === undefined ? [] : [{ from: null, value }];
    return value === undefined || same(value, origin.value) ? [{ from }] : [{ from, value }];
  });
}

/** Texts, or flat records of texts, alike in each part. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
