import type { ResumeLine } from "./resume-lines.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import { humanLanguages } from "./word-lists.ts";

/** One entry of a list of skills as it is written, with its line. */
export type SkillItem = { text: string; line: ResumeLine };

const levelWords =
  "advanced|intermediate|beginner|elementary|basics?|basic knowledge|novice|expert|expertise|fluent|native(?: speaker)?|proficient|proficiency|competent|skill?ful|familiar|skilled|experienced|excellent|very good|good|working knowledge|master|mastery|senior|junior|medium|high|low|strong|professional|(?:sehr )?gut|gute kenntnisse|grundkenntnisse|fortgeschritten|experte|expertin|débutant|intermédiaire|avancé|confirmé|maîtrise|notions|courant|básico|intermedio|avanzado|experto|alto|medio|bajo|intermediário|avançado|base|buono|ottimo|avanzato|продвинутый|базовый|эксперт|средний|熟练|精通|了解|熟悉|掌握|初级|中级|高级";
const years = "\\d+\\+?\\s*(?:years?|yrs?|jahre?|ans?|años?|anos?|anni|лет|года?|年)(?: (?:of )?experience)?";
const rating = "\\d{1,3}\\s?%|\\d{1,2}(?:[.,]\\d)?\\s?/\\s?\\d{1,2}|[●○★☆⬤◯■□▪▫•*]{2,20}|[●○★☆]";
const levelOnly = new RegExp(`^[\\s(–—:-]*(?:${levelWords}|${years}|${rating})[\\s)]*$`, "iu");
const levelTail = new RegExp(
  `(?:(?<!\\s)\\s{2,}(?:${levelWords})|(?<!\\s)\\s*(?:[–—:|-]\\s{0,4}(?:${levelWords}|${years})|\\((?:${levelWords}|${years}|${rating})[^()]{0,20}\\)|(?:[–—:|-]\\s{0,4})?(?:${rating})))\\s*$`,
  "iu",
);
const separator = /[,;•|·●◦∙⋅‧、，；｜،؛]|\s[/–—]\s|\s{3,}|\t/u;
const label = /^([^:：,]{2,45})[:：](?=\s|$|[^\s/\\])/u;
/** "Languages - Java, C": a name with a dash before a list is its label. */
const dashed = /^([\p{L} /&]{3,30}?)\s{1,3}[-–]\s{1,3}(?=[^,]{1,60},)/u;
const longest = 60;
const mostWords = 7;

/** Entries of a skills section, in its order: what stands between the signs of its lists, labels and levels left out. */
export function skillItems(lines: readonly ResumeLine[]): SkillItem[] {
  return logicalLines(lines).flatMap(({ text, line }) => itemsOf(text).map((item) => ({ text: item, line })));
}

/** Lines with what wrapped below them: after a comma, a broken word, or a list that was as wide as the column. */
function logicalLines(lines: readonly ResumeLine[]): SkillItem[] {
  const widest = Math.max(0, ...lines.map((line) => line.text.length));
  const joined: { text: string; line: ResumeLine; last: ResumeLine }[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && wraps(open.text, open.last, line, widest)) {
      const broken = /\p{L}[-‐]$/u.test(open.text) && /^\p{Ll}/u.test(line.text);
      open.text = broken ? open.text.slice(0, -1) + line.text : `${open.text} ${line.text}`;
      open.last = line;
    } else joined.push({ text: line.text, line, last: line });
  }
  return joined;
}

/** How many characters a wrapped list may grow to: no list of skills is longer. */
const longestList = 1500;

function wraps(text: string, last: ResumeLine, next: ResumeLine, widest: number): boolean {
  if (next.bullet || next.opensBlock || next.parts.length > 1 || last.parts.length > 2) return false;
  if (text.length > longestList || label.test(next.text) || next.source.page !== last.source.page)
    return false;
  if (/[,;、，/&]$|\s(?:and|und|et|y|e)$/u.test(text)) return true;
  if (/[\p{L}][-‐]$/u.test(text) && /^\p{Ll}/u.test(next.text)) return true;
  const unclosed = text.split("(").length > text.split(")").length;
  return unclosed || (separator.test(text) && last.text.length >= 0.8 * widest && /^\p{Ll}/u.test(next.text));
}

function itemsOf(text: string): string[] {
  const cells = text.split("\t").map((cell) => cell.trim());
  // A table of two columns: the name of the group, and its list.
  const [name = "", list = ""] = cells;
  const isTable =
    cells.length === 2 &&
    !separator.test(name) &&
    (/[:：]$/u.test(name) || (list.split(",").length > 2 && !name.includes(",")));
  return (isTable ? [list] : cells).flatMap((cell) => {
    const named = label.exec(cell) ?? dashed.exec(cell);
    const body =
      named === null || levelOnly.test(cell.slice(named[0].length)) ? cell : cell.slice(named[0].length);
    const items = splitOutside(body).flatMap(splitLast).flatMap(openParentheses).map(tidy).map(bareSkill);
    return withoutGroup(items).filter(isItem);
  });
}

/** Cuts at the separators that stand outside parentheses. */
function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "(" || sign === "（") depth += 1;
    else if (sign === ")" || sign === "）") depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,;•|·●◦∙⋅‧、，；｜،؛\t]/u.test(sign)) {
      // "1,000" and "3·5" are numbers.
      if (/\d/u.test(text[at - 1] ?? "") && /\d/u.test(text[at + 1] ?? "")) continue;
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.flatMap((part) => part.split(/(?<!\s)\s+[/–—]\s+(?![^(]{0,80}\))|(?<!\s)\s{3,}/u));
}

/** "Grafana and PagerDuty" at the end of a list are two, "Research and development" is one. */
function splitLast(part: string, index: number, all: readonly string[]): string[] {
  if (index === 0 || index !== all.length - 1) return [part];
  const bare = part.replace(/^\s*(?:and|und|et|y|e|&)\s+/u, "");
  const [first = "", second = "", ...more] = bare.split(/(?<!\s)\s+(?:and|und|et|y|&)\s+/u);
  const isName = (name: string): boolean =>
    /^[\p{Lu}\d.]/u.test(name.trim()) || skillsInLine(name, true).length > 0;
  return more.length === 0 && second !== "" && isName(first) && isName(second) ? [first, second] : [bare];
}

/** "AWS (EC2, S3)" lists three; what stands alone in parentheses explains the name before it. */
function openParentheses(part: string): string[] {
  const match = /^([^()（）]+)[(（]([^()（）]+)(?:[)）]\s*)?$/u.exec(part);
  const [, name = "", inside = ""] = match ?? [];
  const inner = inside.split(/[,;、，]/u).map((each) => each.trim());
  return match !== null && inner.length > 1 && inner.every((each) => each.split(" ").length <= 4)
    ? [name, ...inner.map((each) => each.replace(/^(?:and|und|et|y|e\.g\.|etc\.?)\s*/iu, ""))]
    : [part];
}

function tidy(item: string): string {
  let text = item.trim();
  for (let round = 0; round < 2; round++) text = text.replace(levelTail, "");
  return text
    .replace(/^[\s•·*–—●○▪:-]+|(?<![\s:;,–—-])[\s:;,–—-]+$/gu, "")
    .replace(/(?<=\p{L}{2})\.$/u, "")
    .replace(/^(?:and|und|et|incl\.|including|such as|e\.g\.|etc\.?)(?:\s+|$)/iu, "")
    .trim();
}

/** "Good hand in Excel", "Working knowledge of SQL": how well is said before what. */
const qualified =
  /^(?:having |have |possess(?:ing)? )?(?:an? )?(?:good|basic|sound|strong|working|excellent|thorough|proficient|proficiency|well[- ]versed|familiar(?:ity)?|knowledge|experienced?|skilled|expert|expertise|trained|conversant|hands?[- ]on|fluent|comfortable|gute|sehr gute|grundkenntnisse|kenntnisse|maîtrise|connaissances?|conocimientos?|manejo|dominio|conhecimentos?|conoscenza)(?: (?:knowledge|experience|idea|hand|command|exposure|understanding|skills?|working|kenntnisse|de base))?\s(?:in|of|on|with|about|using|to|de|des|du|en|em|di|del) (?:the )?/iu;
/** "Simple AutoCAD": such words are no part of a name. */
const weakStart = /^(?:simple|basics? of|including|packages? like|tools? like|knows?) (?=\p{Lu})/iu;
/** "a little Go": how much is said before what. */
const aLittle =
  /^(?:[Aa] (?:little|bit of|touch of)|[Ss]ome|[Ee]twas|[Ee]in (?:wenig|bisschen)|[Uu]n peu (?:de |d['’])|(?:[Qq]uelques )?[Nn]otions (?:de |d['’])|[Uu]n poco de|[Aa]lgo de|[Uu]m pouco de|[Uu]n po['’] di) ?(?=[\p{Lu}.])/u;
const explained = /^([^()（）]{2,60}?)\s?[(（](?!\d[dD][)）])([^()（）]{2,60})[)）]$/u;

/** The name of a skill without what is said about it. */
function bareSkill(item: string): string {
  const name = item.replace(qualified, "").replace(weakStart, "").replace(aLittle, "");
  const [, bare = "", inside = ""] = explained.exec(name) ?? [];
  return bare === "" || findSkill(inside) !== null ? name : bare.trim();
}

/** "Infrastructure Kubernetes": the name of the group, and the first skill of it, where a tab was lost. */
function withoutGroup(items: string[]): string[] {
  const [first, second] = items;
  if (first === undefined || second === undefined || findSkill(first) !== null) return items;
  const words = first.split(" ");
  for (let at = 1; at < Math.min(words.length, 4); at++) {
    const rest = words.slice(at).join(" ");
    if (findSkill(rest) !== null && findSkill(words.slice(0, at).join(" ")) === null)
      return [rest, ...items.slice(1)];
  }
  return items;
}

function isItem(item: string): boolean {
  if (!/\p{L}/u.test(item) || item.length > longest || item.split(/\s+/u).length > mostWords) return false;
  if (item.length === 1 && !/^[CRDKQ]$/u.test(item) && !/\p{Script=Han}/u.test(item)) return false;
  if (levelOnly.test(item) || /^(?:etc|others?|various|more)\.?$/iu.test(item)) return false;
  if (/^(?:available|upon|references)\b/iu.test(item) || /@|https?:|www\./u.test(item)) return false;
  // A sentence about skills is no skill; its words are looked up elsewhere.
  const isSentence =
    item.split(/\s+/u).length > 3 && /\b(?:with|have|has|am|is|are|using|in the|my|years?)\b/iu.test(item);
  return !isSentence && !humanLanguages.has(item.toLowerCase());
}
