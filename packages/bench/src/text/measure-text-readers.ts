import { type TextReader, textReaders } from "./text-readers.ts";
import { type WorstText, worstTexts } from "./worst-texts.ts";

/** Times of one reader on one text, in milliseconds of the thread, at so many kilobytes (1,000 characters). */
export type TextCase = {
  /** `reader: text`. */
  name: string;
  ms: { 1: number; 10: number; 100: number };
  /** Of each length, per kilobyte. */
  msPerKb: { 1: number; 10: number; 100: number };
  /** ms at 100 kB / ms at 10 kB; linear is 10. Times below `leastMs` count as that. */
  ratio: number;
};

/** Shorter times are the engine's, not the text's. */
const leastMs = 2;
/** The clock of a thread may go in steps of 4 ms: a text is read again and again until so much is spent on it. */
const meantMs = 40;
const kilobyte = 1000;
/** At these lengths every text is tried; the slowest and those that grow most are measured. */
const screened = { short: 3 * kilobyte, long: 12 * kilobyte };
const slowest = 5;
const steepest = 4;
/** A text on which this much is spent at the longer length is not tried at 100 kB: it has failed. */
const hopelessMs = 4000;

/** Time of the thread, so that a busy machine changes little. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function once(reader: TextReader, text: string): Promise<number> {
  const began = threadMs();
  await reader.read(text);
  return threadMs() - began;
}

/** Characters that make each text another one: some readers remember what they read last. */
let turn = 0;
function another(text: WorstText, characters: number): string {
  turn += 1;
  return `${turn} ${text.make(characters)}`;
}

/** The least of three runs' mean times, each of as many readings as the clock needs: what it takes when nothing disturbs. */
async function leastOf(reader: TextReader, text: WorstText, characters: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    let spent = 0;
    let readings = 0;
    while (spent < meantMs && readings < 200) {
      spent += await once(reader, another(text, characters));
      readings += 1;
    }
    least = Math.min(least, spent / readings);
    if (spent > hopelessMs) break;
  }
  return least;
}

/** The texts that are worth measuring for a reader: it is slow on them, or its time grows most with their length. */
async function suspectsOf(reader: TextReader, texts: readonly WorstText[]): Promise<WorstText[]> {
  const tried: { text: WorstText; ms: number; growth: number }[] = [];
  for (const text of texts) {
    const short = await once(reader, another(text, screened.short));
    const long = short > hopelessMs ? short * 10 : await once(reader, another(text, screened.long));
    tried.push({ text, ms: long, growth: long / Math.max(short, leastMs / 4) });
  }
  const bySlowness = tried.toSorted((a, b) => b.ms - a.ms).slice(0, slowest);
  const byGrowth = tried.toSorted((a, b) => b.growth - a.growth).slice(0, steepest);
  return [...new Set([...bySlowness, ...byGrowth].map(({ text }) => text))];
}

async function measure(reader: TextReader, text: WorstText): Promise<TextCase> {
  const one = await leastOf(reader, text, kilobyte);
  const ten = await leastOf(reader, text, 10 * kilobyte);
  const hundred = ten > hopelessMs ? Number.POSITIVE_INFINITY : await leastOf(reader, text, 100 * kilobyte);
  return {
    name: `${reader.name}: ${text.name}`,
    ms: { 1: one, 10: ten, 100: hundred },
    msPerKb: { 1: one, 10: ten / 10, 100: hundred / 100 },
    ratio: Math.max(hundred, leastMs) / Math.max(ten, leastMs),
  };
}

/**
 * Runs every reader of text over every generated worst case, and measures at 1, 10 and 100 kilobytes those on which it
 * is slowest or grows most.
 *
 * @param options.readers all of them when not given.
 * @returns the cases by reader, and the greatest ratio of all; more than 15 is not linear.
 */
export async function measureTextReaders(
  options: { readers?: readonly TextReader[]; texts?: readonly WorstText[] } = {},
): Promise<{ worstTextRatio: number; readers: { name: string; ratio: number; cases: TextCase[] }[] }> {
  const readers: { name: string; ratio: number; cases: TextCase[] }[] = [];
  for (const reader of options.readers ?? textReaders) {
    // What is made once, as the words of a question and the engine's code, belongs to no text.
    for (const text of (options.texts ?? worstTexts).slice(0, 20)) await reader.read(text.make(3 * kilobyte));
    const cases: TextCase[] = [];
    for (const text of await suspectsOf(reader, options.texts ?? worstTexts)) {
      let one = await measure(reader, text);
      // A pause of the engine in the shorter text's favour is no growth: what fails is measured again.
      if (one.ratio > 15 && Number.isFinite(one.ratio)) {
        const again = await measure(reader, text);
        if (again.ratio < one.ratio) one = again;
      }
      cases.push(one);
    }
    cases.sort((a, b) => b.ratio - a.ratio);
    readers.push({ name: reader.name, ratio: cases[0]?.ratio ?? 0, cases });
  }
  return { worstTextRatio: Math.max(0, ...readers.map(({ ratio }) => ratio)), readers };
}
