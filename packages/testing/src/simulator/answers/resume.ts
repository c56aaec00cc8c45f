import type { Line } from "./input-schemas.ts";

const titles: Record<string, RegExp> = {
  summary: /^(?:summary|profile|about( me)?|objective)\b/i,
  skills: /^(?:technical |key |core )?(?:skills|technologies|tools)\b/i,
  roles: /^(?:work |professional )?(?:experience|employment|history)\b/i,
  education: /^education\b/i,
  languages: /^languages\b/i,
  other: /^(?:projects|awards|interests|references|certifications?|publications)\b/i,
};
const span =
  /\b(?:(?<fromMonth>\p{L}{3,9})\.? )?(?<from>(?:19|20)\d\d)\s*(?:-|–|—|to)\s*(?:(?:(?<toMonth>\p{L}{3,9})\.? )?(?<to>(?:19|20)\d\d)|(?<now>present|now|today))/iu;
const school =
  /\b(?:university|college|school|institute|universität|hochschule|universidad|b\.?sc|m\.?sc|bachelor|master|ph\.?d)\b/i;

/** A resume read line by line with plain rules. Every value stands in the line whose number it gives. */
export function readResume(lines: Line[]) {
  const sections = sectionsOf(lines);
  const find = (pattern: RegExp) => {
    for (const { n, text } of lines) {
      const value = text.match(pattern)?.[0];
      if (value) return { n, value: value.trim() };
    }
    return null;
  };
  const summary = sections.summary ?? [];
  const [from, to] = [summary[0], summary.at(-1)];
  const name = lines
    .slice(0, 5)
    .find(({ text }) => /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]*$/u.test(text.trim()));
  return {
    name: name === undefined ? null : { n: name.n, value: name.text.trim() },
    email: find(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/),
    phone: find(/\+?\(?\d[\d ()./-]{7,18}\d/),
    location: find(/\b\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\b/u),
    links: lines.flatMap(({ n, text }) =>
      (text.match(/\b(?:https?:\/\/|www\.|linkedin\.com|github\.com)[^\s|,;]*/gi) ?? []).map((value) => ({
        n,
        value,
      })),
    ),
    summary: from === undefined || to === undefined ? null : { from: from.n, to: to.n },
    skills: (sections.skills ?? []).flatMap(listed),
    roles: lines
      .filter(
        (line) =>
          span.test(line.text) && !school.test(line.text) && !(sections.education ?? []).includes(line),
      )
      .map(({ n, text }) => {
        const [title = "", organization = ""] = partsBeside(text);
        return { n, title, organization: organization === "" ? null : organization, ...datesOf(text) };
      }),
    education: lines
      .filter((line) => school.test(line.text) && !titles.education?.test(line.text.trim()))
      .map(({ n, text }) => {
        const parts = partsBeside(text);
        const institution =
          parts.find((part) => /univ|college|school|institute|hochschule/i.test(part)) ?? parts[0] ?? text;
        return {
          n,
          institution,
          degree: parts.find((part) => part !== institution) ?? null,
          ...datesOf(text),
        };
      }),
    languages: (sections.languages ?? []).flatMap(listed),
    highlights: lines
      .filter(({ text }) => /^\s*[•*-]/.test(text) && /\d/.test(text))
      .map(({ n, text }) => ({ n, value: text.replace(/^\s*[•*-]\s*/, "").trim() })),
  };
}

/** Skills and roles that an instruction within the lines asks for, as an obedient reader would add them. */
export function readObediently(lines: Line[]) {
  const read = readResume(lines);
  const wanted = lines.flatMap(({ n, text }) => {
    const list = text.match(
      /\b(?:add|include|insert|list|append|adicione|añade|agrega|ajoute[zr]?|füge|inclua)\b\s*:?\s*(.{3,200}?)(?:\s+(?:to|as|into|in|zu|a|à|aos?|às?)\s+(?:the |my |his |her |den |las? |los? |les? )?\p{L}+|[.!]|$)/iu,
    )?.[1];
    return list === undefined
      ? [{ n, value: text.trim() }].filter(({ value }) => /skill|role|title|instruct|ignore/i.test(value))
      : list.split(/,|;|\band\b|\bund\b|\by\b|\be\b|\bet\b/).map((value) => ({ n, value: value.trim() }));
  });
  const [first] = wanted;
  return {
    ...read,
    skills: [...read.skills, ...wanted.filter(({ value }) => value !== "")],
    roles:
      first === undefined
        ? read.roles
        : [
            ...read.roles,
            {
              n: first.n,
              title: first.value,
              organization: first.value,
              start: "2010",
              end: null,
              current: true,
            },
          ],
  };
}

function sectionsOf(lines: Line[]): Partial<Record<string, Line[]>> {
  const sections: Record<string, Line[]> = {};
  let open = "head";
  for (const line of lines) {
    const text = line.text.trim();
    const title = Object.entries(titles).find(([, pattern]) => pattern.test(text) && text.length < 60)?.[0];
    if (title !== undefined) open = title;
    // "Skills: TypeScript, SQL" is a title and its content in one.
    if (title === undefined ? text !== "" : /:\s*\S/.test(text)) {
      sections[open] ??= [];
      sections[open]?.push(line);
    }
  }
  return sections;
}

const listed = ({ n, text }: Line) =>
  text
    .replace(/^[^:,]{0,40}:\s*/, "")
    .split(/[,;|•·]/)
    .map((value) => ({ n, value: value.replace(/^\s*[-*]\s*/, "").trim() }))
    .filter(({ value }) => value !== "" && value.length < 50);

const partsBeside = (text: string) =>
  text
    .replace(new RegExp(`\\(?${span.source}\\)?`, "iu"), "")
    .split(/\s+(?:at|bei|[|–—-])\s+|,\s+|\s{2,}|\t/)
    .map((part) => part.replace(/[,|–—()-]+\s*$/, "").trim())
    .filter((part) => part !== "");

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The dates of a line as YYYY or YYYY-MM; `end` is null while it goes on. */
function datesOf(text: string): { start: string | null; end: string | null; current: boolean } {
  const found = text.match(span)?.groups;
  const only = text.match(/\b(?:19|20)\d\d\b/)?.[0] ?? null;
  if (found === undefined) return { start: only, end: null, current: false };
  return {
    start: dateOf(found.fromMonth, found.from),
    end: dateOf(found.toMonth, found.to),
    current: found.now !== undefined,
  };
}

function dateOf(month: string | undefined, year: string | undefined): string | null {
  if (year === undefined) return null;
  const index = months.indexOf(month?.toLowerCase().slice(0, 3) ?? "");
  return index < 0 ? year : `${year}-${String(index + 1).padStart(2, "0")}`;
}
