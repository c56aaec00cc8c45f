/** A text made plain, and where each of its UTF-16 units came from: unit `i` was `text.slice(from[i], to[i])`. */
export type PlainText = { text: string; from: number[]; to: number[] };

/** Written without being seen: zero-width, soft hyphen, marks of direction, variation selectors, fillers. */
const unseen =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/u;
const accent = /\p{Mn}/u;
const latin = /\p{Script=Latin}/u;
/** Letters of other alphabets that look like Latin ones. */
const lookalikes = new Map(
  Object.entries({
    a: "аα",
    b: "вЬ",
    c: "сϲ",
    d: "ԁ",
    e: "еεё",
    g: "ɡ",
    h: "һн",
    i: "іιї",
    j: "ј",
    k: "кκ",
    l: "ӏ",
    m: "мμ",
    n: "ոη",
    o: "оοօ",
    p: "рρ",
    q: "ԛ",
    r: "г",
    s: "ѕ",
    t: "тτ",
    u: "υս",
    v: "ν",
    w: "ѡԝ",
    x: "хχ",
    y: "уγ",
    z: "ᴢ",
  }).flatMap(([letter, others]) => [...others].map((other): [string, string] => [other, letter])),
);
const digitsAsLetters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** A letter that stands for more than these (as "ﷺ" for a sentence) is left as it is: no text grows by it. */
const mostUnits = 4;
/** So many white spaces beside each other are kept: further ones say nothing and make every rule look further. */
const mostSpaces = 3;

/** What each letter becomes, for the letters that were seen last: most texts need some hundred. */
const known = new Map<string, string>();
const mostKnown = 4000;

/** A letter in plain units; nothing for what is not seen. */
function plainUnits(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const units = makePlainUnits(letter);
  if (known.size >= mostKnown) known.clear();
  known.set(letter, units);
  return units;
}

function makePlainUnits(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return isSpace(letter) ? " " : letter === "`" ? "'" : letter.toLowerCase();
  const shown = code >= 0xe0020 && code <= 0xe007e ? String.fromCodePoint(code - 0xe0000) : letter;
  const isSelector = code >= 0xfe00 && code <= 0xfe0f;
  if (isSelector || unseen.test(shown) || (code >= 0xe0000 && code <= 0xe01ef && shown === letter)) return "";
  const folded = shown.normalize("NFKC");
  const compatible = folded.length > mostUnits ? shown : folded;
  // Only Latin and Greek letters lose their marks: elsewhere a mark makes another letter ("й").
  const bare = /[\p{Script=Latin}\p{Script=Greek}]/u.test(compatible)
    ? compatible.normalize("NFD")
    : compatible;
  let units = "";
  for (const part of bare.toLowerCase().replaceAll("ß", "ss")) {
    // Vowel signs of Indic scripts are marks too, but carry the word.
    if (accent.test(part) && part < "\u0370") continue;
    units += isSpace(part) ? " " : part.replace(/[‘’`´]/u, "'").replace(/[“”„«»]/u, '"');
  }
  return units;
}

/** White space other than a line's end. */
const isSpace = (letter: string): boolean => letter !== "\n" && /\s/u.test(letter);

/**
 * The text in small letters without accents, compatibility forms (full width, mathematical letters, …) and unseen
 * characters; invisible tags (U+E0020 …) become the letters that they stand for, long rows of white space a short one.
 */
function toPlainText(text: string): PlainText {
  if (!/[^\n -_a-~]| {4}/u.test(text)) {
    const places = Array.from(text, (_, index) => index);
    return { text: text.toLowerCase(), from: places, to: places.map((place) => place + 1) };
  }
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  let spaces = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const unit = plainUnits(letter);
    spaces = unit === " " ? spaces + 1 : unit === "" ? spaces : 0;
    if (spaces <= mostSpaces && unit !== "") {
      units.push(unit);
      for (let index = 0; index < unit.length; index += 1) {
        from.push(at);
        to.push(end);
      }
    }
    at = end;
  }
  return { text: units.join(""), from, to };
}

/** The same places, other letters: `change` must keep the length. */
const rewritten = (plain: PlainText, change: (text: string) => string): PlainText => ({
  ...plain,
  text: change(plain.text),
});

type LetterKind = "latin" | "other" | "none";
const kinds = new Map<string, LetterKind>();

function kindOf(letter: string): LetterKind {
  const before = kinds.get(letter);
  if (before !== undefined) return before;
  const kind = !/\p{L}/u.test(letter) ? "none" : latin.test(letter) ? "latin" : "other";
  if (kinds.size >= mostKnown) kinds.clear();
  kinds.set(letter, kind);
  return kind;
}

/** Letters of other alphabets inside Latin words, and words made of look-alikes in a Latin text, in Latin letters. */
function inLatin(text: string): string {
  if (!/[\u0080-\uFFFF]/u.test(text)) return text;
  let ofLatin = 0;
  let ofOthers = 0;
  for (const letter of text) {
    const kind = kindOf(letter);
    if (kind === "latin") ofLatin += 1;
    else if (kind === "other") ofOthers += 1;
  }
  if (ofOthers === 0) return text;
  const isLatin = ofLatin > ofOthers;
  return text.replace(/\p{L}+/gu, (word) => {
    if (/^[a-z]*$/u.test(word)) return word;
    const letters = [...word];
    const other = letters.filter((letter) => kindOf(letter) !== "latin");
    if (other.length === 0 || !other.every((letter) => lookalikes.has(letter))) return word;
    if (other.length === letters.length && !isLatin) return word;
    return letters.map((letter) => lookalikes.get(letter) ?? letter).join("");
  });
}

/** Digits and marks that stand for letters ("1gn0r3"). */
const withoutDigits = (text: string): string =>
  !/[013457@$]/u.test(text)
    ? text
    : text.replace(/[\p{L}\d@$!]{3,}/gu, (word) =>
        /\p{L}/u.test(word) && /[013457@$]/u.test(word)
          ? word.replace(/[013457@$!]/gu, (digit) => digitsAsLetters[digit] ?? digit)
          : word,
      );

const rotated = (text: string): string =>
  text.replace(/[a-z]/gu, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));

/** Characters and their places in the other direction. */
const backwards = ({ text, from, to }: PlainText): PlainText => ({
  text: text.split("").reverse().join(""),
  from: [...from].reverse(),
  to: [...to].reverse(),
});

/** "i g n o r e" as one word; null where nothing is written like that. */
function closedUp({ text, from, to }: PlainText): PlainText | null {
  const isSpaced = [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}(?:[ ._-]\p{L}){3,}(?![\p{L}\p{N}])/gu)];
  if (isSpaced.length === 0) return null;
  const dropped = new Set<number>();
  for (const match of isSpaced)
    for (let at = match.index + 1; at < match.index + match[0].length; at += 2) dropped.add(at);
  const kept = from.flatMap((_, at) => (dropped.has(at) ? [] : [at]));
  return {
    text: kept.map((at) => text.charAt(at)).join(""),
    from: kept.map((at) => from[at] ?? 0),
    to: kept.map((at) => to[at] ?? 0),
  };
}

/** Words without which letters that were turned or put backwards are no more than that. */
const keyWords =
  "instruc ignor anweis punkt puntua pontua consign marks points score grade prompt rubric note nota candidat".split(
    " ",
  );
const turnedWords = new RegExp(keyWords.map(rotated).join("|"), "u");
const backwardWords = new RegExp(keyWords.map((word) => [...word].reverse().join("")).join("|"), "u");

/** The readings of a text once its disguises are removed; the plain one first. */
export function readingsOf(text: string): PlainText[] {
  const plain = rewritten(toPlainText(text), inLatin);
  const readings = [plain];
  const letters = rewritten(plain, withoutDigits);
  if (letters.text !== plain.text) readings.push(letters);
  const closed = closedUp(plain);
  if (closed !== null) readings.push(closed);
  if (turnedWords.test(plain.text)) readings.push(rewritten(plain, rotated));
  if (backwardWords.test(plain.text)) readings.push(backwards(plain));
  return readings;
}
