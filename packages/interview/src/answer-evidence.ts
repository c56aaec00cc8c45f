import { within } from "./in-order.ts";
import { isCode } from "./is-code.ts";
import { isSlipOf, leastForSlip } from "./match-point.ts";
import type { Clause } from "./split-clauses.ts";
import type { Token } from "./tokenize.ts";
import { rarityOf } from "./word-rarity.ts";

/** A way to say something right, as its words: how much each proves, and under which sign it stands. */
type Way = {
  point: number;
  words: Map<string, { worth: number; given: number; plain: number; sign: Token["sign"] }>;
  total: number;
  /** As `total`, by what each word says in everyday English. */
  plain: number;
};

/** What may be said to a question, read once: every way to make each of its points. */
export type Evidence = {
  ways: Way[];
  points: number;
  /** Stem → the ways that have it. */
  index: Map<string, number[]>;
  /** The stems of the index by length, among which a slip of the finger is looked for. */
  byLength: Map<number, string[]>;
  /** Each stem that proves something, once. The question's own are not here. */
  worth: Map<string, number>;
  total: number;
  given: ReadonlySet<string>;
  /** Whether one word may be an answer: nobody says more than "higher" where that is half of what there is to say. */
  isShort: boolean;
};

/** A sentence of an answer, or a part of a long one, that says something to the question. */
export type Passage = {
  clauses: Clause[];
  tokens: Token[];
  /** Stems of the evidence that stand in it. */
  stems: Set<string>;
};

/** What a word of the question counts beside others. */
const ofQuestion = 0.5;

/**
 * @param points for each point, the ways to say it.
 * @param given stems of the question, which prove nothing.
 */
export function readEvidence(
  points: readonly (readonly (readonly Token[])[])[],
  given: ReadonlySet<string>,
  isShort = false,
): Evidence {
  const ways: Way[] = [];
  const index = new Map<string, number[]>();
  const worth = new Map<string, number>();
  points.forEach((texts, point) => {
    for (const text of texts) {
      const words: Way["words"] = new Map();
      let total = 0;
      let plainTotal = 0;
      for (const { stem, weight, sign } of text) {
        if (weight === 0 || words.has(stem)) continue;
        const proves = rarityOf(stem, weight);
        const isGiven = given.has(stem);
        const counted = isGiven ? { worth: 0, given: proves * ofQuestion } : { worth: proves, given: 0 };
        const plain = isGiven ? weight * ofQuestion : weight;
        plainTotal += plain;
        words.set(stem, { ...counted, plain, sign });
        total += counted.worth + counted.given;
        if (!isGiven) worth.set(stem, proves);
        const known = index.get(stem);
        if (known === undefined) index.set(stem, [ways.length]);
        else known.push(ways.length);
      }
      ways.push({ point, words, total, plain: plainTotal });
    }
  });
  const byLength = Map.groupBy(index.keys(), ({ length }) => length);
  let total = 0;
  for (const proves of worth.values()) total += proves;
  return { ways, points: points.length, index, byLength, worth, total, given, isShort };
}

/** Finds the stem of the evidence that a word of an answer is, a slip of the finger included; remembers what it looked for. */
function finder({ index, byLength }: Evidence): (stem: string) => string | null {
  const known = new Map<string, string | null>();
  return (stem) => {
    if (index.has(stem)) return stem;
    if (stem.length < leastForSlip) return null;
    const before = known.get(stem);
    if (before !== undefined) return before;
    let found: string | null = null;
    for (let length = stem.length - 1; length <= stem.length + 1 && found === null; length += 1) {
      found = byLength.get(length)?.find((other) => isSlipOf(other, stem)) ?? null;
    }
    known.set(stem, found);
    return found;
  };
}

type Found = { share: number; worth: number };
type FoundOfPoint = Found & { credit: number; words: number };

/** How much of every way stands in these words, as the best share and worth of each point; the opposite sign proves nothing. */
function foundIn(
  evidence: Evidence,
  tokens: readonly Token[],
  find: (stem: string) => string | null,
  heedsSigns = true,
): {
  answers: boolean;
  nearness: number;
  best: Found;
  points: Map<number, FoundOfPoint>;
  stems: Set<string>;
} {
  const signs = new Map<string, Set<Token["sign"]>>();
  const add = (stem: string, sign: Token["sign"]): void => {
    const met = find(stem);
    if (met === null) return;
    const known = signs.get(met);
    if (known === undefined) signs.set(met, new Set([sign]));
    else known.add(sign);
  };
  tokens.forEach(({ stem, sign, weight, parts }, place) => {
    if (weight > 0) add(stem, sign);
    const next = tokens[place + 1];
    if (next !== undefined && evidence.index.has(stem + next.stem)) add(stem + next.stem, next.sign);
    const dot = stem.lastIndexOf(".");
    if (dot > 0) add(stem.slice(dot + 1), sign);
    for (const part of parts ?? []) add(part, sign);
  });
  const sums = new Map<
    number,
    { worth: number; given: number; plain: number; words: number; rarest: number }
  >();
  for (const [stem, said] of signs) {
    for (const at of evidence.index.get(stem) ?? []) {
      const word = evidence.ways[at]?.words.get(stem);
      if (word === undefined) continue;
      const agrees = said.has("either") || word.sign === "either" || said.has(word.sign);
      if (heedsSigns && !agrees) continue;
      const sum = sums.get(at) ?? { worth: 0, given: 0, plain: 0, words: 0, rarest: 0 };
      sum.worth += word.worth;
      sum.given += word.given;
      sum.plain += word.plain;
      sum.words += 1;
      sum.rarest = Math.max(sum.rarest, word.worth);
      sums.set(at, sum);
    }
  }
  const best: Found = { share: 0, worth: 0 };
  let answers = false;
  let nearness = 0;
  const points = new Map<number, FoundOfPoint>();
  for (const [at, { worth, given, plain, words, rarest }] of sums) {
    const way = evidence.ways[at];
    if (way === undefined) continue;
    const share = Math.min(1, (worth + given) / way.total);
    const isTopic = words >= topicFrom.words && worth + given >= topicFrom.worth && share >= topicFrom.share;
    answers ||= evidence.isShort && isTopic;
    nearness = Math.max(nearness, worth + given + share);
    if (worth === 0) continue;
    const isWhole = plain >= 0.99 * way.plain && words >= answersFrom.words;
    const isNamed = rarest >= nameFrom.worth && share >= nameFrom.share;
    const isMuch =
      (share >= answersFrom.share && words >= answersFrom.words) ||
      share >= answersFrom.whole ||
      isNamed ||
      (evidence.isShort && share >= answersFrom.alone);
    answers ||= isWhole || (worth >= answersFrom.worth && isMuch);
    best.share = Math.max(best.share, share);
    best.worth = Math.max(best.worth, worth);
    const credit = worth + given * ofQuestionInCredit;
    const point = points.get(way.point);
    const isBest = point === undefined || credit * share > point.credit * point.share;
    points.set(way.point, {
      share: Math.max(point?.share ?? 0, share),
      worth: Math.max(point?.worth ?? 0, worth),
      credit: isBest ? credit : point.credit,
      words: isBest ? words : point.words,
    });
  }
  return {
    answers,
    nearness,
    best,
    points,
    stems: new Set([...signs.keys()].filter((stem) => evidence.worth.has(stem))),
  };
}

/** Longer sentences, and speech without full stops, are read in parts of this many characters. */
const longestPassage = 240;

/** Clauses as passages: a sentence, neighbouring clauses of a long one, or neighbouring lines of code. */
function groupClauses(text: string, clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  let group: Clause[] = [];
  let wasCode = false;
  for (const clause of clauses) {
    const [first, last] = [group[0], group.at(-1)];
    const code = isCode(text.slice(clause.start, clause.end));
    const goesOn =
      first !== undefined &&
      (last?.sentence === clause.sentence || (code && wasCode)) &&
      clause.end - first.start <= longestPassage;
    if (!goesOn) {
      group = [];
      groups.push(group);
    }
    group.push(clause);
    wasCode = code;
  }
  return groups;
}

/**
 * A passage answers when so much of one way to say something right stands in it, by weight: two words of it, or all of it,
 * or half of a short reference. Chance seldom reaches that (one of a hundred sentences about something else).
 */
const answersFrom = { words: 2, worth: 0.25, share: 0.18, whole: 0.99, alone: 0.4 };
/** Or it names what hardly any other question is about: `AbortController`, `cancelQueries`. Code says so much in a word. */
const nameFrom = { worth: 1.2, share: 0.75 };
/** Beside a reference, what speaks of the question's own words is looked at too: pupils often say no more than that. */
const topicFrom = { words: 2, worth: 0.3, share: 0.15 };

/**
 * The passages of an answer that answer. Each is judged by itself, so that what stands beside an answer can neither add
 * to it nor take from it, however much there is of it.
 */
export function answeringPassages(
  evidence: Evidence,
  text: string,
  clauses: readonly Clause[],
  tokens: readonly Token[],
  heedsSigns = true,
): Passage[] {
  const find = finder(evidence);
  const read = groupClauses(text, clauses).map((group) => {
    const said = group.flatMap((clause) => within(tokens, clause));
    const { answers, nearness, stems } = foundIn(evidence, said, find, heedsSigns);
    return { answers, nearness, passage: { clauses: group, tokens: said, stems } };
  });
  const answering = read.filter(({ answers }) => answers);
  if (answering.length > 0 || !evidence.isShort) return answering.map(({ passage }) => passage);
  const nearest = read.reduce<(typeof read)[number] | null>(
    (best, each) => (best === null || each.nearness > best.nearness ? each : best),
    null,
  );
  return nearest === null ? [] : [nearest.passage];
}

const ramp = (value: number, scale: number): number => 1 - Math.exp(-value / scale);

/**
 * What passages prove, as numbers of 0–1: points by their best share, and by its cube; the worth of what was said of the
 * evidence, and its share of all; the best passage, and the three best; the share of the words that prove something. More
 * passages never give less, the last excepted.
 */
export function measureEvidence(evidence: Evidence, passages: readonly Passage[]): number[] {
  const find = finder(evidence);
  const points = new Map<number, number>();
  const bests: number[] = [];
  const note = (found: Map<number, Found>): void => {
    for (const [point, { share }] of found) points.set(point, Math.max(points.get(point) ?? 0, share));
  };
  passages.forEach((passage, place) => {
    const found = foundIn(evidence, passage.tokens, find);
    bests.push(found.best.worth * found.best.share);
    note(found.points);
    const next = passages[place + 1];
    const [first, last] = [passage.clauses[0], next?.clauses.at(-1)];
    if (next === undefined || first === undefined || last === undefined) return;
    if (last.sentence - first.sentence <= 1)
      note(foundIn(evidence, [...passage.tokens, ...next.tokens], find).points);
  });
  const shares = [...points.values()];
  const stems = new Set(passages.flatMap((passage) => [...passage.stems]));
  let worth = 0;
  for (const stem of stems) worth += evidence.worth.get(stem) ?? 0;
  bests.sort((a, b) => b - a);
  const count = Math.max(1, evidence.points);
  let said = 0;
  let proving = 0;
  const seen = new Set<string>();
  for (const { tokens } of passages) {
    for (const { stem, weight } of tokens) {
      if (weight === 0 || seen.has(stem) || evidence.given.has(stem)) continue;
      seen.add(stem);
      const proves = rarityOf(stem, weight);
      said += proves;
      if (find(stem) !== null) proving += proves;
    }
  }
  return [
    shares.reduce((sum, share) => sum + share, 0) / count,
    shares.reduce((sum, share) => sum + share ** 3, 0) / count,
    ramp(worth, 3),
    worth / Math.max(evidence.total, Number.EPSILON),
    ramp(bests[0] ?? 0, 1),
    ramp((bests[0] ?? 0) + (bests[1] ?? 0) + (bests[2] ?? 0), 2),
    proving / Math.max(said, Number.EPSILON),
  ];
}

/** Words of the question count in a credit, but three of them do not make up for one of the answer's own. */
const ofQuestionInCredit = 0.6;
/** From which worth, and from how many words and which worth, a passage says a point; less says it in part, or not at all. */
const credited = { worth: 1.35, words: 3, worthOfWords: 1, inPart: 0.6 };

/**
 * How well these words say a point, by one way to say it and under its sign: in full, in part, or in words so common that
 * it may be chance.
 */
export function creditOf(
  evidence: Evidence,
  point: number,
  tokens: readonly Token[],
): "full" | "in part" | "barely" {
  const found = foundIn(evidence, tokens, finder(evidence)).points.get(point);
  if (found === undefined) return "barely";
  const { credit, words } = found;
  if (credit >= credited.worth) return "full";
  if (words >= credited.words) return credit >= credited.worthOfWords ? "full" : "in part";
  return credit >= credited.inPart ? "in part" : "barely";
}

/** How much of a point was found: the best share of a way to say it, and the worth of what was found. */
export type PointFound = { share: number; worth: number };

/** How much of each point these words hold, wherever they stand. */
export const pointsFound = (evidence: Evidence, tokens: readonly Token[]): Map<number, PointFound> =>
  foundIn(evidence, tokens, finder(evidence)).points;

/**
 * Which of the passages, each a sentence or neighbouring lines of a program, says a part of a point: so much of one way to
 * say it, by worth and share, the question's own words left out. Null where none does.
 */
export function passageInPart(
  evidence: Evidence,
  point: number,
  passages: readonly { start: number; end: number; tokens: readonly Token[] }[],
): { start: number; end: number } | null {
  const find = finder(evidence);
  let best: { start: number; end: number } | null = null;
  let most = 0;
  for (const { start, end, tokens } of passages) {
    const found = foundIn(evidence, tokens, find).points.get(point);
    if (found === undefined) continue;
    const isPart =
      (found.share >= partFrom.share && found.worth >= partFrom.worth) ||
      (found.share >= partFrom.whole && found.worth >= partFrom.worthOfWhole);
    if (!isPart || found.credit * found.share <= most) continue;
    most = found.credit * found.share;
    best = { start, end };
  }
  return best;
}

/** Chosen on the points that one of us read as said in part (`test/answers/covered-points.ts`). */
const partFrom = { share: 0.6, worth: 0.7, whole: 0.8, worthOfWhole: 0.5 };

/** The share 0–1 of what these words say that belongs to any right statement. */
export function shareOfEvidence(evidence: Evidence, tokens: readonly Token[]): number {
  const find = finder(evidence);
  let all = 0;
  let proving = 0;
  for (const { stem, weight } of tokens) {
    const worth = weight === 0 ? 0 : rarityOf(stem, weight);
    all += worth;
    if (find(stem) !== null) proving += worth;
  }
  return proving / Math.max(all, Number.EPSILON);
}
