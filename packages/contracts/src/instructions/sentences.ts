/** A stretch of a text: `text.slice(start, end)`. */
export type Stretch = { start: number; end: number };

const stops = new Set(".!?…");
/** Quotation marks and brackets that close behind a stop. */
const closers = new Set("\"')]}");
const wideStops = new Set("。！？");
const isSpace = (letter: string): boolean => /\s/u.test(letter);

/** A sentence of so few characters ("1.", "No.") belongs to what follows. */
const stub = 3;

/**
 * The whole sentences of a text, in order, without white space at their ends. A stop ends a sentence only before white
 * space, so that "10.5" and "a.b" stay whole; a line's end always does. One pass: every character is looked at a fixed
 * number of times, whatever the text is.
 */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    const first = text.charAt(at);
    if (first === "\n" || wideStops.has(first)) {
      at += 1;
      continue;
    }
    const end = endOfSentence(text, at + 1);
    add(sentences, text, at, end);
    at = end;
  }
  return sentences;
}

/** Where the sentence ends that goes on at `at`. */
function endOfSentence(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const letter = text.charAt(end);
    if (letter === "\n") return end;
    if (wideStops.has(letter)) return pass(text, end, wideStops);
    if (stops.has(letter)) {
      const behindStops = pass(text, end, stops);
      const behind = pass(text, behindStops, closers);
      if (behind === text.length || isSpace(text.charAt(behind))) return behind;
      end = behindStops;
    } else end += 1;
  }
  return end;
}

/** The first place from `at` on that holds none of these characters. */
function pass(text: string, at: number, letters: ReadonlySet<string>): number {
  let end = at;
  while (end < text.length && letters.has(text.charAt(end))) end += 1;
  return end;
}

function add(sentences: Stretch[], text: string, from: number, to: number): void {
  const written = text.slice(from, to);
  const start = to - written.trimStart().length;
  const end = from + written.trimEnd().length;
  if (end <= start) return;
  const last = sentences.at(-1);
  const goesOn =
    last !== undefined && last.end - last.start <= stub && !text.slice(last.end, start).includes("\n");
  if (goesOn) last.end = end;
  else sentences.push({ start, end });
}

/** The sentences, which are in order, that overlap the stretch. */
export function touchedBy<T extends Stretch>(sentences: readonly T[], { start, end }: Stretch): T[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const touched: T[] = [];
  for (let index = low; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.start >= end) break;
    touched.push(sentence);
  }
  return touched;
}
