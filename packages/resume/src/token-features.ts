import { schoolLevel } from "./line-features.ts";
import { monthNumber } from "./month-names.ts";
import { placeStrength } from "./place-names.ts";
import { findAllDates } from "./read-dates.ts";
import { degreeWord, institutionWord, organizationWord, studyWord, titleWord } from "./word-lists.ts";

/** A word or sign of a line; `start` and `end` are its place in the line's text. */
export type Token = { text: string; line: number; start: number; end: number };
/** A line of a heading with its label ("JB"), and labels of the lines around it. */
export type HeadingText = { text: string; label: string };

const longest = 500;

/** Words, numbers and signs of a line; what is behind its 500th character is left out. */
export function tokensOf(text: string, line: number): Token[] {
  return [...text.slice(0, longest).matchAll(/\p{N}+|[\p{L}\p{M}]+|\t|[^\s\p{L}\p{M}\p{N}]/gu)].map(
    (match) => ({
      text: match[0],
      line,
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}

const isSign = (token: Token | undefined): boolean =>
  token !== undefined && !/[\p{L}\p{N}]/u.test(token.text);

function shapeOf(word: string): string {
  if (/^\d+$/u.test(word)) return /^(?:19|20)\d\d$/u.test(word) ? "year" : `d${Math.min(word.length, 5)}`;
  if (!/\p{L}/u.test(word)) return word;
  if (word.length === 1) return /\p{Lu}/u.test(word) ? "A" : "a";
  if (/^\p{Lu}+$/u.test(word)) return "AA";
  if (/^\p{Lu}/u.test(word)) return "Aa";
  return /^\p{Ll}/u.test(word) ? "aa" : "o";
}

/** Texts between the signs of a line, and what they look like as a whole. */
export type Part = { from: number; to: number; flags: string[] };

const breaks = /^[\t|,;:()[\]·•–—/~@]$/u;

export function partsOf(tokens: readonly Token[], text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const close = (to: number): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first !== undefined && last !== undefined && to > from)
      parts.push({ from, to, flags: flagsOf(text.slice(first.start, last.end), to - from) });
  };
  tokens.forEach((token, at) => {
    const isDash = token.text === "-" && text[token.start - 1] === " ";
    if (!breaks.test(token.text) && !isDash) return;
    close(at);
    from = at + 1;
  });
  close(tokens.length);
  return parts;
}

function flagsOf(text: string, count: number): string[] {
  const flags: string[] = [`n${Math.min(count, 7)}`];
  if (titleWord.test(text)) flags.push("T");
  if (organizationWord.test(text)) flags.push("O");
  if (institutionWord.test(text)) flags.push("I");
  if (degreeWord.test(text)) flags.push("G");
  if (schoolLevel.test(text)) flags.push("V");
  if (studyWord.test(text)) flags.push("S");
  if (placeStrength(text) === 2) flags.push("P");
  if (/^[^\p{Ll}]+$/u.test(text)) flags.push("C");
  if (/\d/u.test(text)) flags.push("d");
  return flags;
}

/** Names of the features of every word of a group of heading lines that stand together, and the words. */
export function tokenFeatures(
  lines: readonly HeadingText[],
  kind: string,
): { tokens: Token[]; features: string[][] } {
  const tokens: Token[] = [];
  const features: string[][] = [];
  const wholes = lines.map((line) => flagsOf(line.text.slice(0, longest), 1).join(""));
  lines.forEach((line, lineIndex) => {
    const own = tokensOf(line.text, lineIndex);
    const parts = partsOf(own, line.text);
    const dates = findAllDates(line.text.slice(0, 200));
    const around = [
      `<${wholes[lineIndex - 1] ?? "none"}`,
      `>${wholes[lineIndex + 1] ?? "none"}`,
      `=${wholes[lineIndex] ?? ""}`,
      `<=${wholes[lineIndex - 1] ?? "none"}${wholes[lineIndex] ?? ""}`,
    ];
    let label = "";
    own.forEach((token, at) => {
      const lower = token.text.toLowerCase();
      const shape = shapeOf(token.text);
      const list = ["1", `k=${kind}`, `w=${lower}`, `s=${shape}`, `l=${line.label}`, `w=${lower}${kind}`];
      if (lower.length > 3) list.push(`p=${lower.slice(0, 4)}`, `e=${lower.slice(-3)}`);
      if (at === 0) list.push("first", `first${line.label}`);
      if (at === own.length - 1) list.push("last");
      list.push(`row=${Math.min(lineIndex, 3)}`);
      if (!isSign(token)) for (const flag of flagsOf(token.text, 1)) list.push(`f=${flag}`);
      if (monthNumber(token.text) !== null) list.push("month");
      if (dates.some((date) => token.start >= date.at && token.end <= date.at + date.text.length))
        list.push("dated");
      else if (dates.length > 0)
        list.push(dates.some((date) => token.start > date.at) ? "afterdate" : "beforedate");
      for (const offset of [-3, -2, -1, 1, 2, 3]) {
        const other = own[at + offset];
        const name = other === undefined ? "edge" : other.text.toLowerCase();
        if (Math.abs(offset) < 3)
          list.push(`${offset}w=${name}`, `${offset}s=${other === undefined ? "edge" : shapeOf(other.text)}`);
        if (other !== undefined && !isSign(other))
          for (const flag of flagsOf(other.text, 1)) list.push(`${offset}f=${flag}`);
      }
      list.push(`bi=${own[at - 1]?.text.toLowerCase() ?? "edge"} ${lower}`);
      if (token.start > 0 && line.text[token.start - 1] === " ") list.push("space");
      const partAt = parts.findIndex((part) => at >= part.from && at < part.to);
      const part = parts[partAt];
      if (part !== undefined) {
        const flags = part.flags.join("");
        list.push(
          `part=${flags}`,
          `part#${partAt}`,
          `part#${partAt - parts.length}`,
          `<part=${parts[partAt - 1]?.flags.join("") ?? "edge"}`,
          `>part=${parts[partAt + 1]?.flags.join("") ?? "edge"}`,
        );
        for (const flag of part.flags) list.push(`pf=${flag}`, `pf=${flag}${kind}`);
        list.push(`open=${own[part.from - 1]?.text ?? "edge"}`, `close=${own[part.to]?.text ?? "edge"}`);
        list.push(
          `pa=${flags}${at - part.from}`,
          `prow=${partAt}${Math.min(lineIndex, 3)}${Math.min(lines.length, 4)}`,
        );
        for (const flag of parts[partAt - 1]?.flags ?? []) list.push(`<pf=${flag}`);
        for (const flag of parts[partAt + 1]?.flags ?? []) list.push(`>pf=${flag}`);
      }
      list.push(`lab=${label}`);
      if (
        (token.text === ":" || token.text === "\t" || token.text === "：") &&
        label === "" &&
        at > 0 &&
        at <= 5
      )
        label = line.text
          .slice(0, token.start)
          .toLowerCase()
          .replace(/[^\p{L} ]/gu, "")
          .trim();
      for (const each of around) list.push(each);
      if (own.length < 2) list.push("alone");
      list.push(`len=${own.length > 12 ? 4 : own.length > 6 ? 3 : own.length > 3 ? 2 : 1}`);
      tokens.push(token);
      features.push(list);
    });
  });
  return { tokens, features };
}
