import type { ResumeLine } from "./resume-lines.ts";
import { skillsInLine } from "./skills-taxonomy.ts";

const small: Record<string, number> = Object.fromEntries(
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    .split("|")
    .map((word, at) => [word, at + 1]),
);
const number = `\\d{1,2}(?:[.,]\\d{1,2})?|${Object.keys(small).join("|")}`;
const unit =
  "years?|yrs?|months?|mos|jahren?|monate?n?|ans|années?|mois|años?|meses|anos|anni|mesi|jaar|lat|yıl|лет|года?";
const amount = `(?<!\\p{L}|[\\d.,/:-])(?<count>${number})\\s?\\+?\\s?(?:plus )?(?<unit>${unit})(?!\\p{L})(?:\\s?(?:and|&|,)?\\s?(?<months>\\d{1,2})\\s?(?:months?|mos|monate)(?!\\p{L}))?`;
const work =
  "experience|exp|exposure|service|erfahrung|berufserfahrung|praxis|expérience|experiencia|experiência|esperienza|ervaring|doświadczenia|deneyim|опыта?(?: работы)?";
/** "Total experience : 23 years": what stands behind a label. */
const labelled = new RegExp(`(?<!\\p{L})(?:${work})\\s{0,3}[-–:：(]?[-–\\s]{0,4}(?:of |is )?${amount}`, "iu");
/** "More than 12.8 years’ service", "8+ years of practical experience", "10 Jahre Berufserfahrung". */
const told = new RegExp(`${amount}[^.;:\\n]{0,50}?(?<!\\p{L})(?:${work})(?!\\p{L})`, "iu");
/** "Manager having more than 8 years in rural sales". */
const having = new RegExp(
  `(?:more than|over|around|about|nearly|almost|mehr als|über|plus de|más de|mais de|oltre)\\s${amount}`,
  "iu",
);
const longest = 300;

/**
 * How long the person says that they worked, in years; null where they do not say. Only what speaks of the whole counts:
 * lines over the jobs, of a summary or of an own label, and none that speaks of one technology ("5 years of React").
 */
export function statedYears(lines: readonly ResumeLine[]): number | null {
  const own = lines.filter(({ section }) => section !== "education" && section !== "projects");
  const before = own.filter(
    ({ section }) => section === "header" || section === "summary" || section === "skills",
  );
  const found =
    first(own, labelled, ({ text, section }) => section !== "experience" || text.length < 60) ??
    first(before, told, () => true) ??
    first(before, having, ({ section }) => section !== "skills");
  return found;
}

function first(
  lines: readonly ResumeLine[],
  pattern: RegExp,
  counts: (line: ResumeLine) => boolean,
): number | null {
  let found: number | null = null;
  for (const line of lines) {
    const text = line.text.slice(0, longest).replaceAll("\t", " ");
    if (!/(?:19|20)\d{2}/u.test(text) && counts(line)) {
      const match = pattern.exec(text);
      if (match !== null && !isOfOneThing(text.slice(match.index + match[0].length))) {
        const years = yearsOf(match.groups ?? {});
        if (years !== null && /(?<!\p{L})(?:total|overall|gesamt\p{L}*|totale?)(?!\p{L})/iu.test(text))
          return years;
        found ??= years;
      }
    }
  }
  return found;
}

/** "… in Java", "… with React": of a technology that follows, not of the working life. */
function isOfOneThing(rest: string): boolean {
  const near = /^\s{0,2}(?:in|with|of|mit|en|em)\s(.{2,20})/iu.exec(rest)?.[1];
  return near !== undefined && skillsInLine(near, false).length > 0;
}

function yearsOf(groups: Record<string, string | undefined>): number | null {
  const { count = "", unit: named = "", months = "0" } = groups;
  const value = small[count.toLowerCase()] ?? Number(count.replace(",", "."));
  const isMonths = /^(?:m|mes)/iu.test(named);
  const years = (isMonths ? value / 12 : value) + Number(months) / 12;
  return Number.isFinite(years) && years > 0 && years < 60 ? Math.round(years * 10) / 10 : null;
}
