import { within } from "./in-order.ts";
import type { Clause } from "./split-clauses.ts";
import { maxQuoteCharacters } from "./split-clauses.ts";
import { stemOf, type Token, tokenize } from "./tokenize.ts";
import { rarityOf } from "./word-rarity.ts";

/** A stretch of an answer that is compared with rubric points. */
export type Window = {
  start: number;
  end: number;
  sentences: number;
  /** Its words, put together when they are first asked for: most windows hold nothing that is looked for. */
  words(): { tokens: Token[]; byStem: Map<string, Token[]> };
};
/** Where a point was found, and how much of it: `degree` is 1 when nothing is missing, `covered` when enough is there. */
export type PointMatch = { start: number; end: number; degree: number; covered: boolean };

/** Share of a phrasing's weight that must be found near together. Short phrasings are needed whole. */
const neededOfPhrasing = 0.7;
/** The point's own sentence is longer and has more than one way of being said, so less of it is enough. */
const neededOfSentence = 0.6;
/** Share of the found weight that may carry the opposite sign ("does not …") before it means the opposite. */
const allowedOpposite = 0.34;

function joinedStems(tokens: Token[]): Map<string, Token[]> {
  const byStem = new Map<string, Token[]>();
  eachStem(tokens, (stem, token) => {
    const existing = byStem.get(stem);
    if (existing === undefined) byStem.set(stem, [token]);
    else existing.push(token);
  });
  return byStem;
}

/** Everything that words answer to, in order. */
function eachStem(tokens: readonly Token[], add: (stem: string, token: Token) => void): void {
  tokens.forEach((token, index) => {
    add(token.stem, token);
    // "use effect" and "re render" are how speech and hurry write useEffect and re-render.
    const next = tokens[index + 1];
    if (next !== undefined) add(token.stem + next.stem, { ...token, end: next.end, sign: next.sign });
    // A dotted name also answers to its last part: "Promise.all" and "all", "array.map" and "map".
    const dot = token.stem.lastIndexOf(".");
    if (dot > 0) add(token.stem.slice(dot + 1), token);
    for (const part of token.parts ?? []) add(part, token);
  });
}

/** What words of an answer could be found anywhere in it. */
class SaidStems {
  readonly #exact = new Set<string>();
  readonly #byLength = new Map<number, Set<string>>();
  readonly #known = new Map<string, boolean>();

  constructor(tokens: readonly Token[]) {
    eachStem(tokens, (stem) => this.#exact.add(stem));
    for (const { stem } of tokens) {
      if (stem.length < leastForSlip) continue;
      const same = this.#byLength.get(stem.length);
      if (same === undefined) this.#byLength.set(stem.length, new Set([stem]));
      else same.add(stem);
    }
  }

  /** Whether `find` can find this stem in any window. */
  has(stem: string): boolean {
    const known = this.#known.get(stem);
    if (known !== undefined) return known;
    const is = this.#exact.has(stem) || this.#hasSlip(stem);
    this.#known.set(stem, is);
    return is;
  }

  #hasSlip(stem: string): boolean {
    if (stem.length < leastForSlip) return false;
    for (let length = stem.length - 1; length <= stem.length + 1; length += 1) {
      for (const other of this.#byLength.get(length) ?? []) if (isSlipOf(other, stem)) return true;
    }
    return false;
  }
}

/** The words behind each list of windows. */
const saidIn = new WeakMap<readonly Window[], SaidStems>();

/** Windows of an answer: each clause, and each run of neighbouring clauses of at most 240 characters. Tokens in order. */
export function windowsOf(clauses: readonly Clause[], tokens: readonly Token[]): Window[] {
  const windows: Window[] = [];
  clauses.forEach((first, index) => {
    for (const last of clauses.slice(index, index + 5)) {
      // A thought spans two sentences at most, and no quotation is longer than a person reads at a glance.
      if (last.end - first.start > maxQuoteCharacters || last.sentence - first.sentence > 1) break;
      const { start } = first;
      const { end } = last;
      let words: ReturnType<Window["words"]> | null = null;
      windows.push({
        start,
        end,
        sentences: 1 + last.sentence - first.sentence,
        words() {
          if (words === null) {
            const inside = within(tokens, { start, end });
            words = { tokens: inside, byStem: joinedStems(inside) };
          }
          return words;
        },
      });
    }
  });
  saidIn.set(windows, new SaidStems(tokens));
  return windows;
}

/** Words of fewer letters are other words when a letter is wrong. */
export const leastForSlip = 6;

/** One letter wrong, missing or too many, or two swapped, in words long enough for that to be a slip of the finger. */
export function isSlipOf(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < leastForSlip || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < longer && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = longer - start - end;
  if (left <= 1) return true;
  return left === 2 && a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start];
}

function find(window: Window, stem: string): Token[] {
  const { tokens, byStem } = window.words();
  const exact = byStem.get(stem);
  if (exact !== undefined) return exact;
  if (stem.length < leastForSlip) return [];
  return tokens.filter((token) => isSlipOf(token.stem, stem));
}

export type Wanted = { tokens: Token[]; needed: number; oneSentence?: boolean };

/** A phrasing as it is looked for: its words that mean something, each once. */
export function wantedOf(phrase: string, needed: number): Wanted {
  const seen = new Set<string>();
  const tokens = tokenize(phrase).filter((token) => {
    if (token.weight === 0 || seen.has(token.stem)) return false;
    seen.add(token.stem);
    return true;
  });
  return {
    tokens,
    needed: tokens.length <= 2 ? 0.99 : needed,
  };
}

const quantifiers = new Set(["only", "always", "never", "all", "every", "enough", "no", "must"].map(stemOf));

/**
 * A misconception is charged only for what was said nearly as it is written, in one sentence and in that
 * order, its "only" or "always" included: praise may be vague, blame may not.
 */
export function wantedMisconception(says: string): Wanted {
  const tokens = tokenize(says).flatMap((token) => {
    if (token.weight > 0) return [token];
    return quantifiers.has(token.stem) ? [{ ...token, weight: 1 }] : [];
  });
  return { tokens, needed: 0.9, oneSentence: true };
}

export const wantedPhrasing = (phrase: string): Wanted => wantedOf(phrase, neededOfPhrasing);
export const wantedSentence = (sentence: string): Wanted => wantedOf(sentence, neededOfSentence);

/** What may be a name in a program, and what shows that it is one: `AbortController`, `select_for_update`, `Promise.all`. */
const namePiece = /(?<![\p{L}\p{N}_$.])[\p{L}\p{N}_$.]{3,60}/gu;
const nameMark = /\p{Ll}\p{Lu}|[._]\p{L}/u;
/** A name that stands in many rubrics shows none of their points. */
const ofOnePoint = 0.8;

/** Names of programs in the ways to say a point, each a way of its own: who uses them in code has shown what they do. */
export function wantedNames(ways: readonly string[], given: ReadonlySet<string>): Wanted[] {
  const names = new Set(
    ways.flatMap((way) => (way.match(namePiece) ?? []).filter((piece) => nameMark.test(piece))),
  );
  return [...names]
    .map((name) => wantedOf(name, 1))
    .filter(({ tokens }) => tokens.length === 1)
    .filter(({ tokens: [token] }) => {
      if (token === undefined || given.has(token.stem)) return false;
      return rarityOf(token.stem, token.weight) >= ofOnePoint;
    });
}

/**
 * The share 0–1 of what is wanted that stands in this window. 0 when the words found are all the question's
 * own, or when they are said the other way round.
 */
function shareIn(window: Window, wanted: Wanted, questionStems: ReadonlySet<string>): number {
  if (wanted.oneSentence === true && window.sentences > 1) return 0;
  let total = 0;
  let found = 0;
  let opposite = 0;
  let own = 0;
  let reached = -1;
  for (const token of wanted.tokens) {
    const isOwn = !questionStems.has(token.stem);
    const weight = token.weight * (isOwn ? 1 : 0.5);
    total += weight;
    const hits = find(window, token.stem);
    if (hits.length === 0) continue;
    if (wanted.oneSentence === true) {
      const next = hits.find((hit) => hit.start > reached);
      if (next === undefined) return 0;
      reached = next.start;
    }
    found += weight;
    if (isOwn) own += weight;
    const agrees = hits.some(
      (hit) => hit.sign === "either" || token.sign === "either" || hit.sign === token.sign,
    );
    if (!agrees) opposite += weight;
  }
  if (total === 0 || own === 0 || opposite / found > allowedOpposite) return 0;
  return found / total;
}

/** Below what is needed by this much, nothing is there; between, a part of it. */
const partly = 0.15;

/** What a point counts that is just enough covered. */
const justEnough = 0.85;

/** A share as a degree: 0 up to `partly` below what is needed, 0.85 where it is enough, 1 when all is there. */
function degreeOf(share: number, needed: number): number {
  if (share >= needed)
    return needed >= 1 ? 1 : justEnough + (1 - justEnough) * Math.min(1, (share - needed) / 0.25);
  return justEnough * Math.max(0, (share - needed + partly) / partly);
}

/** Whether enough of this way is said anywhere in the answer that a part of it could stand in one window. */
function mayMatch(said: SaidStems, wanted: Wanted, questionStems: ReadonlySet<string>): boolean {
  const most = mostOf(said, wanted, questionStems);
  return most > 0 && (most >= wanted.needed || degreeOf(most, wanted.needed) > 0);
}

/** The greatest share of what is wanted that a window could hold: what of it is said anywhere. */
function mostOf(said: SaidStems, { tokens }: Wanted, questionStems: ReadonlySet<string>): number {
  let total = 0;
  let found = 0;
  for (const { stem, weight: own } of tokens) {
    const weight = own * (questionStems.has(stem) ? 0.5 : 1);
    total += weight;
    if (said.has(stem)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

/**
 * The best place in the answer for any of the ways to say it: the greatest degree, the shortest of equals, the
 * first of those. Null when nothing of it is said.
 */
export function matchPoint(
  windows: readonly Window[],
  wanted: readonly Wanted[],
  questionStems: ReadonlySet<string>,
): PointMatch | null {
  let best: PointMatch | null = null;
  const said = saidIn.get(windows);
  const ways = said === undefined ? wanted : wanted.filter((way) => mayMatch(said, way, questionStems));
  if (ways.length === 0) return null;
  for (const window of windows) {
    let degree = 0;
    let covered = false;
    for (const way of ways) {
      const share = shareIn(window, way, questionStems);
      const isEnough = share >= way.needed;
      const reached = isEnough || way.tokens.length > 2 ? degreeOf(share, way.needed) : 0;
      if (reached > degree) ({ degree, covered } = { degree: reached, covered: isEnough });
    }
    if (degree === 0) continue;
    const shorter = best !== null && window.end - window.start < best.end - best.start;
    if (best === null || degree > best.degree + 1e-9 || (degree > best.degree - 1e-9 && shorter)) {
      best = { start: window.start, end: window.end, degree, covered };
    }
  }
  return best;
}

/**
 * How much of a point shows in an answer at best, 0–1, where 1 is what covers it: a trace is less than
 * `matchPoint` takes for a part. 0 when only the question's own words are there, or the opposite is said.
 */
export function traceOf(
  windows: readonly Window[],
  wanted: readonly Wanted[],
  questionStems: ReadonlySet<string>,
): number {
  let trace = 0;
  const said = saidIn.get(windows);
  const ways = wanted.map((way) => ({
    way,
    most: said === undefined ? 1 : mostOf(said, way, questionStems) / way.needed,
  }));
  for (const window of windows) {
    if (trace >= 1) break;
    for (const { way, most } of ways)
      if (most > trace) trace = Math.max(trace, shareIn(window, way, questionStems) / way.needed);
  }
  return Math.min(1, trace);
}
