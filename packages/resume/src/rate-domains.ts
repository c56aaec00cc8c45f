import type { ParsedResume } from "@teamified/contracts/resumes";
import { isListLine } from "./read-skills.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { skillsInLine } from "./skills-taxonomy.ts";

/** Years of work without which nothing is deep. */
export const deepYears = 4;

/**
 * How deep each field of work goes, from what is told rather than from adjectives: named only in a list
 * (`mentioned`), at work in a job or project (`used`), in three lines or more (`practised`), in six or more over at
 * least four years (`deep`).
 */
export function rateDomains(
  lines: readonly ResumeLine[],
  years: number | null,
): ParsedResume["technicalDomains"] {
  const told = new Map<string, number>();
  for (const line of lines) {
    const atWork = line.section === "experience" || line.section === "projects";
    const domains = new Set(
      skillsInLine(line.text, line.section === "skills" || isListLine(line)).map((skill) => skill.domain),
    );
    for (const domain of domains) told.set(domain, (told.get(domain) ?? 0) + (atWork ? 1 : 0));
  }
  return Object.fromEntries(
    [...told].map(([domain, count]) => [
      domain,
      count >= 6 && (years ?? 0) >= deepYears
        ? "deep"
        : count >= 3
          ? "practised"
          : count >= 1
            ? "used"
            : "mentioned",
    ]),
  );
}
