import { monthNumber, monthPattern } from "./month-names.ts";

/** A range found in a line; `text` is what stands there, `at` its offset. */
export type DateRange = {
  start: string | null;
  end: string | null;
  current: boolean;
  text: string;
  at: number;
  isRange: boolean;
};

/** Nothing beyond this is looked at: a line with dates is short. */
const maxLength = 400;

const year = "(?:19|20)\\d{2}";
const month = `(?:${monthPattern})\\.?`;
const season =
  "(?:spring|summer|fall|autumn|winter|early|mid|late|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|q[1-4]|ws|ss|wise|sose)";
const point = [
  `(?:\\d{1,2}(?:st|nd|rd|th|\\.|º)?[\\s/-]{0,2}(?:de |of )?)?${month}(?:[ ,-]{1,2}\\d{1,2}(?:st|nd|rd|th)?,)?[\\s,./'’-]{0,3}(?:de |del |of )?(?:${year}|['’]\\s?\\d{2})`,
  `${season}[\\s/-]{0,2}(?:of |de )?${year}`,
  `${year}\\s?[年년]\\s?\\d{1,2}\\s?[月월](?:\\s?\\d{1,2}\\s?[日일])?`,
  `${year}\\.\\s(?:0?[1-9]|1[0-2])\\.?(?!\\d)`,
  `${year}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\\d|3[01]))?(?!\\d)`,
  `(?:(?:0?[1-9]|[12]\\d|3[01])[/.-])?(?:0?[1-9]|1[0-2])[/.-]${year}`,
  `(?:0[1-9]|1[0-2])/\\d{2}(?![\\d/])`,
  `${year}(?:\\s?[年년])?`,
].join("|");
/** A month and the end of its year ("Oct-19"), or the end of a year alone ("'17"): only a range makes dates of them. */
const shortPoint = `${month}\\s?[-–/'’. ]\\s?\\d{2}(?![\\d:%])|['’]\\d{2}(?!\\d)`;
const open =
  "present(?: day)?|current|currently|now|today|(?:onwards? )?(?:to |up ?to )?(?:to|till|until|up ?to)[ -]?(?:the )?(?:date|now|present|today)|todate|tilldate|at present|date|ongoing|continuing|continue|in progress|heute|jetzt|laufend|aktuell|dato|aujourd['’]hui|à ce jour|présent|actuel|actuellement|en cours|(?:la )?actualidad|actual|presente|hoy|la fecha|oggi|attuale|in corso|(?:o )?(?:momento )?atual|atualmente|hoje|heden|nu|obecnie|teraz|současnost|dosud|nå|nutid|bugün|halen|devam ediyor|günümüz|prezent|jelenleg|jelen|σήμερα|(?:по )?(?:настоящее время|наст\\. время|н\\.\\s?в\\.|сейчас)|(?:до )?(?:теперішній час|тепер|сьогодні)|至今|现在|今|現在|현재|재직\\s?중|在职|الآن|حتى الآن|الحاضر|היום|כיום";
const since = "since|from|seit|ab|depuis|dès|desde|dal|da|sinds|vanaf|od|sedan|siden|с|з|منذ";
/** The start of a stretch of time in a narrow margin ("Feb 2022 –"), its end in the line below. */
const marginStart = new RegExp(`^((?:${point}|${shortPoint})\\s?[-–—])\\s{1,3}(?=\\p{Lu})`, "iu");
const marginEnd = new RegExp(`^(${point}|${shortPoint}|${open})(?:$|\\t|\\s(?=[○•—–●-]))`, "iu");

/**
 * Lines of which the first begins a stretch of time in its margin and the next one ends it, with the whole stretch in
 * the first; all others as they are.
 */
export function joinMarginDates(lines: readonly string[]): string[] {
  const joined = [...lines];
  for (let at = 0; at + 1 < lines.length; at++) {
    const text = joined[at] ?? "";
    const start = marginStart.exec(text.slice(0, maxLength));
    if (start === null) continue;
    const place = at + 1;
    const below = joined[place] ?? "";
    const end = marginEnd.exec(below.slice(0, maxLength));
    if (end === null) continue;
    joined[at] = `${start[1]} ${end[1]}\t${text.slice(start[0].length)}`;
    joined[place] = below.slice(end[0].length).trim();
  }
  return joined;
}

const dash =
  "\\s*[-–—−‒―~～〜→\u00AD\u2010\u2011]{1,3}\\s*(?:(?:to|till)\\s+)?|\\s+(?:to|until|till|through|thru|bis|à|au|jusqu['’]à|a|al|hasta|até|ao|e|tot|t/m|do|til|till|по|до|إلى|حتى|עד)\\s+";
const noLetter = "(?<![\\p{L}\\p{N}])";
const notAfter = "(?![\\p{L}\\p{N}])";
const finder = new RegExp(
  [
    `${noLetter}(?:(?:${since})\\s+)?(?<from>${point}|${shortPoint}|${month})(?:${dash})(?:expected\\s+|exp\\.?\\s+)?(?<to>${point}|(?:${open})(?![\\p{L}])|${shortPoint}|\\d{2}(?![\\d/.%]|\\s*[-–—]))${notAfter}`,
    `${noLetter}(?<from3>${point}),?\\s{1,3}(?<to3>${point}|(?:onwards? )?(?:till|to|until|up ?to)[ -]?(?:date|now|present)|present|current|now|ongoing)${notAfter}`,
    `${noLetter}(?:${since})\\s+(?<from4>${point})\\s*(?:[-–—,]\\s*)?(?<to4>(?:to |up ?to )?(?:till|to|until|up ?to)[ -]?(?:date|now|present))${notAfter}`,
    `${noLetter}(?<opened>${point})\\s*[-–—](?=\\s*(?:$|[)\\]\\t|,]))`,
    `${noLetter}(?:${since})\\s+(?<since>${point})${notAfter}`,
    `(?<from2>${point})\\s+(?<open>to date|till date|onwards?)${notAfter}`,
    `(?<![\\p{L}\\p{N}$€£.,/-])(?:expected\\s+|exp\\.?\\s+|anticipated\\s+)?(?<single>${point})(?![\\p{L}\\p{N}%+]|[.,]\\d)`,
  ].join("|"),
  "iu",
);
/** In Chinese, Japanese and Korean a letter may follow directly. */
const cjkFinder = new RegExp(
  `(?<from>${point})(?:${dash}|\\s*到\\s*)(?<to>${point}|至今|现在|今|現在|현재|재직\\s?중)`,
  "iu",
);
const openOnly = new RegExp(
  `^(?:(?:onwards? )?(?:to |up ?to )?(?:till|to|until|up ?to)[ -]?(?:date|now|present)|${open})$`,
  "iu",
);

const everyFinder = new RegExp(finder.source, "giu");
/** No heading has more. */
const mostDates = 12;

/** All dates and ranges of a text in its order, none over another. */
export function findAllDates(written: string): DateRange[] {
  const line = written.slice(0, maxLength);
  const found: DateRange[] = [];
  if (!/\d{2}/u.test(line)) return found;
  for (const match of line.matchAll(everyFinder)) {
    if (found.length === mostDates) break;
    found.push(toRange(match));
  }
  return found;
}

/** Answers for lines just asked about, so that each is searched once. */
const recent = new Map<string, DateRange | null>();
const mostRecent = 4000;

/** The first date or range of dates in a line, or null. A lone date is a start without an end. */
export function findDates(written: string): DateRange | null {
  const line = written.slice(0, maxLength);
  if (!/\d{2}/u.test(line)) return null;
  // Several readers ask about the same lines one after the other.
  const known = recent.get(line);
  if (known !== undefined) return known;
  const match = finder.exec(line) ?? cjkFinder.exec(line);
  const asian = match === null ? null : cjkFinder.exec(line);
  const found =
    match === null ? null : toRange(asian !== null && match.groups?.single !== undefined ? asian : match);
  if (recent.size >= mostRecent) recent.clear();
  recent.set(line, found);
  return found;
}

function toRange(match: RegExpMatchArray & { index?: number }): DateRange {
  const groups = match.groups ?? {};
  const { since: began, from2, single } = groups;
  const from = groups.from ?? groups.from3 ?? groups.from4;
  const to = groups.to ?? groups.to3 ?? groups.to4;
  const found = { text: match[0], at: match.index ?? 0 };
  if (from !== undefined && to !== undefined) {
    const current = openOnly.test(to);
    const end = current ? null : endOf(from, to);
    // "June – August 2020": the year stands once.
    const start = toIso(from) ?? (end === null ? null : toIso(`${from} ${end.slice(0, 4)}`));
    return { ...found, start, end, current, isRange: true };
  }
  const opened = began ?? from2 ?? groups.opened;
  if (opened !== undefined)
    return { ...found, start: toIso(opened), end: null, current: true, isRange: true };
  return { ...found, start: toIso(single ?? ""), end: null, current: false, isRange: false };
}

/** "2018–20" ends in 2020. */
function endOf(from: string, to: string): string | null {
  const begun = /(?:19|20)\d{2}/u.exec(from)?.[0];
  return /^\d{2}$/u.test(to) && begun !== undefined ? `${begun.slice(0, 2)}${to}` : toIso(to);
}

/** `YYYY` or `YYYY-MM`, or null for what is no date. A season gives its year alone. */
export function toIso(written: string): string | null {
  const text = written.trim().toLowerCase();
  const yearFirst = /^((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})(?!\d)/u.exec(text);
  if (yearFirst !== null) return dated(yearFirst[1], Number(yearFirst[2]));
  const yearLast = /(?<!\d)(\d{1,2})[/.-]((?:19|20)\d{2})$/u.exec(text);
  if (yearLast !== null) return dated(yearLast[2], Number(yearLast[1]));
  const short = /^(\d{2})\/(\d{2})$/u.exec(text);
  if (short !== null) return dated(inCentury(short[2]), Number(short[1]));
  const apostrophe = /(?:['’]\s?|\p{L}\.?\s?[-–/. ]\s?)(\d{2})$/u.exec(text);
  const full = /(?:19|20)\d{2}/u.exec(text)?.[0] ?? (apostrophe === null ? null : inCentury(apostrophe[1]));
  if (full === null) return null;
  const named = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => monthNumber(word));
  return dated(full, named.find((number) => number !== null) ?? 0);
}

function inCentury(digits = ""): string {
  return Number(digits) > 60 ? `19${digits}` : `20${digits}`;
}

function dated(full = "", number: number): string {
  return number >= 1 && number <= 12 ? `${full}-${String(number).padStart(2, "0")}` : full;
}
