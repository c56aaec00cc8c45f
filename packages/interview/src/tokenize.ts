import { stemmer } from "stemmer";
import { wordWeight } from "./word-weight.ts";

/** A word of a text: its canonical stem, where it stands, whether it is a function word, and its sign. */
export type Token = {
  stem: string;
  start: number;
  end: number;
  isFunctionWord: boolean;
  /** How much the word says: `wordWeight`, and nothing for function words. */
  weight: number;
  /** "no" inside the reach of a negation; "either" after "without", "instead of", "avoid", …. */
  sign: "yes" | "no" | "either";
  /** Stems of the words that a name in a program is put together of: "select_for_update", "cancelQueries". */
  parts?: readonly string[];
};

const functionWords = new Set(
  (
    "a an the this that these those it its it's they them their there here he she his her we us our you your i me my mine " +
    "is are was were be been being am do does did doing done has have had having will would can could should shall may might must " +
    "of to in on at by for from with into onto about as than then so if or and but because while when where which who whom whose what how why " +
    "also just very really quite only even still such same other another some any each every all both most more much many few own " +
    "up down out off over under again not no nor never yes well like um uh er actually basically kind sort let lets " +
    "i'm i'd i've i'll you're you'd that's there's they're we're isn't aren't wasn't doesn't don't didn't can't cannot couldn't won't wouldn't shouldn't"
  ).split(" "),
);
/** Words that mean the same to a rubric. The first of each row stands for all. */
const sameMeaning = [
  "rerender re-render",
  "async asynchronous asynchronously",
  "sync synchronous synchronously",
  "database db",
  "function fn func callback",
  "parameter param argument arg",
  "error exception failure fail crash",
  "copy clone duplicate",
  "fast quick quickly speed faster quicker cheap",
  "slow slowly slower expensive costly",
  "start begin kick",
  "finish complete end",
  "delete remove drop discard",
  "create build construct instantiate",
  "change modify update alter edit",
  "mutate mutation mutable",
  "show display render",
  "stop prevent block halt",
  "variable var",
  "object obj",
  "javascript js",
  "typescript ts",
  "repository repo",
  "environment env",
  "configuration config configure",
  "application app",
  "authentication authenticate login signin",
  "authorization authorize permission",
  "big large huge",
  "small little tiny",
  "check verify validate validation",
  "send sent pass transmit ship",
  "fetch retrieve load",
  "store save persist keep",
  "equal identical same",
  "user person people visitor customer",
  "dict dictionary",
  "list array",
  "wait await",
  "retry again retries",
  "reuse reusable",
  "choose pick select decide",
  "explain describe",
  "concurrent concurrency simultaneously simultaneous",
  "parallel parallelism",
  "guarantee ensure guaranteed",
  "outside external",
  "inside inner within",
  "hide encapsulate private",
  "colleague teammate coworker",
  "pipeline ci",
  "image picture",
  "backend server",
  "compute calculate derive",
  "loop iterate iteration",
  "mock fake stub",
  "local colocate colocated",
  "move shift",
  "replace overwrite override",
  "outer parent enclosing surrounding",
  "find locate",
  "old older previous earlier stale outdated",
  "wrong incorrect another",
  "tell figure know identify recognize distinguish",
  "unique distinct",
  "notice detect",
  "reach arrive",
  "click press",
  "slow late",
  "reuse share common",
  "problem issue bug",
  "limit restrict cap",
  "separate split divide",
  "secret credential password",
  "publish release deploy",
  "automatic automatically automated",
  "chunk batch",
  "row item entry record element",
  "field property attribute",
  "id identifier",
  "run execute executed",
  "response answer reply",
];
const canonical = new Map(
  sameMeaning.flatMap((row) => {
    const [first = "", ...others] = row.split(" ").map((word) => stemmer(spelled(word)));
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
);

/** American spelling and no hyphen, so that "re-render", "behaviour" and "normalise" meet their twins. */
function spelled(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/[’']/g, "'")
    .replace(/-/g, "")
    .replace(/isation(s?)$/, "ization$1")
    .replace(/(?<=[a-z]{4})is(e|es|ed|ing)$/, "iz$1")
    .replace(/(?<=[a-z]{3})our(s|al|ed|ing)?$/, "or$1")
    .replace(/(?<=[a-z]{3})lled$/, "led")
    .replace(/(?<=[a-z]{3})lling$/, "ling");
}

/** No language that the stemmer knows has longer words; it would try each letter of a longer one as its stem's end. */
const longestWord = 60;

/** The stem under which a word is compared; technical terms ("useEffect", "__init__", "O(n)") keep their letters. */
export function stemOf(word: string): string {
  const plain = spelled(word);
  if (plain.length > longestWord || !/^[a-z']+$/.test(plain)) return plain;
  const stem = stemmer(plain);
  return canonical.get(stem) ?? stem;
}

const wordPattern =
  /[\p{L}_$@#][\p{L}\p{N}_$]*(?:[.'’-][\p{L}\p{N}_$]+)*(?:\+\+|#)?|\d+(?:[.,]\d+)*%?|===?|!==?|=>|\?\?|\?\./gu;
const prefixes = /^(?:re|pre|non|un|co|sub|multi|de|micro|anti|e)-/i;
const negators =
  /^(?:not|no|never|nor|none|cannot|neither|hardly|\p{L}+n['’]t|(?:do|does|did|is|are|was|were|ca|wo|could|would|should|has|have|had|must)nt)$/iu;
const softNegators =
  /^(?:without|instead|rather|avoid|avoids|avoiding|unlike|unless|stop|stops|prevent|prevents|rarely|seldom|less|lacks?|fails?|missing)$/i;
const scopeEnd = /[.;:!?()\n]|,|\b(?:but|because|so|and|which|however|while|unless|until|if|when|only)\b/i;

/** What a word is wherever it stands. */
type KnownWord = Pick<Token, "stem" | "isFunctionWord" | "weight" | "parts"> & {
  endsScope: boolean;
  negates: "yes" | "softly" | "no";
};
/** The words that were read last: a talk about one field has some thousand different ones. */
const knownWords = new Map<string, KnownWord>();
const mostKnownWords = 20_000;
/** Longer ones are not kept, so that what is kept stays small whatever people write. */
const longestKnown = 40;

/** Where a name in a program goes on with its next word. */
const nextPart = /(?<=\p{Ll})(?=\p{Lu})|[._]+/u;
/** Shorter ones ("is", "by", "db") stand in names of any sense. */
const leastPart = 3;

function partsOf(raw: string): string[] {
  if (raw.length > longestKnown) return [];
  const parts = raw.split(nextPart);
  return parts.length < 2 ? [] : parts.filter(({ length }) => length >= leastPart).map(stemOf);
}

function lookUp(raw: string): KnownWord {
  const known = knownWords.get(raw);
  if (known !== undefined) return known;
  const lower = raw.toLowerCase().replace(/’/g, "'");
  const isFunctionWord = functionWords.has(lower);
  const parts = partsOf(raw);
  const word: KnownWord = {
    ...(parts.length === 0 ? {} : { parts }),
    stem: stemOf(raw),
    isFunctionWord,
    weight: isFunctionWord ? 0 : wordWeight(raw),
    endsScope: scopeEnd.test(raw),
    negates: negators.test(lower) ? "yes" : softNegators.test(lower) ? "softly" : "no",
  };
  if (raw.length <= longestKnown) {
    if (knownWords.size >= mostKnownWords) knownWords.clear();
    knownWords.set(raw, word);
  }
  return word;
}

/**
 * The words of a text with their offsets in it. Hyphenated words are split, except after a prefix
 * ("re-render" stays one word). A negation reaches the next four words that mean something, up to a
 * punctuation mark or a conjunction.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let reach = 0;
  let softReach = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(wordPattern)) {
    const isParted = /[.;:!?()\n,]/.test(text.slice(previousEnd, match.index));
    const parts =
      match[0].includes("-") && !prefixes.test(match[0])
        ? [...match[0].matchAll(/[^-]+/g)].map((part) => ({ raw: part[0], at: match.index + part.index }))
        : [{ raw: match[0], at: match.index }];
    for (const { raw, at } of parts) {
      const word = lookUp(raw);
      if (isParted || word.endsScope) {
        reach = 0;
        softReach = 0;
      }
      const token: Token = {
        ...(word.parts === undefined ? {} : { parts: word.parts }),
        stem: word.stem,
        start: at,
        end: at + raw.length,
        isFunctionWord: word.isFunctionWord,
        weight: word.weight,
        // "cannot work without it": two negations leave nothing that a rule could be sure of.
        sign: reach > 0 && softReach === 0 ? "no" : reach > 0 || softReach > 0 ? "either" : "yes",
      };
      if (word.negates === "yes") {
        reach = 4;
      } else if (word.negates === "softly") {
        softReach = 4;
      } else if (!word.isFunctionWord) {
        reach = Math.max(0, reach - 1);
        softReach = Math.max(0, softReach - 1);
      }
      tokens.push(token);
    }
    previousEnd = match.index + match[0].length;
  }
  return tokens;
}
