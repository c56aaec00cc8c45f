import { type Evidence, type PointFound, pointsFound } from "./answer-evidence.ts";
import { codeWords } from "./code-words.ts";
import { touching } from "./in-order.ts";
import { isCode } from "./is-code.ts";
import { type Token, tokenize } from "./tokenize.ts";
import { withoutInstructions } from "./without-instructions.ts";

/**
 * A line of a program in an answer, without white space at its ends: what it says in words, its own and those of the table.
 * `isNamed`: it is a call that a sentence names.
 */
export type CodeLine = { start: number; end: number; tokens: Token[]; isNamed?: true };

/** Lines that are short of marks and belong to the program that stands around them. */
const beginsLikeCode =
  /^(?:try|else|finally|return|yield|raise|except|with|await|async|def|class|import|from|const|let|export|if|for|throw|SELECT|UPDATE|INSERT|WHERE|FROM|SET|JOIN|ORDER|GROUP|COMMIT|BEGIN)\b|^@\w/;
const sentence = /[.!?]$/;
/** One line of a program in prose is an example; two are an answer in code. */
const leastLines = 2;
/** Longer lines are no program that a person wrote. */
const longestLine = 300;
const mostLines = 150;

/** Remarks and texts that a program shows are prose: they are no code, however they are set. Statements in SQL are. */
const prose = /#[^\n{}]{0,300}$|\/\/[^\n]{0,300}$|"[^"\n]{0,300}"|'[^'\n]{0,300}'|`[^`\n]{0,300}`/g;
const inSql = /\b(?:select|insert|update|delete|where|create|alter|begin)\b/i;
const mostWordsOfText = 3;

const blanked = (line: string): string =>
  line.replace(prose, (text) =>
    inSql.test(text) || (!/^(?:#|\/\/)/.test(text) && text.split(/\s+/).length <= mostWordsOfText)
      ? text
      : " ".repeat(text.length),
  );

const wordsOfRow = codeWords.map(([pattern, words]) => ({ pattern, tokens: tokenize(words) }));

const either = (token: Token): Token => ({ ...token, sign: "either" });

function tokensOf(line: string, start: number): Token[] {
  const code = blanked(line);
  const own = tokenize(code).map((token) => ({
    ...token,
    start: start + token.start,
    end: start + token.end,
  }));
  const told = wordsOfRow.flatMap(({ pattern, tokens }) => {
    const place = code.search(pattern);
    return place < 0
      ? []
      : tokens.map((token) => ({ ...token, start: start + place, end: start + place + 1 }));
  });
  return [...own, ...told].map(either);
}

/** What of it does not speak to the grader; looked for only where there is a program. */
function withoutInstructed(answer: string, lines: CodeLine[]): CodeLine[] {
  if (lines.length === 0) return [];
  const { removed } = withoutInstructions(answer);
  return lines.filter((line) => touching(removed, line).length === 0);
}

/** A call, a decorator or a block that is named in a sentence. */
const inline =
  /(?<![\w.])[\w.]{2,40}\([^()\n]{0,80}\)|\bwith [\w.]{1,40}(?:\([^()\n]{0,40}\))?:|@[\w.]{2,40}/g;
const mostInline = 20;

function inlineCode(answer: string): CodeLine[] {
  const found: CodeLine[] = [];
  for (const { 0: text, index: start } of answer.matchAll(inline)) {
    const end = start + text.length;
    found.push({ start, end, tokens: tokensOf(text, start), isNamed: true });
    if (found.length >= mostInline) break;
  }
  return withoutInstructed(answer, found);
}

/**
 * The program in an answer, line by line. Where there is none of at least two lines: the calls that its sentences name.
 * What speaks to the grader is left out. Linear in the answer's length.
 */
export function readCode(answer: string): CodeLine[] {
  const lines: { start: number; text: string; isSure: boolean }[] = [];
  let at = 0;
  for (const raw of answer.split("\n")) {
    const text = raw.trim();
    const start = at + raw.indexOf(text);
    at += raw.length + 1;
    if (text.length < 2 || text.length > longestLine || lines.length >= mostLines) continue;
    const isSure = isCode(text);
    if (!isSure && (!beginsLikeCode.test(text) || sentence.test(text))) continue;
    lines.push({ start, text, isSure });
  }
  if (lines.filter(({ isSure }) => isSure).length < leastLines) return inlineCode(answer);
  return withoutInstructed(
    answer,
    lines.map(({ start, text }) => ({ start, end: start + text.length, tokens: tokensOf(text, start) })),
  );
}

/** From which share and worth a point shows in a program, and from which a part of it does. */
const shows = { full: { share: 0.8, worth: 1.12 }, part: { share: 0.55, worth: 0.75 } };
/** What says one thing stands in so many neighbouring lines; words from all over a program say nothing together. */
const linesOfPoint = 3;

const reaches = (found: PointFound, { share, worth }: { share: number; worth: number }): boolean =>
  found.share >= share && found.worth >= worth;

/** A point that shows in a program, with the lines that show it. */
export type ShownPoint = { place: number; degree: 1 | 0.5; start: number; end: number; isNamed: boolean };

/** Which points a program shows; the places are those of the evidence's points. */
export function shownInCode(evidence: Evidence, lines: readonly CodeLine[]): ShownPoint[] {
  const best = new Map<number, ShownPoint & PointFound>();
  // The shortest stretches first, so that of equals the shortest is quoted.
  for (
    let count = 1;
    count <= Math.min(lines[0]?.isNamed === true ? 1 : linesOfPoint, lines.length);
    count += 1
  ) {
    for (let first = 0; first + count <= lines.length; first += 1) {
      const stretch = lines.slice(first, first + count);
      const { start = 0 } = stretch[0] ?? {};
      const { end = start } = stretch.at(-1) ?? {};
      const found = pointsFound(
        evidence,
        stretch.flatMap(({ tokens }) => tokens),
      );
      for (const [place, each] of found) {
        if (!reaches(each, shows.part)) continue;
        const known = best.get(place);
        if (known !== undefined && known.share * known.worth >= each.share * each.worth) continue;
        best.set(place, {
          place,
          degree: stretch[0]?.isNamed !== true && reaches(each, shows.full) ? 1 : 0.5,
          start,
          end,
          isNamed: stretch[0]?.isNamed === true,
          ...each,
        });
      }
    }
  }
  return [...best.values()];
}
