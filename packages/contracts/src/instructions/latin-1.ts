/** What stands for a character beyond Latin-1, so that what it is for a rule is kept: a letter, a number, a dash, a mark. */
const standIns = { letter: "þ", number: "¹", dash: "-", mark: "¦" };
const codes = new Map<number, number>();
const mostCodes = 4000;

function standIn(unit: string): number {
  const code = unit.charCodeAt(0);
  const known = codes.get(code);
  if (known !== undefined) return known;
  const other = /\p{L}/u.test(unit)
    ? standIns.letter
    : /\p{N}/u.test(unit)
      ? standIns.number
      : /[\u2013\u2014]/u.test(unit)
        ? standIns.dash
        : standIns.mark;
  if (codes.size >= mostCodes) codes.clear();
  codes.set(code, other.charCodeAt(0));
  return other.charCodeAt(0);
}

/** Arguments of one call; engines limit their number. */
const atOnce = 4096;

/**
 * A text of the same length in Latin-1. Rules for languages in Latin letters do not look at other letters, and the
 * engine's code for such a text is several times smaller and sooner made: that of all rules takes a third of a second
 * for other texts, and is thrown away when it was not needed for a while.
 */
export function inLatin1(text: string): string {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += atOnce) {
    const units: number[] = [];
    for (let at = from; at < Math.min(text.length, from + atOnce); at += 1) {
      const code = text.charCodeAt(at);
      units.push(code <= 0xff ? code : standIn(text.charAt(at)));
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}
