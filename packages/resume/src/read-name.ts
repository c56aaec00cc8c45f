import type { Source, Sourced } from "@teamified/contracts/resumes";
import { placeStrength } from "./place-names.ts";
import { emailPattern } from "./read-email.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { sectionOf } from "./section-titles.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import { degreeWord, humanLanguages, institutionWord, organizationWord, titleWord } from "./word-lists.ts";

const documentWord =
  /(?<!\p{L})(?:curriculum|vitae|vitæ|resume|résumé|lebenslauf|bewerbung|currículum|currículo|hoja de vida|cv|page|updated|references?|confidential|personal|profile|welcome|contact|address|nationality|life story|резюме|简历|簡歷|履歴書|職務経歴書|이력서|السيرة الذاتية|قורות חיים)(?!\p{L})/iu;
/** A network is no person, whoever stands beside it ("LinkedIn jroe"). */
const networkWord =
  /(?<!\p{L})(?:linkedin|github|gitlab|bitbucket|twitter|kaggle|behance|dribbble|xing|orcid|stack ?overflow|facebook|instagram|telegram|skype|whatsapp)(?!\p{L})/iu;
/** Parts of a header line stand apart by these signs as well as by tabs. */
export const headerSeparator = /(?<!\s)\s*[\t|｜•·◦∙⋅■♦❖◆✦]\s*|(?<!\s)\s{3,}|(?<!\s)\s+[–—/-]\s+/u;
const nameLabel =
  /^(?:(?:full |first and last )?name|vor- und nachname|nom(?: et prénom)?|nombre(?: y apellidos)?|nome(?: completo)?|naam|imię i nazwisko|navn|namn|nimi|ad soyad|фио|имя|ім['’]я|姓名|氏名|名前|이름|성명|الاسم)\s*[:：]\s*/iu;
const honorific =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|dame|herr|frau|dipl\.?-?(?:ing|inf|kfm|phys)|ing|ir|m\.|mme|mlle|sr|sra|srta|д-р|eng|engr|rev|hon)\.?(?:\s*(?:med|habil|rer\. ?nat|phil|ing)\.?)?\s+(?=\p{Lu})/iu;
const credentials =
  /(?<![,\s])[,\s]+(?:(?:ph\.?\s?d|m\.?d|d\.?phil|mba|m\.?sc|b\.?sc|m\.?tech|b\.?tech|m\.?eng|b\.?eng|m\.?a|b\.?a|m\.?s|b\.?s|msw|mph|rn|bsn|msn|np|pa-c|pmp|cpa|cfa|acca|cissp|cism|csm|pe|p\.?e|p\.?eng|esq|jd|j\.?d|ll\.?m|shrm-(?:cp|scp)|phr|sphr|lcsw|cfp|facp|frcs|obe|mbe)\.?(?:,\s*|\s+|$))+$/iu;
const suffixed = /,\s*(?:jr|sr|ii|iii)\.?$/iu;
const particles =
  "de|da|do|dos|das|del|della|dello|di|du|des|la|le|los|las|van|von|der|den|ter|ten|te|vom|zu|zum|zur|bin|bint|binti|ibn|al|el|y|e|i|af|av|st|abu|ben|bat|mac|mc|ter|’t|'t";
const nameWord = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}'’ʼ.-]*|(?:al|el|d|o|l|de)[-'’]\\p{Lu}[\\p{L}\\p{M}'’-]*|\\p{Lo}[\\p{L}\\p{M}ـ]*|(?:${particles})\\.?|["'(“«]\\p{Lu}[\\p{L}.]+["')”»])$`,
  "u",
);
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・]{2,8}$/u;

/** Letters this much higher than the usual ones stand out at first sight. */
const clearlyLarger = 1.25;

type Candidate = { value: string; source: Source; score: number };

/**
 * The name: at the top, or anywhere on the first page if it agrees with the e-mail address (in many layouts a side
 * column comes first). A heading, a job title, a skill, a place or a school is no name.
 */
export function readName(
  lines: readonly ResumeLine[],
  email: Sourced<string> | null,
): Sourced<string> | null {
  const mailbox = latin(email?.value.split("@")[0] ?? "");
  const firstPage = lines.filter((line) => line.source.page === 1).slice(0, 400);
  const candidates = firstPage.flatMap((line, index) =>
    partsOf(line, firstPage[index + 1]).flatMap(({ text, labelled }): Candidate[] => {
      const value = bareName(text);
      if (!isNameShaped(value, agreement(value, mailbox) > 0)) return [];
      return [
        { value, source: line.source, score: scoreOf(firstPage, index, agreement(value, mailbox), labelled) },
      ];
    }),
  );
  const large = largestName(firstPage, mailbox);
  if (large !== null) candidates.push(large);
  const best = candidates.reduce<Candidate | null>(
    (most, each) => (each.score >= 3 && (most === null || each.score > most.score) ? each : most),
    null,
  );
  return best === null ? null : { value: best.value, source: best.source };
}

/** What stands before or behind a name on its line. */
const documentBefore =
  /^(?:curriculum\s?vitae|resume|résumé|lebenslauf|cv)(?:\s(?:of|von|de)(?=\s))?\s?[–—:-]{0,2}\s{0,2}(?=\p{Lu})/iu;
const documentBehind =
  /(?<!\s)\s{1,4}(?:curriculum\s?vitae|resume|résumé|lebenslauf|cv|(?:(?:position|post)\s)?applied\s.{0,60})$/iu;

/** How far down the page the lines of one name may be apart: what stands beside it comes between them. */
const headLines = 14;
const twiceAsLarge = 1.5;

/** The name as a designer sets it: the largest words at the top of the page, in one line or wrapped into several. */
function largestName(lines: readonly ResumeLine[], mailbox: string): Candidate | null {
  const head = lines.slice(0, headLines);
  const largest = Math.max(0, ...head.map((line) => line.prominence));
  if (largest < twiceAsLarge) return null;
  const set = head.filter((line) => line.prominence > 0.97 * largest).slice(0, 4);
  const [first] = set;
  if (first === undefined || set.length > 3) return null;
  const written = set
    .map((line) => bareName(withoutAddress(line.text.split("\t")[0] ?? "")))
    .filter((part) => part !== "");
  const value = bareName(written.join(" ").replace(/(?<=\p{L})- (?=\p{Lu})/gu, "-"));
  if (!isNameShaped(value, agreement(value, mailbox) > 0)) return null;
  return { value, source: first.source, score: 9 + 3 * agreement(value, mailbox) };
}

/** The words before an address, a number or a sign that stands for one. */
function withoutAddress(text: string): string {
  const at = text.split(" ").findIndex((word) => /[@\d#|•]/u.test(word));
  return at < 0 ? text : text.split(" ").slice(0, at).join(" ");
}

/** What of a line may be a name: its parts, what a label says, and two big words set one under the other. */
function partsOf(line: ResumeLine, next: ResumeLine | undefined): { text: string; labelled: boolean }[] {
  const tabbed = line.text.replace(/([:：])\t/gu, "$1 ");
  const parts = tabbed.split(headerSeparator).map((part) => {
    const text = part.replace(nameLabel, "");
    return { text, labelled: text !== part };
  });
  const stacked =
    line.section === "header" && next?.section === "header" && isSingleWord(line) && isSingleWord(next)
      ? [{ text: `${line.text} ${next.text}`, labelled: false }]
      : [];
  return [...parts, ...stacked];
}

function isSingleWord(line: ResumeLine): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(line.text);
}

function bareName(text: string): string {
  let value = text
    .trim()
    .replace(documentBefore, "")
    .replace(documentBehind, "")
    .replace(/(?<!\s)\s*\([^()]{4,60}\)$/u, "");
  for (let round = 0; round < 2; round++) value = value.replace(honorific, "").replace(credentials, "");
  return value.replace(suffixed, "").replace(/^[\s,–—-]+|(?<![\s,–—-])[\s,–—-]+$/gu, "");
}

function scoreOf(lines: readonly ResumeLine[], index: number, agreeing: number, labelled: boolean): number {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined) return 0;
  let score = agreeing * 3 + (labelled ? 4 : 0);
  // Whoever designs a page sets the name largest on it.
  const largest = Math.max(...lines.map((each) => each.prominence));
  if (line.prominence >= clearlyLarger && line.prominence > 0.95 * largest) score += 3;
  if (line.section === "header" || line.section === "contact") score += 2 + Math.max(0, 3 - index);
  else if (line.opensBlock && line.section !== "experience" && line.section !== "education") score += 1;
  if (next !== undefined && (titleWord.test(next.text) || emailPattern.test(next.text))) score += 1;
  return score;
}

/** How many words of a name are in the mailbox of the e-mail address. */
function agreement(value: string, mailbox: string): number {
  if (mailbox === "") return 0;
  const words = value.split(/[\s-]+/u).map(latin);
  const whole = words.filter((word) => word.length >= 3 && mailbox.includes(word)).length;
  // "jroe": the first letter and the last name.
  const initial = words[0]?.[0] ?? "";
  const last = words.at(-1) ?? "";
  return whole > 0 || initial === "" || last.length < 3 || !mailbox.startsWith(initial + last.slice(0, 3))
    ? whole
    : 1;
}

function latin(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/ø/gu, "o")
    .replace(/ł/gu, "l")
    .replace(/ı/gu, "i")
    .normalize("NFKD")
    .replace(/[^a-z]/gu, "");
}

/** Whether a text that was taken for a name is not rather a heading, a title or a number. */
export function canBeName(value: string): boolean {
  return (
    value.length <= 60 &&
    /\p{L}{2}|\p{Lo}/u.test(value) &&
    !humanLanguages.has(value.toLowerCase()) &&
    !/(?<!\p{L})(?:overview|objective)(?!\p{L})/iu.test(value) &&
    /^[\p{L}"'(“«]/u.test(value) &&
    !networkWord.test(value) &&
    !/[\d@:|]/u.test(value) &&
    sectionOf(value) === null &&
    !documentWord.test(value) &&
    !titleWord.test(value)
  );
}

function isNameShaped(value: string, agrees: boolean): boolean {
  if (value.length < 2 || value.length > 50 || /[\d@/:&|+,;!?]/u.test(value)) return false;
  if (sectionOf(value) !== null || documentWord.test(value) || titleWord.test(value)) return false;
  if (networkWord.test(value)) return false;
  const words = value.split(/\s+/u);
  if (words.length > 6) return false;
  // "K.VELMURUGAN": an initial makes two of one word.
  const isInitialled = /^(?:\p{Lu}\.){1,3}\p{Lu}\p{L}{2,}$/u.test(value);
  if (words.length < 2 && !isInitialled)
    return eastAsian.test(value) && !institutionWord.test(value) && !organizationWord.test(value);
  // Some designs set everything in small letters; then the e-mail address has to agree.
  const shaped =
    agrees && value === value.toLowerCase()
      ? value.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
      : value;
  if (!shaped.split(/\s+/u).every((word) => nameWord.test(word)) || !/[\p{Lu}\p{Lo}]/u.test(shaped))
    return false;
  if (words.every((word) => humanLanguages.has(word.toLowerCase()))) return false;
  if (institutionWord.test(value) || degreeWord.test(value) || placeStrength(value) === 2) return false;
  if (!agrees && organizationWord.test(value)) return false;
  return findSkill(value) === null && skillsInLine(value, false).length === 0;
}
