import type { Sourced } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";
import { humanLanguages } from "./word-lists.ts";

/** Languages that the person speaks, each once, as the resume spells them; levels are left to the source's line. */
export function readLanguages(lines: readonly ResumeLine[]): Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  for (const line of lines) {
    if (line.section !== "languages" && !label.test(line.text)) continue;
    for (const [word] of line.text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const key = word.toLowerCase();
      if (humanLanguages.has(key) && !found.has(key)) found.set(key, { value: word, source: line.source });
    }
  }
  return [...found.values()];
}

const label =
  /^(?:(?:spoken |foreign )?languages?|mother tongue(?:\(s\))?|other language(?:\(s\)|s)?|sprachen|langues|idiomas|lingue|talen|języki|языки)\s*[:：]/iu;
