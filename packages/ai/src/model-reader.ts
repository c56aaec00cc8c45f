import type { DocumentText, ParsedResume, Source, Sourced } from "@teamified/contracts/resumes";
import { keepCited } from "@teamified/resume/citation-check";
import { experienceYears } from "@teamified/resume/experience-years";
import { instructionLines } from "@teamified/resume/find-instructions";
import { fieldsToReview } from "@teamified/resume/local-reader";
import type { ResumeReader } from "@teamified/resume/ports";
import { rateDomains } from "@teamified/resume/rate-domains";
import { toResumeLines } from "@teamified/resume/resume-lines";
import { findSkill } from "@teamified/resume/skills-taxonomy";
import type { z } from "zod";
import { type ModelAsker, NoModelError, type Patience } from "./ask-model.ts";
import { readResume } from "./prompts/resume-prompts.ts";

/** Longer resumes go to a model in part: what comes later rarely holds data. */
const mostLines = 500;
const longestLine = 300;

/**
 * The reader that has a model find data in the numbered lines of a resume. Addresses, numbers and years stay with
 * rules, which are better at them; every other value must stand in the line that it cites, or it is dropped and
 * counted. Where a model finds nothing our own reading stays. Lines addressed to a machine are not sent.
 */
export function createModelReader(options: {
  asker: ModelAsker;
  local: ResumeReader;
  patience: Patience;
}): ResumeReader {
  const { asker, local, patience } = options;
  return {
    async read(document, now, call) {
      const own = await local.read(document, now, call);
      const lines = linesOf(document);
      if (call === undefined || lines.length === 0) return own;
      try {
        const { output, usage } = await asker.ask(
          readResume,
          { lines: lines.map(({ text }, index) => ({ n: index + 1, text: text.slice(0, longestLine) })) },
          { call, patience },
        );
        const found = toParsed(output, lines);
        const { parsed, dropped } = keepCited(found.parsed, document);
        const merged = merge(own.parsed, parsed);
        const years = experienceYears(merged.previousRoles, now);
        const excluded = new Set(excludedPlaces(document));
        const complete: ParsedResume = {
          ...merged,
          experienceYears: years,
          technicalDomains: rateDomains(toResumeLines(document, excluded), years),
        };
        const needsReview = fieldsToReview({ ...complete, needsReview: [] });
        return {
          parsed: { ...complete, needsReview },
          warnings: [
            ...own.warnings.filter(({ code }) => code !== "needs_review"),
            ...needsReview.map((field) => ({ code: "needs_review" as const, page: null, text: field })),
          ],
          dropped: dropped + found.dropped,
          usage,
        };
      } catch (error) {
        if (!(error instanceof NoModelError)) throw error;
        return { ...own, usage: { ...own.usage, insteadOf: error.message } };
      }
    },
  };
}

/** Places (`page:line`) of what speaks to a machine. */
function excludedPlaces(document: DocumentText): string[] {
  return document.pages.flatMap((page, index) =>
    [...instructionLines(page.lines)].map((line) => `${index + 1}:${line + 1}`),
  );
}

function linesOf(document: DocumentText): Source[] {
  const excluded = new Set(excludedPlaces(document));
  return document.pages
    .flatMap((page, pageIndex) =>
      page.lines.map((text, lineIndex) => ({ page: pageIndex + 1, line: lineIndex + 1, text })),
    )
    .filter(({ page, line, text }) => text.trim() !== "" && !excluded.has(`${page}:${line}`))
    .slice(0, mostLines);
}

const date = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/;

/** The model's data with sources instead of numbers; what cites no line is dropped and counted. */
function toParsed(
  output: z.infer<NonNullable<typeof readResume.output>>,
  lines: readonly Source[],
): { parsed: ParsedResume; dropped: number } {
  let dropped = 0;
  const sourceOf = (n: number): Source | null => {
    const source = lines[n - 1] ?? null;
    if (source === null) dropped += 1;
    return source;
  };
  const sourced = (item: { n: number; value: string } | null): Sourced<string> | null => {
    const source = item === null ? null : sourceOf(item.n);
    return item === null || source === null ? null : { value: item.value.trim(), source };
  };
  const all = (items: readonly { n: number; value: string }[]): Sourced<string>[] =>
    items.flatMap((item) => sourced(item) ?? []);
  const dateOf = (value: string | null): string | null => (value !== null && date.test(value) ? value : null);
  const { summary } = output;
  const first = summary === null ? null : sourceOf(summary.from);
  const parsed: ParsedResume = {
    contact: {
      name: sourced(output.name),
      email: sourced(output.email),
      phone: sourced(output.phone),
      location: sourced(output.location),
    },
    links: all(output.links),
    summary:
      summary === null || first === null
        ? null
        : {
            value: lines
              .slice(summary.from - 1, Math.min(summary.to, summary.from + 7))
              .map(({ text }) => text.trim())
              .join(" "),
            source: first,
          },
    skills: all(output.skills).map(({ value, source }) => ({
      name: findSkill(value)?.name ?? value,
      written: value,
      listed: /[,;|•·\t]/u.test(source.text),
      source,
    })),
    previousRoles: output.roles.flatMap(({ n, title, organization, start, end, current }) => {
      const source = sourceOf(n);
      return source === null
        ? []
        : [{ title, organization, start: dateOf(start), end: current ? null : dateOf(end), current, source }];
    }),
    highlights: all(output.highlights),
    education: output.education.flatMap(({ n, institution, degree, start, end }) => {
      const source = sourceOf(n);
      return source === null ? [] : [{ institution, degree, start: dateOf(start), end: dateOf(end), source }];
    }),
    languages: all(output.languages),
    experienceYears: null,
    technicalDomains: {},
    needsReview: [],
  };
  return { parsed, dropped };
}

/** The model's values where it found some; addresses, telephone numbers and links as the rules read them. */
function merge(own: ParsedResume, found: ParsedResume): ParsedResume {
  const some = <T>(theirs: T[], ours: T[]): T[] => (theirs.length > 0 ? theirs : ours);
  return {
    ...own,
    contact: {
      name: found.contact.name ?? own.contact.name,
      email: own.contact.email ?? found.contact.email,
      phone: own.contact.phone ?? found.contact.phone,
      location: found.contact.location ?? own.contact.location,
    },
    links: some(own.links, found.links),
    summary: found.summary ?? own.summary,
    skills: uniqueSkills(some(found.skills, own.skills)),
    previousRoles: some(found.previousRoles, own.previousRoles),
    highlights: some(found.highlights, own.highlights),
    education: some(found.education, own.education),
    languages: some(found.languages, own.languages),
  };
}

function uniqueSkills(skills: ParsedResume["skills"]): ParsedResume["skills"] {
  return [
    ...new Map(skills.toReversed().map((skill) => [skill.name.toLowerCase(), skill])).values(),
  ].reverse();
}
