import type { Attack, AttackLanguage, AttackRow } from "./attack.ts";
import { englishAttacks } from "./english.ts";
import { frenchAttacks } from "./french.ts";
import { germanAttacks } from "./german.ts";
import { hindiAttacks } from "./hindi.ts";
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
  ...numbered("en", englishAttacks),
  ...numbered("de", germanAttacks),
  ...numbered("es", spanishAttacks),
  ...numbered("fr", frenchAttacks),
  ...numbered("pt", portugueseAttacks),
  ...numbered("hi", hindiAttacks),
];
