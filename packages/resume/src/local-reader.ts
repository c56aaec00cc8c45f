import type { Usage } from "@teamified/contracts/model-calls";
import {
  type DocumentText,
  documentFailures,
  type ParsedResume,
  type ResumeWarning,
  type Sourced,
} from "@teamified/contracts/resumes";
import { keepCited } from "./citation-check.ts";
import { partEastAsianDegrees } from "./east-asian-schools.ts";
import { experienceYears } from "./experience-years.ts";
import { fillEmployers } from "./fill-employers.ts";
import { findInstructions, instructionLinesInParts, instructionWarnings } from "./find-instructions.ts";
import {
  type LabelledLine,
  toLabelledLines,
  toSectionedLines,
  withoutEvents,
  withoutLeave,
} from "./labelled-lines.ts";
import { isNoResume } from "./no-resume.ts";
import type { ResumeReader } from "./ports.ts";
import { rateDomains } from "./rate-domains.ts";
import { readContact } from "./read-contact.ts";
import { readEducation } from "./read-education.ts";
import { readHighlights } from "./read-highlights.ts";
import {
  canBeEmployer,
  readLabelledEducation,
  readLabelledName,
  readLabelledRoles,
  withoutHeading,
} from "./read-labelled.ts";
import { readLanguage } from "./read-language.ts";
import { readLinks } from "./read-links.ts";
import { canBeName, readName } from "./read-name.ts";
import { readRoles } from "./read-roles.ts";
import { readSkills } from "./read-skills.ts";
import { readLanguages } from "./read-spoken-languages.ts";
import { readSummary } from "./read-summary.ts";
import { toResumeLines } from "./resume-lines.ts";
import { statedYears } from "./stated-years.ts";
import { unreadEntries } from "./unread-entries.ts";
import { wholeRoles, wholeSchools } from "./whole-entries.ts";

/** Who read it, as it is stored; raise the model's number when a rule changes what is read. */
const localReading: Usage = {
  provider: "local",
  model: "reading-labels-4",
  promptVersion: "taxonomy-1",
  tokens: 0,
  costUsd: 0,
};

/**
 * Reader that needs no model: rules over lines and sections. What it cannot read is named in `needsReview`; what
 * does not stand in the document is dropped before it leaves (RES-6). Lines addressed to an AI are not read (RES-5).
 */
export function createLocalReader(): ResumeReader {
  return {
    async read(document, now, call) {
      call?.signal?.throwIfAborted();
      const warnings: ResumeWarning[] = [];
      const excluded = new Set<string>();
      for (const [index, page] of document.pages.entries()) {
        const found: number[] = [];
        for (const part of instructionLinesInParts(page.lines)) {
          found.push(...part);
          await othersFirst();
        }
        warnings.push(...instructionWarnings(page.lines, found, index + 1));
        for (const line of found) excluded.add(`${index + 1}:${line + 1}`);
      }
      // What people do not see is not read, but an order to a machine in it is told as such.
      for (const { code, page, text } of document.warnings) {
        if (code === "hidden_text") warnings.push(...findInstructions([text], page));
      }
      for (const property of document.properties ?? []) {
        // Names of files join their words with lines.
        const readings = [property, property.replace(/\.\w{2,4}$/u, "").replace(/[_-]+/gu, " ")];
        const [found] = readings.flatMap((reading) => findInstructions([reading]));
        if (found !== undefined) warnings.push({ ...found, text: property.slice(0, 300) });
      }
      const read = await readLines(document, excluded, now);
      const { parsed, dropped } = keepCited(read, document);
      const reviewed = { ...parsed, needsReview: fieldsToReview(parsed) };
      if (isNoResume(document, parsed)) {
        warnings.push({ code: "not_a_resume", page: null, text: documentFailures.not_a_resume });
      }
      for (const field of reviewed.needsReview) {
        warnings.push({ code: "needs_review", page: null, text: field });
      }
      return { parsed: reviewed, warnings, dropped, usage: localReading };
    },
  };
}

/**
 * Lets whatever else this thread has to do go first: the longest document takes a second or two of it, and others must
 * not wait for all of that.
 */
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Lines get their sections from the learned labels. Jobs and schools are read twice from them, by rules and by the
 * tags of words: the reading with more that is whole is kept (docs/decisions/0021-learned-line-labels.md).
 */
async function readLines(
  document: DocumentText,
  excluded: ReadonlySet<string>,
  now: Date,
): Promise<ParsedResume> {
  const byHeadings = toResumeLines(document, excluded);
  await othersFirst();
  const labelled = withoutLeave(withoutEvents(toLabelledLines(document, excluded), byHeadings));
  const lines = toSectionedLines(labelled, byHeadings);
  await othersFirst();
  const language = readLanguage(document.pages.flatMap((page) => page.lines));
  const isLearned = language === null || learnedLanguages.has(language);
  const labels = readLabelledRoles(labelled);
  const rules = [readRoles(byHeadings), readRoles(lines)];
  const chosen = best<{ roles: ParsedResume["previousRoles"]; unclear: boolean }>(
    [labels, ...rules],
    (reading) => wholeRoles(reading.roles),
    isLearned ? 0.3 : -0.6,
  );
  const filled = fillEmployers(
    chosen.roles,
    labels.guessed,
    rules.map((reading) => reading.roles),
  );
  // What cannot be an employer is none, and a person should look.
  const isEmployed = ({ organization }: (typeof filled)[number]): boolean =>
    organization === null || canBeEmployer(organization);
  const unclear = chosen.unclear || !filled.every(isEmployed);
  const roles = filled.map((role) =>
    isEmployed(role) && !isOwnMaster(role, document) ? role : { ...role, organization: null },
  );
  await othersFirst();
  const education = partEastAsianDegrees(
    best(
      [readLabelledEducation(labelled), readEducation(byHeadings), readEducation(lines)],
      wholeSchools,
      isLearned ? 0.6 : -0.6,
    ),
  ).map((school) => ({ ...school, institution: withoutHeading(school.institution) }));
  await othersFirst();
  const contact = readContact(lines);
  const name = readName(byHeadings, contact.email);
  await othersFirst();
  const skills = readSkills(lines);
  await othersFirst();
  // What the person says of themselves comes before what we reckon.
  const years = statedYears(lines) ?? statedYears(byHeadings) ?? experienceYears(roles, now);
  const links = readLinks(lines);
  await othersFirst();
  const headings = new Set([...roles, ...education].map(({ source }) => `${source.page}:${source.line}`));
  // A paragraph of a Word document is one line, however long it is.
  const highlights = readHighlights(lines, { headings, wraps: document.kind !== "docx" });
  await othersFirst();
  const technicalDomains = rateDomains(lines, years);
  await othersFirst();
  return {
    contact: { ...contact, name: chooseName(name, labelled) },
    links,
    summary: readSummary(lines),
    skills,
    previousRoles: roles,
    highlights,
    education,
    // A language that the labels do not know still stands under its heading.
    languages: readLanguages([...lines, ...byHeadings.filter(({ section }) => section === "languages")]),
    language,
    experienceYears: years,
    technicalDomains,
    needsReview: [
      ...new Set([
        ...(unclear ? ["previousRoles"] : []),
        ...unreadEntries(labelled, { previousRoles: roles, education }),
      ]),
    ],
  };
}

/** Languages of the generated resumes that the model learned from; in others its word counts less. */
const learnedLanguages = new Set("en|de|fr|es|pt|it|pl|ru|zh|ja|ko".split("|"));

const selfEmployed =
  /^(?:freelance(?:r|work|rin)?|free-?lance|self[- ]employed|independent|contractor|freiberuflich\p{L}*|freiberufler(?:in)?|selbst(?:st)?ändig\p{L}*|indépendante?|auto-?entrepreneu(?:r|se)|autónom[oa]|por cuenta propia|autônom[oa]|libero professionista|zzp(?:'er)?|фриланс\p{L}*)$/iu;
/** How many lines below such a title its client may stand. */
const clientLines = 2;

/** Whoever works for themselves does not work for the employer of the job above: only one that stands beside counts. */
function isOwnMaster(
  { title, organization, source }: ParsedResume["previousRoles"][number],
  document: DocumentText,
): boolean {
  if (organization === null || !selfEmployed.test(title)) return false;
  const near = document.pages[source.page - 1]?.lines.slice(source.line - 1, source.line + clientLines) ?? [];
  return !near.some((line) => line.includes(organization));
}

/** The first, unless another is worth more by `margin`; then the first of those that are worth most. */
function best<T>(readings: readonly [T, ...T[]], worth: (reading: T) => number, margin: number): T {
  const [first, ...others] = readings;
  return others.reduce(
    (most, each) => (worth(each) > most.value ? { reading: each, value: worth(each) } : most),
    { reading: first, value: worth(first) + margin },
  ).reading;
}

/** The name by rules where labels agree or know none, else that of the line which looks like one. */
function chooseName(
  byRules: Sourced<string> | null,
  labelled: readonly LabelledLine[],
): Sourced<string> | null {
  const label = labelled.find(
    ({ source }) => source.page === byRules?.source.page && source.line === byRules.source.line,
  )?.label;
  if (byRules !== null && (label === "NM" || label === "CT" || label === "TG")) return byRules;
  const found = readLabelledName(labelled);
  const read = found === null ? null : { ...found, value: once(found.value) };
  return read !== null && canBeName(read.value) ? read : byRules;
}

/** A name that stands under a cover letter and again over the resume is one. */
function once(name: string): string {
  const words = name.split(" ");
  const half = words.slice(0, words.length / 2).join(" ");
  return words.length > 2 && name === `${half} ${half}` ? half : name;
}

/** Names of fields that a person should look at because nothing, or only a part, was read. */
export function fieldsToReview(parsed: ParsedResume): string[] {
  const review = new Set(parsed.needsReview);
  if (parsed.contact.name === null) review.add("name");
  if (parsed.contact.email === null) review.add("email");
  if (parsed.previousRoles.length === 0) review.add("previousRoles");
  if (parsed.previousRoles.some((role) => role.start === null)) review.add("previousRoles");
  if (parsed.education.length === 0) review.add("education");
  if (parsed.skills.length === 0) review.add("skills");
  return [...review].sort();
}
