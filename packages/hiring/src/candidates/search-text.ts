import { longestSearch, mostSearchWords } from "@teamified/contracts/candidates";

/** Marks that stand on or in a letter. Of scripts whose vowels are marks they stay: there they are the word. */
const marks = new RegExp(
  `[${[
    "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff", // Latin, Greek, Cyrillic
    "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7", // Hebrew points
    "\\u064b-\\u065f\\u0670", // Arabic vowels
  ].join("")}]`,
  "g",
);
/** Letters that Unicode does not take apart, with what people type instead. */
const plainLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ς: "σ",
  "’": "'",
  ʼ: "'",
};
const specialLetters = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "g");

/** A text as it is compared: lower case, without accents, compatible forms alike ("ﬁ" is "fi", "Ł" is "l"). */
function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(marks, "")
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(marks, "")
    .normalize("NFC")
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter);
}

/** Letters that are written as two where a keyboard lacks them: Müller is Mueller, Sørensen Soerensen, Åse Aase. */
const asTwoLetters: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
const lettersAsTwo = new RegExp(`[${Object.keys(asTwoLetters).join("")}]`, "g");

/** The forms of a text that count as the same: without accents, and with its umlauts as two letters. */
function formsOf(text: string): string[] {
  const written = text
    .normalize("NFC")
    .toLowerCase()
    .replace(lettersAsTwo, (letter) => asTwoLetters[letter] ?? letter);
  return [...new Set([foldText(text), foldText(written)])];
}

const apart = /[^\p{L}\p{N}\p{M}+#]+/u;

/** The words of a text in each of its forms, and beside a compound ("jean-luc", "o'neil") its parts and itself in one. */
export function wordsOf(text: string): string[] {
  return formsOf(text)
    .flatMap((form) => form.split(/\s+/))
    .filter((word) => word !== "")
    .flatMap((word) => {
      const parts = word.split(apart).filter((part) => part !== "");
      return parts.length === 1 && parts[0] === word ? [word] : [word, ...parts, parts.join("")];
    });
}

/** A telephone number as it is compared: digits, the trunk zero apart from them; of a foreign form, all of it. */
function readPhone(text: string): { digits: string; form: "international" | "national" | "local" } {
  const compact = text.replace("(0)", "").trim();
  const digits = compact.replace(/\D/g, "");
  if (compact.startsWith("+")) return { digits, form: "international" };
  if (digits.startsWith("00")) return { digits: digits.slice(2), form: "international" };
  return digits.startsWith("0") ? { digits: digits.slice(1), form: "national" } : { digits, form: "local" };
}

/** The words that a telephone number is found by: with the country's number if it is written, and without the zero. */
export function wordsOfPhone(phone: string): string[] {
  const { digits, form } = readPhone(phone);
  return form === "national" ? [digits, `0${digits}`] : [digits];
}

/** Words as one text in which a needle is looked for: each between spaces, each once. */
export function searchText(words: readonly string[]): string {
  return ` ${[...new Set(words.filter((word) => word !== ""))].join(" ")} `;
}

/**
 * What a search looks for in a {@link searchText}: all of its words, and of each the needles of which one is
 * enough. A needle is a part of a word, or with a space before it a word's beginning.
 */
export type Wanted = string[][];

/** Of scripts without spaces a single sign is a word; and what has no letter begins none. */
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|^[^\p{L}\p{N}]+$/u;
const around = /^[,;:!?()[\]{}"'“”‘«»]+|(?<![,;:!?()[\]{}"'“”‘«»])[,;:!?()[\]{}"'“”‘«»]+$/g;
const phoneLike = /^[+\d\s()./-]+$/;
const leastPhoneDigits = 3;
/** So many digits of a number without its country are enough to say that it is the same. */
const ownDigits = 6;

/**
 * Reads what somebody searches for; nothing where there is no word in it. At most 8 words of 200 characters count.
 * What can be nothing but a telephone number is one word, whatever spaces are in it.
 */
export function readSearch(search: string): Wanted {
  const text = search.slice(0, longestSearch).trim();
  const words = text
    .split(/\s+/)
    .map((word) => formsOf(word).map((form) => form.replace(around, "")))
    .filter(([folded]) => folded !== "")
    .slice(0, mostSearchWords);
  const asPhone = words.length > 1 ? phoneNeedles(text) : [];
  if (asPhone.length > 0) return [asPhone];
  return words.map((forms) => [...forms.map(needleOf), ...phoneNeedles(forms[0] ?? "")]);
}

/** Letters that are few are a word's beginning: as parts they would be in every text. */
function needleOf(word: string): string {
  return [...word].length < 3 && !signs.test(word) ? ` ${word}` : word;
}

/** A number may be stored with the country's number or without, and typed with it or without. */
function phoneNeedles(text: string): string[] {
  if (!phoneLike.test(text)) return [];
  const { digits, form } = readPhone(text);
  if (digits.length < leastPhoneDigits) return [];
  if (form !== "international") return [digits];
  const withoutCountry = [1, 2, 3]
    .map((length) => digits.slice(length))
    .filter(({ length }) => length >= ownDigits)
    .map((own) => ` ${own}`);
  return [digits, ...withoutCountry];
}

/** Whether a text has one of the needles. */
export function hasNeedle(text: string, needles: readonly string[]): boolean {
  return needles.some((needle) => text.includes(needle));
}

/** The pattern of LIKE for a needle: `%`, `_` and the backslash in it are letters. */
export function likePattern(needle: string): string {
  return `%${needle.replace(/[\\%_]/g, "\\$&")}%`;
}
