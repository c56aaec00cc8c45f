import { wordWeight } from "../word-weight.ts";

type Perturb = (text: string, random: () => number) => string;

const pick = <T>(items: readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];

const fillerWords = ["um", "uh", "you know", "like", "I mean", "sort of", "well", "basically", "er"];
const britishAmerican: [string, string][] = [
  ["behaviour", "behavior"],
  ["colour", "color"],
  ["favour", "favor"],
  ["serialise", "serialize"],
  ["normalise", "normalize"],
  ["memoise", "memoize"],
  ["initialise", "initialize"],
  ["optimise", "optimize"],
  ["synchronise", "synchronize"],
  ["virtualise", "virtualize"],
  ["organise", "organize"],
  ["recognise", "recognize"],
  ["analyse", "analyze"],
  ["cancelled", "canceled"],
  ["labelled", "labeled"],
  ["centre", "center"],
];
/** Ordinary words that a recogniser or a hurried hand puts in the place of others. */
const ordinary =
  "thing people place house water always never small great other under about right still young later maybe every after again table night story friend reason little money morning".split(
    " ",
  );
const names = ["Maria", "Ahmed", "Li Wei", "Olumide", "Anna", "João"];

/** Words are what stands between white space; a word's punctuation stays with it. */
function mapWords(text: string, change: (word: string, index: number) => string): string {
  let index = 0;
  return text.replace(/\S+/g, (word) => change(word, index++)).replace(/ {2,}/g, " ");
}

function swapSpelling(text: string): string {
  let swapped = text;
  for (const [british, american] of britishAmerican) {
    const from = swapped.includes(british) ? british : american;
    swapped = swapped.replaceAll(from, from === british ? american : british);
  }
  return swapped;
}

/**
 * Ways in which the same thing is said by other people, or reaches us through a microphone. None of them
 * changes what was said, so none should change a score (ASM-2).
 */
export const perturbations: Record<string, Perturb> = {
  fillers: (text, random) =>
    mapWords(text, (word) => (random() < 0.12 ? `${pick(fillerWords, random)}, ${word}` : word)),
  "false starts": (text, random) =>
    text.replace(/(^|[.!?]\s+)(\S+)( \S+)?/g, (whole, before: string, first: string, second = "") =>
      random() < 0.6 ? `${before}${first}${second}, ${first.toLowerCase()}${second}` : whole,
    ),
  spelling: (text) => swapSpelling(text),
  "accent-typical grammar": (text, random) =>
    mapWords(text, (word) => {
      if (/^(?:a|an|the)$/i.test(word) && random() < 0.7) return "";
      if (/^(?:in|on|at)$/i.test(word) && random() < 0.4) return pick(["in", "on", "at"], random) ?? word;
      if (/^(?:does|has)$/i.test(word) && random() < 0.5)
        return word.toLowerCase() === "does" ? "do" : "have";
      if (/^[a-z]{4,}[^su]s$/.test(word) && random() < 0.25) return word.slice(0, -1);
      return word;
    }).trim(),
  "pronouns and names": (text, random) =>
    text
      .replace(/\bI\b(?!['’/])/g, () => (random() < 0.5 ? "we" : "I"))
      .replace(/\bmy\b/g, "our")
      .replace(/\b(?:somebody|someone|a colleague|the user)\b/g, () => pick(names, random) ?? "Anna")
      .replace(/\b(?:he|she)\b/g, "they"),
  "wrong ordinary words": (text, random) =>
    mapWords(text, (word) => {
      const plain = word.replace(/(?<![^\p{L}\p{N}_])[^\p{L}\p{N}_]+$/u, "");
      const isOrdinary = /^[a-z]{3,}$/.test(plain) && wordWeight(plain) < 0.6;
      return isOrdinary && random() < 0.1 ? word.replace(plain, pick(ordinary, random) ?? plain) : word;
    }),
};
