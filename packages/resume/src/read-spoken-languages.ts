import type { Sourced } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";
import { humanLanguages } from "./word-lists.ts";

/** Languages that the person speaks, each once, as the resume spells them; levels are left to the source's line. */
export function readLanguages(lines: readonly ResumeLine[]): Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  for (const line of lines) {
    if (line.section !== "languages" && !label.test(line.text)) continue;
    for (const [words] of line.text.matchAll(/(?:bahasa )?[\p{L}\p{M}]+/giu)) {
      const key = words.toLowerCase();
      if (isLanguage(key) && !found.has(key)) found.set(key, { value: words, source: line.source });
    }
  }
  return [...found.values()];
}

const label =
  /^(?:(?:spoken |foreign )?languages?|mother tongue(?:\(s\))?|other language(?:\(s\)|s)?|sprachen|langues|idiomas|lingue|talen|języki|языки)\s*[:：]/iu;

/** Codes of three letters of languages that many people speak; those of two are tried all. */
const longCodes =
  "ace,ban,bcl,bew,bho,bik,bug,ceb,ckb,doi,fil,fur,gsw,haw,hil,hne,ilo,kab,kok,kri,lus,mad,mai,mfe,min,mni,mos,nap,nds,pam,pcm,sat,scn,tum,tzm,war,wuu,yue".split(
    ",",
  );
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
/** Languages in which resumes name languages. */
const namedIn = ["en", "de", "fr", "es", "pt", "it", "nl", "pl"];
let names: ReadonlySet<string> | null = null;

/** Whether a word in small letters names a language: those of our list, and all that the platform's own data knows. */
function isLanguage(key: string): boolean {
  if (humanLanguages.has(key) || /^bahasa (?:indonesia|melayu|malaysia|jawa|sunda)$/u.test(key)) return true;
  names ??= languageNames();
  return names.has(key);
}

/** Names of one word, as the platform spells them in the languages above. */
function languageNames(): ReadonlySet<string> {
  const codes = [...letters.flatMap((first) => letters.map((second) => first + second)), ...longCodes];
  const known = new Set<string>();
  for (const language of namedIn) {
    const display = new Intl.DisplayNames([language], { type: "language", fallback: "none" });
    for (const code of codes) {
      const name = display.of(code)?.toLowerCase();
      if (name !== undefined && /^[\p{L}\p{M}]{4,}$/u.test(name)) known.add(name);
    }
  }
  return known;
}
