/** A quoted passage of a text: `start` is its opening mark's place, `end` the place behind its closing mark. */
export type Quotation = { start: number; end: number; words: string };

/** Marks of one kind open and close each other, whatever their direction: languages disagree about it. */
const kinds = ['“”„‟"＂〝〞', "«»‹›", "「」『』﹁﹂", "‘’‚‛'＇"] as const;
const single = kinds[3];
const kindOf = new Map(kinds.flatMap((marks) => [...marks].map((mark) => [mark, marks] as const)));
const letter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Whether a single mark does something here. Inside of a word (don't) or behind one while nothing is open (users') it
 * is an apostrophe.
 */
function isQuoteMark(before: string, after: string, isOpen: boolean): boolean {
  if (isOpen) return before.trim() !== "" && !letter.test(after);
  return !letter.test(before) && after.trim() !== "";
}

type Marks = { pairs: Quotation[]; strays: number[] };

/** Every pair of quotation marks and every mark that has no partner. One pass over the text. */
function findMarks(text: string): Marks {
  const open = new Map<string, number>();
  const pairs: Quotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf.get(text.charAt(at));
    if (kind === undefined) continue;
    const began = open.get(kind);
    if (kind === single && !isQuoteMark(text.charAt(at - 1), text.charAt(at + 1), began !== undefined))
      continue;
    if (began === undefined) {
      open.set(kind, at);
    } else {
      pairs.push({ start: began, end: at + 1, words: text.slice(began + 1, at) });
      open.delete(kind);
    }
  }
  const strays = [...open].flatMap(([kind, at]) => (kind === single ? [] : [at]));
  return { pairs: pairs.sort((a, b) => a.start - b.start), strays };
}

/** What stands between quotation marks of any style in a text, nested ones too, in the order of the text. */
export function findQuotations(text: string): Quotation[] {
  return findMarks(text).pairs;
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * Whether words are an exact part of one of these texts. Line breaks are spaces, since a page breaks lines where it
 * likes; nothing else is forgiven.
 */
export function wasSaid(words: string, texts: readonly string[]): boolean {
  const wanted = flat(words);
  return wanted !== "" && texts.some((text) => flat(text).includes(wanted));
}

/**
 * Takes the quotation marks from everything that nobody said (RULE-4): they stay around exact parts of `texts` alone. The
 * words stay as they are, so that a sentence about the rubric is still a sentence.
 *
 * @param texts what was said: the candidate's messages, or the lines of a resume.
 * @returns `dropped` counts the quotations that lost their marks; marks without a partner go uncounted.
 */
export function verifyQuotations(text: string, texts: readonly string[]): { text: string; dropped: number } {
  const { pairs, strays } = findMarks(text);
  if (pairs.length === 0 && strays.length === 0) return { text, dropped: 0 };
  const said = texts.map(flat);
  const gone = new Set(strays);
  let dropped = 0;
  for (const { start, end, words } of pairs) {
    const wanted = flat(words);
    if (wanted !== "" && said.some((each) => each.includes(wanted))) continue;
    gone.add(start).add(end - 1);
    dropped += 1;
  }
  if (gone.size === 0) return { text, dropped };
  return {
    text: text
      .split("")
      .filter((_, at) => !gone.has(at))
      .join(""),
    dropped,
  };
}
