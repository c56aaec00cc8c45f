import { titleWord } from "./word-lists.ts";

const honorific =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|dame|herr|frau|dipl\.?-?\p{L}*|ing|ir|mme|mlle|sr|sra|srta|er|engr?|rev|hon|shri|smt|kumari)\.?(?:\s*(?:med|habil|rer\.? ?nat|phil|ing)\.?)?\s+(?=\p{L})/iu;
const behind =
  /(?<![,\s])[,\s]{1,3}(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|m\.?tech|b\.?tech|m\.?a|b\.?a|rn|pmp|cpa|cfa|acca|jr|sr|ii|iii|iv|esq)\.?$/iu;
/** Behind a comma these are no given name. */
const noGiven = /^(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|rn|pmp|cpa|cfa|jr|sr|ii|iii|iv|esq|dr|prof)\.?$/iu;
/** First words that are only a part of a given name, or the beginning of a family name. */
const partOfName =
  /^(?:md|mohd|muhd|sk|st|abdul|abd|abu|al|el|bin|ibn|ben|de|da|di|du|la|le|van|von|den|der|ter|mac|mc|o|nguy[eễ]n|tr[aầ]n|l[eê]|ph[aạ]m|ho[aà]ng|hu[yỳ]nh|phan|v[uũ]|v[oõ]|đ[aặ]ng|b[uù]i|đ[oỗ]|h[oồ]|ng[oô]|d[uư][oơ]ng|l[yý])\.?$/iu;
/** Scripts in which the family name comes first, and no word is a given name alone. */
const familyFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * How a letter addresses a person of this name: by the given name where one is sure to come first, else by the whole
 * name without titles; null for what is no name. Never a title, an initial or a family name alone. A name in capitals
 * is not shouted back.
 */
export function spokenName(written: string): string | null {
  let name = written
    .replace(/\([^()]*\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  for (let round = 0; round < 3; round++) name = name.replace(honorific, "").replace(behind, "").trim();
  name = givenFirst(name).replace(/^[\s,;.–—-]+|(?<![\s,;–—-])[\s,;–—-]+$/gu, "");
  if (!/\p{L}{2}/u.test(name) || /[\d@:|/]/u.test(name) || name.split(" ").length > 6) return null;
  if (titleWord.test(name)) return null;
  const words = name.split(" ").map(quietly);
  const [first = ""] = words;
  const isGiven =
    first.length > 2 && !/\./u.test(first) && !partOfName.test(first) && !familyFirst.test(first);
  return isGiven ? first : words.join(" ");
}

/** "Weidner, Sofia" is Sofia Weidner. */
function givenFirst(name: string): string {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  if (given === "" || more.length > 0) return name.split(",")[0] ?? "";
  return noGiven.test(given) ? family : `${given.replace(honorific, "")} ${family}`;
}

function quietly(word: string): string {
  return word === word.toUpperCase() && word.length > 2 && !word.includes(".")
    ? word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
    : word;
}
