import type { ResumeCorrections } from "@teamified/contracts/resume-corrections";
import type { ParsedResume, Source, Sourced } from "@teamified/contracts/resumes";
import { applyCorrections } from "./apply-corrections.ts";

/** A value in force as it comes out of {@link applyCorrections}. */
type InForce<T> = { value: T; source: Source | null; by: "resume" | "candidate" };

/**
 * A resume as the candidate put it right, in the shape in which it was read: what feedback, interview and scoring are made
 * from. What was corrected away is in none of it: no line that says it is cited, and neither is what was told under a job
 * that was taken away. What the candidate wrote cites their own words, at the place of what it replaces. Without
 * corrections the reading itself.
 *
 * @param now the time until which a job that goes on is counted when jobs were corrected.
 */
export function correctedResume(
  parsed: ParsedResume,
  corrections: ResumeCorrections | null,
  now: Date,
): ParsedResume {
  if (corrections === null) return parsed;
  const data = applyCorrections(parsed, corrections, now);
  const isStale = staleText(data);
  const { name, email, phone, location, summary } = data;
  return {
    contact: { name: line(name), email: line(email), phone: line(phone), location: line(location) },
    links: data.links.items.map((item) => ({ value: item.value, source: sourceOf(item, item.value) })),
    summary: line(summary.by === "resume" ? withoutStale(summary, isStale) : summary),
    skills: data.skills.items.map((item) => {
      const read = item.by === "resume" && item.from !== null ? parsed.skills[item.from] : undefined;
      // A line that names what was corrected away is no evidence for its neighbour: the name itself remains.
      const source = sourceOf(item, item.value);
      if (read !== undefined)
        return isStale(source.text) ? { ...read, source: { ...source, text: item.value } } : read;
      return { name: item.value, written: item.value, listed: true, source };
    }),
    previousRoles: data.previousRoles.items.map((item) => ({
      ...item.value,
      source: sourceOf(
        item,
        [item.value.title, item.value.organization].filter((part) => part !== null).join(", "),
      ),
    })),
    highlights: parsed.highlights.filter(
      ({ value, source }) => !isStale(value) && !isUnderRemoved(source, parsed, data.previousRoles.removed),
    ),
    education: data.education.items.map((item) => ({
      ...item.value,
      source: sourceOf(
        item,
        [item.value.institution, item.value.degree].filter((part) => part !== null).join(", "),
      ),
    })),
    languages: data.languages.items.map((item) => ({
      value: item.value,
      source: sourceOf(item, item.value),
    })),
    ...(parsed.language !== undefined && { language: parsed.language }),
    experienceYears: data.experienceYears.value,
    technicalDomains: data.technicalDomains,
    needsReview: data.needsReview,
  };
}

/** The line of a value of the resume; where the candidate wrote it, their words in its place. */
function sourceOf({ source, by }: InForce<unknown>, words: string): Source {
  if (source !== null && by === "resume") return source;
  return { page: source?.page ?? 1, line: source?.line ?? 1, text: words };
}

function line(given: InForce<string | null>): Sourced<string> | null {
  return given.value === null ? null : { value: given.value, source: sourceOf(given, given.value) };
}

/** A summary without the sentences that say what was corrected away. */
function withoutStale(
  summary: InForce<string | null>,
  isStale: (text: string) => boolean,
): InForce<string | null> {
  if (summary.value === null || !isStale(summary.value)) return summary;
  const kept = summary.value.split(/(?<=[.!?])\s+/u).filter((sentence) => !isStale(sentence));
  return { ...summary, value: kept.length === 0 ? null : kept.join(" "), by: "candidate" };
}

/** Tells whether words name something that the candidate took away or replaced. */
function staleText(data: ReturnType<typeof applyCorrections>): (text: string) => boolean {
  const wordsOf = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? // Dates stand in many lines, and a year alone names nothing.
          Object.entries(value).flatMap(([field, part]) =>
            typeof part === "string" && !["start", "end"].includes(field) ? [part] : [],
          )
        : [];
  const lists = [data.links, data.skills, data.previousRoles, data.education, data.languages];
  const inForce = new Set(
    lists
      .flatMap(({ items }) => items.flatMap(({ value }) => wordsOf(value)))
      .map((each) => each.toLowerCase()),
  );
  const gone = lists
    .flatMap(({ items, removed }) => [
      ...removed.flatMap(({ value }) => wordsOf(value)),
      ...items.flatMap(({ by, read }) => (by === "candidate" ? wordsOf(read) : [])),
    ])
    .map((each) => each.toLowerCase().trim())
    .filter((each) => each.length > 0 && !inForce.has(each));
  return (text) => {
    const low = text.toLowerCase();
    return gone.some((each) => namesWhole(low, each));
  };
}

/** Whether `words` stand in `text` as whole words: "java" does not stand in "javascript". */
function namesWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}+#]/u.test(text.charAt(at + words.length));
    if (isWhole) return true;
  }
  return false;
}

/** Whether a line stands under a job that was taken away: the nearest job above it is that one. */
function isUnderRemoved(
  at: Source,
  { previousRoles }: ParsedResume,
  removed: readonly { from: number }[],
): boolean {
  const before = (one: Source, other: Source): boolean =>
    one.page < other.page || (one.page === other.page && one.line <= other.line);
  const above = previousRoles
    .map(({ source }, from) => ({ source, from }))
    .filter(({ source }) => before(source, at))
    .sort((a, b) => a.source.page - b.source.page || a.source.line - b.source.line)
    .at(-1);
  return above !== undefined && removed.some(({ from }) => from === above.from);
}
