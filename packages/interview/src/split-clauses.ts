/** A whole clause: `text.slice(start, end)` has no white space at its ends. */
export type Clause = { start: number; end: number; sentence: number };

export const maxQuoteCharacters = 240;

// A dot ends a sentence only before white space or the end, so that "array.map" and "3.13" stay whole. A row of dots is
// tried from its first one alone: what does not end a sentence there does not from the second on either.
const sentenceEnd = /(?<![.!?…])[.!?…]+["”’)]*(?=\s|$)|\n+|。|！|？/g;
const clauseEnd =
  /[;:—]\s|,\s+(?=(?:and|but|so|because|which|while|whereas|then|or|if|when|unless|instead|otherwise|not)\b)|\s(?=(?:but|because|whereas|so that|which means)\s)/gi;

function trimmed(text: string, start: number, end: number, sentence: number): Clause | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return to - from < 2 ? null : { start: from, end: to, sentence };
}

function cut(text: string, start: number, end: number, pattern: RegExp): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const to = start + match.index + match[0].length;
    pieces.push([from, to]);
    from = to;
  }
  pieces.push([from, end]);
  return pieces;
}

/**
 * The clauses of a text in order, each at most 240 characters; speech without punctuation is cut at "and",
 * and at a word's end where even that is missing.
 */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  cut(text, 0, text.length, sentenceEnd).forEach(([sentenceStart, sentenceStop], sentence) => {
    for (const [start, end] of cut(text, sentenceStart, sentenceStop, clauseEnd)) {
      const parts =
        end - start <= maxQuoteCharacters
          ? [[start, end] as const]
          : cut(text, start, end, /,\s+|\s(?=(?:and|so|then|if|when)\s)/gi);
      for (const [partStart, partEnd] of parts) {
        let from: number = partStart;
        while (partEnd - from > maxQuoteCharacters) {
          const space = text.slice(from, from + maxQuoteCharacters + 1).lastIndexOf(" ");
          const to = space > 0 ? from + space : from + maxQuoteCharacters;
          const clause = trimmed(text, from, to, sentence);
          if (clause !== null) clauses.push(clause);
          from = to;
        }
        const clause = trimmed(text, from, partEnd, sentence);
        if (clause !== null) clauses.push(clause);
      }
    }
  });
  return clauses;
}
