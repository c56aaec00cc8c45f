import type { ParsedResume } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import { humanLanguages } from "./word-lists.ts";

type ReadSkill = ParsedResume["skills"][number];

/**
 * Skills that the resume names, each once with its first line: those of the taxonomy wherever they stand, and what
 * else a list in the skills section holds, as it is written there.
 */
export function readSkills(lines: readonly ResumeLine[]): ReadSkill[] {
  const found = new Map<string, ReadSkill>();
  const add = (name: string, line: ResumeLine): void => {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, { name, source: line.source });
  };
  // The person's own list comes first: it is what they claim.
  const own = lines.filter((line) => line.section === "skills");
  for (const line of own) {
    for (const skill of skillsInLine(line.text, true)) add(skill.name, line);
    for (const item of listedItems(line)) add(findSkill(item)?.name ?? item, line);
  }
  for (const line of lines) {
    if (line.section === "skills" || line.section === "links") continue;
    for (const skill of skillsInLine(line.text, isListLine(line))) add(skill.name, line);
  }
  return [...found.values()];
}

/** A line such as "Stack: Go, React, Kafka". */
export function isListLine(line: ResumeLine): boolean {
  const items = line.text.split(/[,;]/u);
  return items.length >= 3 && items.every((item) => item.trim().split(/\s+/u).length <= 4);
}

/** Items of a list that the taxonomy does not know; running text and levels ("Advanced") are no items. */
function listedItems(line: ResumeLine): string[] {
  return line.parts.flatMap((part) => {
    const label = /^[^:]{2,30}:\s*/u.exec(part)?.[0] ?? "";
    const body = part.slice(label.length);
    if (label === "" && !/[,;|•·]/u.test(body)) return [];
    return body
      .split(/[,;|•·]/u)
      .map((item) =>
        item
          .replace(/\s*\([^)]*\)?$/u, "")
          .replace(/[.\s]+$/u, "")
          .trim(),
      )
      .filter((item) => item.length >= 2 && item.length <= 40 && item.split(/\s+/u).length <= 4)
      .filter((item) => skillsInLine(item, true).length === 0)
      .filter((item) => /\p{L}/u.test(item) && !/^(?:and|or|etc|including)\b/iu.test(item))
      .filter(
        (item) =>
          !/^(?:advanced|intermediate|beginner|basic|expert|fluent|native|proficient|working knowledge)\b/iu.test(
            item,
          ),
      )
      .filter((item) => !humanLanguages.has(item.toLowerCase()));
  });
}
