import type { Attack, AttackLanguage, AttackRow } from "./attack.ts";
import { englishAttacks } from "./english.ts";
import { frenchAttacks } from "./french.ts";
import { germanAttacks } from "./german.ts";
import { heldBack } from "./held-back.ts";
import { hindiAttacks } from "./hindi.ts";
import { englishParaphrases, otherParaphrases } from "./paraphrases.ts";
import { portugueseAttacks } from "./portuguese.ts";
import { spanishAttacks } from "./spanish.ts";

function numbered(language: AttackLanguage, rows: readonly AttackRow[]): Attack[] {
  return rows.map(([family, place, attack, twin], index) => ({
    id: `${language}-${index + 1}-${family}-${place}`,
    family,
    place,
    language,
    attack,
    twin,
  }));
}

/**
 * Our own attacks on whoever grades answers or reads resumes, each with its harmless twin. A flag on a twin is a
 * false alarm.
 */
export const attackCorpus: Attack[] = [
  ...numbered("en", [...englishAttacks, ...englishParaphrases]),
  ...numbered("de", [...germanAttacks, ...otherParaphrases.de]),
  ...numbered("es", [...spanishAttacks, ...otherParaphrases.es]),
  ...numbered("fr", [...frenchAttacks, ...otherParaphrases.fr]),
  ...numbered("pt", [...portugueseAttacks, ...otherParaphrases.pt]),
  ...numbered("hi", hindiAttacks),
];

/** Attacks that no rule was fitted to: what is found of these is nearer to what is found of a stranger's. */
export const heldBackAttacks: Attack[] = [
  ...numbered("en", heldBack.en),
  ...numbered("de", heldBack.de),
  ...numbered("es", heldBack.es),
  ...numbered("fr", heldBack.fr),
];
