import { longestSpeech } from "./adapters.ts";

/** A first piece that is longer than this is cut at the first clause behind it: sound begins earlier. */
const firstClauseFrom = 40;
/** A piece this long is cut at a sentence's end even inside code: somebody forgot to close it. */
const longestCode = 300;

// Unicode's own rules (UAX #29) know the ends of sentences in every script, decimals and quotes; they know no
// abbreviations and no code.
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

const abbreviation =
  /(?:^|[\s(«"'])(?:e\.\s?g|i\.\s?e|a\.\s?k\.\s?a|vs|cf|approx|resp|incl|esp|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Fig|Eq|Vol|Ver|Nr|z\.\s?B|d\.\s?h|u\.\s?a|bzw|ca|p\.\s?ej|Sra|Dra|Mme|\p{Lu})\.\s*$/u;
/** Scripts that put no space between sentences. */
const endWithoutSpace = /[。！？｡．။។།]["'”’」』】）)\]]*$/u;
const clauseEnd = /[,;:—–]\s+(?=\S)|[、，；：](?=[^\s、，；：])/gu;

export type SentenceSplitter = {
  /** Takes words as they come and gives the pieces that are whole by now, mostly none. */
  push(words: string): string[];
  /** What is left when no more words come. */
  end(): string[];
};

/**
 * Cuts a text that is still being written into pieces to be spoken, each as early as it is sure where it ends. The sum
 * of the pieces is the text, and they are the same however the words arrive. A piece is a sentence with the space
 * behind it; the first one may be a clause; none has more than `longest` characters (UTF-16 units, so that every
 * vendor's way of counting is kept).
 */
export function createSentenceSplitter(options: { longest?: number } = {}): SentenceSplitter {
  const longest = options.longest ?? longestSpeech;
  if (longest < 2) throw new RangeError("a piece must have room for a character: longest is at least 2");
  let held = "";
  let isFirst = true;

  const takeWhole = (isEnd: boolean): string[] => {
    const pieces: string[] = [];
    while (held !== "") {
      const length = cutOf(held, { isFirst, isEnd, longest });
      if (length === null) break;
      pieces.push(held.slice(0, length));
      held = held.slice(length);
      isFirst = false;
    }
    return pieces;
  };
  return {
    push(words) {
      const pieces: string[] = [];
      // Never more than one character past the limit at a time, so that the cut does not depend on how words arrive.
      for (let at = 0; at < words.length; ) {
        const room = Math.max(1, longest + 1 - held.length);
        held += words.slice(at, at + room);
        at += room;
        pieces.push(...takeWhole(false));
      }
      return pieces;
    },
    end: () => takeWhole(true),
  };
}

type Rules = { isFirst: boolean; isEnd: boolean; longest: number };

/** Where the first piece of `text` ends; null when that is not sure as yet. */
function cutOf(text: string, { isFirst, isEnd, longest }: Rules): number | null {
  const sentence = endOfSentence(text);
  const clause = isFirst ? endOfClause(text, sentence.end) : null;
  if (clause !== null && clause <= longest) return clause;
  if (sentence.isSure && sentence.end <= longest) return sentence.end;
  if (text.length > longest) return endOfRoom(text, longest);
  return isEnd ? text.length : null;
}

/**
 * The end of the first sentence, and whether words that may follow could still change it: they cannot once a letter
 * stands behind it.
 */
function endOfSentence(text: string): { end: number; isSure: boolean } {
  let end = 0;
  for (const { segment } of segmenter.segment(text)) {
    end += segment.length;
    if (end < text.length && isWhole(text.slice(0, end), text.slice(end))) {
      return { end, isSure: /^[^\p{L}]*\p{L}/u.test(text.slice(end)) };
    }
  }
  return { end: text.length, isSure: false };
}

function isWhole(piece: string, rest: string): boolean {
  // A number of a list, an emoji, a dash: spoken with what follows.
  if (!/\p{L}/u.test(piece)) return false;
  if (/[\n\r\u2028\u2029][^\S\n\r\u2028\u2029]*$/u.test(piece)) return !/^\s/u.test(rest);
  if (!/\s$/u.test(piece) && !endWithoutSpace.test(piece)) return false;
  if (abbreviation.test(piece)) return false;
  // `a ? b : c`, and a question mark that is followed by a small letter.
  if (/\s[?!]\s+$/u.test(piece) && /^\p{Ll}/u.test(rest)) return false;
  const isInCode = (piece.split("`").length - 1) % 2 === 1;
  return !isInCode || piece.length > longestCode;
}

/** The end of the first clause that is long enough, if it comes before the sentence's end. */
function endOfClause(text: string, before: number): number | null {
  for (const mark of text.matchAll(clauseEnd)) {
    const end = mark.index + mark[0].length;
    if (end >= before) return null;
    if (end < firstClauseFrom) continue;
    if ((text.slice(0, end).split("`").length - 1) % 2 === 0) return end;
  }
  return null;
}

/** The last space within `longest` characters, else the last place that does not halve a character. */
function endOfRoom(text: string, longest: number): number {
  const space = text.slice(0, longest).search(/\s\S*$/u);
  if (space > 0) return space + 1;
  const last = text.charCodeAt(longest - 1);
  return last >= 0xd800 && last < 0xdc00 ? longest - 1 : longest;
}
