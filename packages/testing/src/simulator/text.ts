import { createHash } from "node:crypto";

/** A number from 0 up to 1 that depends on the text alone. */
export function fractionOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of the list, chosen by the text. Throws when the list is empty. */
export function chosenBy<T>(text: string, list: readonly [T, ...T[]]): T {
  return list[Math.floor(fractionOf(text) * list.length)] ?? list[0];
}

/** The pieces of a text that a model would give one by one, some four letters each. Their sum is the text. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S{1,5}|\s+$/gu) ?? [];
}

/** The text's sentences exactly as they stand in it, without the space around them. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?。।])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const common = new Set(
  `about above after again also although always because been before being between both came cannot come comes could does
   doing done down each else even ever every from gets give given goes going have having here into itself just keep kept
   know known like made make makes making many might more most much must need never often once only other over part rather
   really same says seem should since some something such sure take than that their them then there these they thing things
   this those through under until upon used uses using very want well went were what when where whether which while will
   with within without would your yours`.split(/\s+/),
);

/** The telling words of a text, lower-cased and cut to six letters, so that endings do not matter. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}]{2,}|\p{N}{3,}/gu) ?? [];
  return new Set(
    words
      .filter(
        (word) =>
          !common.has(word) && (word.length >= 4 || /^(?:api|sql|css|aws|git|ssr|jwt|csp|xss)$/.test(word)),
      )
      .map((word) => word.slice(0, 6)),
  );
}

/** The sentence that shares most telling words with `wanted`, and how many it shares; null when none shares any. */
export function closestSentence(text: string, wanted: string): { sentence: string; shared: number } | null {
  const words = tellingWords(wanted);
  let best: { sentence: string; shared: number } | null = null;
  for (const sentence of sentencesOf(text)) {
    let shared = 0;
    for (const word of tellingWords(sentence)) if (words.has(word)) shared += 1;
    if (shared > (best?.shared ?? 0)) best = { sentence, shared };
  }
  return best;
}
