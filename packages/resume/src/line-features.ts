import { isSentence } from "./heading-lines.ts";
import { placeStrength } from "./place-names.ts";
import { findDates } from "./read-dates.ts";
import { emailPattern } from "./read-email.ts";
import { type SectionName, sectionOf } from "./section-titles.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import {
  degreeWord,
  humanLanguages,
  institutionWord,
  legalForm,
  organizationWord,
  studyWord,
  titleWord,
} from "./word-lists.ts";

/** A line as the page has it: its text, the height of its letters against the usual ones, and whether a gap is above. */
export type WrittenLine = { text: string; size: number; gap: boolean };

export const schoolLevel =
  /(?<![\p{L}\p{N}])(?:10\s?th|12\s?th|10\+2|x(?:ii)?(?:th)?|hsc|ssc|sslc|h\.s\.c|s\.s\.c|s\.s\.l\.c|puc|intermediate|matric(?:ulation)?|high school|higher secondary|senior secondary|secondary school|wassce|waec|ssce|kcse|kcpe|gcse|o[- ]level|a[- ]level|abitur|matura|baccalaur[ée]at|bac|bachillerato|ensino médio|lise|vwo|havo|mittlere reife|fachabitur|iti|diploma|f\.?sc|dae)(?![\p{L}\p{N}])/iu;
const phone = /(?:\+|\(?\d)[\d\s().-]{8,20}\d/u;
const bullet = /^\s*(?:[•◦▪▫●○■□‣⁃∙·*➢➤➔→✓✔❖►▶»\u2043\uF0B7\uF0A7–—-]|o(?=\s)|\d{1,2}[.)])\s*(?=\S)/u;
/** No more of a line is looked at. */
const longest = 400;

/** What a line shows by itself, as names of features. */
export type LineFlags = { own: string[]; shared: string[]; section: SectionName | null };

function bucket(value: number, ...edges: number[]): string {
  const at = edges.findIndex((edge) => value <= edge);
  return String(at < 0 ? edges.length : at);
}

/** The word before a colon or tab at the start of a line, as a label would stand there, or "". */
export function leadingLabel(text: string): string {
  const found = /^[\s•*·➢-]*([\p{L}\p{M}'’./& ]{2,30}?)\s{0,3}(?::|\t|：|\s-\s)/u.exec(text.slice(0, 60));
  return found?.[1]?.toLowerCase().trim() ?? "";
}

export function lineFlags({ text: whole, size, gap }: WrittenLine): LineFlags {
  const text = whole.slice(0, longest);
  const words = text.match(/[\p{L}\p{M}\p{N}+#]+(?:[.'’][\p{L}\p{N}]+)*/gu) ?? [];
  const letters = text.replace(/[^\p{L}]/gu, "");
  const capitals = letters.replace(/[^\p{Lu}]/gu, "").length;
  const isCapital = letters.length > 2 && capitals / letters.length > 0.9;
  const titled =
    words.filter((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word)).length / Math.max(1, words.length);
  const section = sectionOf(text);
  // Dates stand near the edges of a heading; a long line is text.
  const dates = findDates(text.slice(0, 160));
  const parts = text.split("\t");
  const isList = text.split(/[,;|•·]/u).length;
  const shared: string[] = [];
  const own: string[] = [];
  const say = (name: string, holds: boolean): void => {
    if (holds) shared.push(name);
  };
  const [, bulleted = null] = [0, bullet.exec(text)];
  const rest = dates === null ? text : text.replace(dates.text, "").replace(/[\s()[\]|,–—.:-]+/gu, "");
  say("bullet", bulleted !== null);
  say(`sec=${section}`, section !== null);
  say("gap", gap);
  say("date=range", dates?.isRange === true);
  say("date=one", dates !== null && !dates.isRange);
  say("date=only", dates !== null && rest === "");
  say("date=now", dates?.current === true);
  say("mail", emailPattern.test(text));
  say("phone", phone.test(text) && dates === null);
  say("url", /https?:|www\.|linkedin|github|\.(?:com|org|net|example)\b/iu.test(text));
  say("title", titleWord.test(text));
  say("org", organizationWord.test(text));
  say(
    "legal",
    words.some((word) => legalForm.test(word)) || /\b(?:pvt|ltd|llc|inc|gmbh|limited|corp)\b/iu.test(text),
  );
  say("school", institutionWord.test(text));
  say("degree", degreeWord.test(text));
  say("level", schoolLevel.test(text));
  say("study", studyWord.test(text));
  const [firstPart = ""] = parts;
  const place = Math.max(
    ...text
      .split(/\t|\s[|–-]\s/u)
      .slice(0, 4)
      .map((part) => placeStrength(part.trim())),
  );
  say("place", place === 2);
  say("placeish", place === 1);
  const skills = skillsInLine(text, true).length;
  say(`skills=${bucket(skills, 0, 1, 3)}`, skills > 0);
  const spoken = words.filter((word) => humanLanguages.has(word.toLowerCase())).length;
  say("spoken", spoken > 0);
  say("spoken=all", spoken > 0 && spoken >= 0.4 * words.length);
  say("sentence", isSentence(text));
  say("caps", isCapital);
  say("titled", !isCapital && titled > 0.8);
  say("lower", /^\p{Ll}/u.test(text));
  say("end.", /\.\s*$/u.test(text));
  say("end:", /[:：][-–]?\s*$/u.test(text));
  say("end,", /,\s*$/u.test(text));
  say("percent", /\d\s?%|cgpa|gpa|\b(?:first|second) (?:class|division)\b/iu.test(text));
  say(`tabs=${bucket(parts.length, 1, 2, 3)}`, parts.length > 1);
  say(`words=${bucket(words.length, 1, 2, 3, 5, 8, 12, 16)}`, true);
  say(`size=${bucket(size, 1.05, 1.18, 1.45, 1.9)}`, size > 1.05);
  say(
    "endjoin",
    /(?:\s(?:of|and|for|the|in|at|with|as|to|from|de|und|et|y|e)|[&–/-])\s*$/iu.test(text.slice(-20)),
  );
  say("school+", institutionWord.test(text) && words.length > 8);
  say("did", /^[\s•*➢·-]*\p{Lu}?\p{L}+(?:ed|ing)\s\p{Ll}/u.test(text));
  say("as", /(?<!\p{L})(?:as|at|with|in)\s(?:an?\s)?\p{Lu}/u.test(text));
  say("number", /^\s*\d{1,3}(?:[.,]\d{1,2})?\s?[%.)]?\s*$/u.test(text));
  say("digits", /\d/u.test(text));
  say(`list=${bucket(isList, 1, 2, 4, 7)}`, isList > 1);
  say("colon", /:/u.test(text));
  say("paren", /\(/u.test(text));
  say("first=skill", findSkill(firstPart.trim()) !== null);
  const label = leadingLabel(text);
  if (label !== "" && label.split(" ").length <= 4) shared.push(`lab=${label}`);
  words.slice(0, 14).forEach((word, index) => {
    const lower = word.toLowerCase();
    own.push(`w=${lower}`);
    if (index < 2) own.push(`w${index}=${lower}`);
  });
  const last = words.at(-1)?.toLowerCase();
  if (last !== undefined) own.push(`z=${last}`);
  if (words.length <= 4) {
    const squeezed = letters.toLowerCase().slice(0, 40);
    for (let at = 0; at + 4 <= squeezed.length; at++) own.push(`n=${squeezed.slice(at, at + 4)}`);
    own.push(`short=${squeezed}`);
  }
  const mark = (name: string): string => (shared.includes(name) ? (name[0] ?? "") : "-");
  own.push(
    `mix=${mark("title")}${mark("org")}${mark("school")}${mark("degree")}${dates === null ? "-" : dates.isRange ? "r" : "d"}${mark("bullet")}`,
    `form=${mark("caps")}${mark("titled")}${mark("sentence")}${mark("bullet")}${bucket(words.length, 1, 3, 6, 12)}`,
  );
  return { own, shared, section };
}

/** Names of the features of every line: its own, those of its neighbours, and where it stands. */
export function lineFeatures(lines: readonly WrittenLine[]): string[][] {
  const flags = lines.map(lineFlags);
  let above: SectionName | "none" = "none";
  let since = 0;
  const total = Math.max(1, lines.length);
  let mailAt = flags.findIndex((each) => each.shared.includes("mail"));
  if (mailAt < 0) mailAt = 0;
  return flags.map(({ own, shared, section }, index) => {
    const inside = `${above}${bucket(since, 1, 2, 5)}`;
    const features = [
      "1",
      ...own,
      ...shared,
      `in=${above}`,
      `in=${inside}`,
      `at=${bucket(index, 0, 1, 2, 4, 8, 15)}`,
      `part=${Math.floor((5 * index) / total)}`,
    ];
    features.push(`mail=${bucket(Math.abs(index - mailAt), 0, 1, 2, 4, 9)}`);
    for (const name of shared) features.push(`${above}&${name}`);
    for (const [offset, mark] of [
      [-1, "<"],
      [1, ">"],
      [-2, "<<"],
      [2, ">>"],
    ] as const) {
      const other = flags[index + offset];
      if (other === undefined) features.push(`${mark}edge`);
      else {
        for (const name of other.shared) features.push(mark + name);
        if (Math.abs(offset) === 1)
          features.push(
            mark + other.own.at(-1),
            mark + other.own.at(-2),
            `${mark}${other.own.at(-2)}${own.at(-2)}`,
          );
      }
    }
    if (flags[index + 1]?.shared.includes("gap")) features.push("gapbelow");
    if (section !== null) {
      above = section;
      since = 0;
    } else since += 1;
    return features;
  });
}
