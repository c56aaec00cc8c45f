import { eld } from "eld/extrasmall";
import { remembered } from "./remembered.ts";

/** Fewer words than these could be a name, a term or a number in any language. */
const leastWords = 4;
/** Where letters are not Latin, a word may be a whole sentence, so that characters are counted instead. */
const leastCharacters = 6;
/** More than this says nothing new about a language. */
const mostRead = 2000;
/** The likelihoods that `eld` gives are cosine-like; English answers full of names stay above this beside any other. */
const leastLead = 0.12;
/** An answer with this share of English small words is English, whatever its names remind of. */
const englishShare = 0.2;
/** What a word count does not reach: letters of these scripts are no code and no name. */
const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}]/gu;
const letters = /\p{L}/gu;

const english = new Set(
  (
    "the of and is are was were be been it its this that these those with for from on at by to an or if so but not you we they he she " +
    "i my your our their would could should will can do does don't because when then which what how there has have had also just"
  ).split(" "),
);

/** Code and names of programs: in quotation marks of code, with marks of a program around or in them. */
const code =
  /`[^`\n]{0,400}`|^\s{0,40}[{}()[\];].{0,400}$|\S*[_/\\{}()[\]<>=;|&$@#:`]\S*|\S*[a-z]\.[a-z]\S*|\b\p{Ll}+\p{Lu}\S*/gmu;

/** Part of an answer in which words are language: no code, no names of programs. */
const proseOf = (text: string): string => text.slice(0, mostRead).replace(code, " ");

function detect(text: string): string | null {
  const prose = proseOf(text);
  const words = prose.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const all = prose.match(letters)?.length ?? 0;
  const foreign = prose.match(otherScript)?.length ?? 0;
  if (foreign >= leastCharacters && foreign > all / 2) {
    const { language } = eld.detect(prose);
    return language === "en" || language === "" ? "und" : language;
  }
  if (words.length < leastWords) return null;
  const small = words.filter((word) => english.has(word.toLowerCase().replace("’", "'"))).length;
  if (small >= words.length * englishShare) return "en";
  const found = eld.detect(prose);
  if (found.language === "en") return "en";
  if (found.language === "" || !found.isReliable()) return null;
  const scores = found.getScores();
  const lead = (scores[found.language] ?? 0) - (scores.en ?? 0);
  return lead >= leastLead ? found.language : null;
}

/**
 * The language of an answer as an ISO 639-1 code, by `eld` (Apache-2.0; n-grams of 60 languages). Code and names of
 * programs are left out; null where what is left is too short or too mixed to say. "und" is another script of which
 * nothing more is known.
 */
export const answerLanguage: (text: string) => string | null = remembered(8, detect);

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** Why an answer in this language is not judged, as a sentence; null where it can be. */
export function notJudgedBecause(text: string): string | null {
  const language = answerLanguage(text);
  if (language === null || language === "en") return null;
  const name = language === "und" ? "another language" : (names.of(language) ?? "another language");
  return `The answer is in ${name}, which is not judged without a model. It does not count, for or against.`;
}
