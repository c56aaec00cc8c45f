import type { ParsedResume } from "@teamified/contracts/resumes";
import type { ResumeLine } from "./resume-lines.ts";
import { skillItems } from "./skill-items.ts";
import { findSkill, type Skill, skillsInLine } from "./skills-taxonomy.ts";

type ReadSkill = ParsedResume["skills"][number];

/** More entries than this make no list of skills, and nobody reads them. */
const mostSkills = 300;

/**
 * Skills that the resume names, each once with its first line: what its lists of skills hold, as it is written there,
 * and then those of the taxonomy that other text names (`listed` tells the two apart).
 */
export function readSkills(lines: readonly ResumeLine[]): ReadSkill[] {
  const found = new Map<string, ReadSkill>();
  const add = (name: string, written: string, line: ResumeLine, listed: boolean): void => {
    const key = name.toLowerCase();
    if (!found.has(key) && found.size < mostSkills)
      found.set(key, { name, written, listed, source: line.source });
  };
  // The person's own list comes first: it is what they claim.
  const own = lines.filter((line) => line.section === "skills");
  for (const { text, line } of skillItems(own)) {
    const names = namesOf(text);
    for (const name of names.length > 0 ? names : [text]) add(name, text, line, true);
  }
  for (const line of lines) {
    if (line.section === "links") continue;
    for (const { skill, written } of spelledIn(line.text, line.section === "skills" || isListLine(line))) {
      // A word inside a longer entry of the list is not an entry of its own.
      const isPart = [...found.values()].some(
        (each) => each.source === line.source && each.written?.includes(written),
      );
      add(skill.name, written, line, line.section === "skills" && !isPart);
    }
  }
  return [...found.values()];
}

/** What an entry of a list is in the taxonomy: "React.js" one thing, "HTML/CSS" two, "SQL tuning for banks" none. */
function namesOf(item: string): string[] {
  const whole = findSkill(item);
  if (whole !== null) return [whole.name];
  const parts = item.split(/(?<!\s)\s*[/&+,()]\s*|\s(?:and|und|et|y)\s/u).filter((part) => part !== "");
  const named = parts.map((part) => findSkill(part)?.name ?? null);
  if (named.every((name) => name !== null)) return named;
  const skills = spelledIn(item, true);
  const [first, second] = skills;
  return first !== undefined && second === undefined && first.written.length >= 0.6 * item.length
    ? [first.skill.name]
    : [];
}

/** A line such as "Stack: Go, React, Kafka". */
export function isListLine(line: ResumeLine): boolean {
  const items = line.text.split(/[,;]/u);
  return items.length >= 3 && items.every((item) => item.trim().split(/\s+/u).length <= 4);
}

/** Skills of the taxonomy in a text with the words that name them. */
function spelledIn(text: string, isList: boolean): { skill: Skill; written: string }[] {
  return skillsInLine(text, isList).flatMap((skill) => {
    const written = [skill.name, ...skill.aliases]
      .map((name) => wordsAt(text, name))
      .filter((words) => words !== null)
      .sort((a, b) => b.length - a.length)[0];
    return written === undefined ? [] : [{ skill, written }];
  });
}

/** The words of a text that spell a name, as they stand there. */
function wordsAt(text: string, name: string): string | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? null : text.slice(at, at + name.length);
}
