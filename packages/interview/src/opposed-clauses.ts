import { within } from "./in-order.ts";
import { commonWith, isTurnedRound } from "./opposed-share.ts";
import type { Clause } from "./split-clauses.ts";
import { stemOf, type Token } from "./tokenize.ts";

/** A clause speaks of a statement when it has this share of its words, by weight, their opposites included. */
const leastShare = 0.65;
/** And at least so much: one word in common is chance. */
const leastCommon = 1.2;
/** Another statement of which it has nearly as much, and with which it agrees, clears a clause. */
const nearlyAsMuch = 0.75;

const weightOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { weight }) => sum + weight, 0);

/** What is said of another case, or advised against, denies nothing. */
const supposing = new Set(
  ["if", "unless", "until", "would", "wouldn't", "should", "shouldn't", "instead", "when", "so"].map(stemOf),
);

/** Whether a clause says the opposite of the statements that it speaks of. */
export function isOpposed(
  statements: readonly (readonly Token[])[],
  said: readonly Token[],
  given: ReadonlySet<string>,
): boolean {
  if (said.some(({ stem }) => supposing.has(stem))) return false;
  const near = statements
    .map((statement) => ({ statement, common: commonWith(statement, said, given) }))
    .filter(({ statement, common }) => common >= Math.max(leastCommon, leastShare * weightOf(statement)));
  const most = near.reduce((max, { common }) => Math.max(max, common), 0);
  const nearest = near.filter(({ common }) => common >= most * nearlyAsMuch);
  return nearest.length > 0 && nearest.every(({ statement }) => isTurnedRound(statement, said, given));
}

/** After these an "and" begins another statement: "and it takes disk space". */
const begins = new Set([
  "it",
  "they",
  "thei",
  "thi",
  "this",
  "that",
  "each",
  "the",
  "a",
  "an",
  "no",
  "everi",
  "every",
  "we",
  "i",
  "you",
]);

/** The statements of a clause: what "and" joins is said, and may be wrong, one by one. */
export function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]];
  tokens.forEach((token, index) => {
    if (token.stem === "and" && begins.has(tokens[index + 1]?.stem ?? "")) statements.push([]);
    else statements.at(-1)?.push(token);
  });
  return statements.filter(({ length }) => length > 0);
}

/**
 * Parts an answer's clauses into those that may speak for it and those that say the opposite of the right statements.
 *
 * @param given stems of the question.
 * @returns the words of the first, the second as places, and the share 0–1 of what the answer has in common with the
 *   statements that is said the other way round.
 */
export function withoutOpposed(
  statements: readonly (readonly Token[])[],
  clauses: readonly Clause[],
  tokens: readonly Token[],
  given: ReadonlySet<string>,
): { tokens: Token[]; clauses: Clause[]; opposed: Clause[]; share: number } {
  const stems = new Set(statements.flatMap((statement) => statement.map(({ stem }) => stem)));
  const kept: Token[] = [];
  const keptClauses: Clause[] = [];
  const opposed: Clause[] = [];
  let common = 0;
  let turned = 0;
  for (const clause of clauses) {
    for (const said of statementsOf(within(tokens, clause))) {
      const place = { ...clause, start: said[0]?.start ?? clause.start, end: said.at(-1)?.end ?? clause.end };
      const weight = said.reduce((sum, token) => sum + (stems.has(token.stem) ? token.weight : 0), 0);
      common += weight;
      if (isOpposed(statements, said, given)) {
        opposed.push(place);
        turned += weight;
      } else {
        kept.push(...said);
        keptClauses.push(place);
      }
    }
  }
  return { tokens: kept, clauses: keptClauses, opposed, share: common === 0 ? 0 : turned / common };
}

/** From which share the hiring team is told; less may be a way of speaking. */
export const notedOpposed = 0.1;

/** Shares of what was said about the reference that says the opposite. */
const little = 0.25;
const asMuch = 0.7;

/**
 * What is left 0–1 of a score when this share says the opposite: a slip in a long answer costs little; whoever says as
 * much wrong as right has shown nothing.
 */
export function withOpposed(share: number): number {
  if (share <= little) return 1 - share / 2;
  return Math.max(0, (1 - little / 2) * (1 - (share - little) / (asMuch - little)));
}
