import type { IntegrityFlag, Pass } from "@teamified/contracts/assessments";
import type { Difficulty } from "@teamified/contracts/roles";

export const difficultyWords: Record<Difficulty, string> = {
  warmup: "warm-up",
  standard: "standard",
  advanced: "advanced",
};

export const flagWords: Record<IntegrityFlag["type"], string> = {
  fast_answer: "A fast answer",
  pasted_or_fast_typing: "Pasted text or very fast typing",
  left_window: "The page was left",
  near_copy: "Close to a text that is known",
  resume_inconsistency: "Differs from the resume",
  instruction_to_grader: "A sentence addressed to whoever scores",
};

export const passWords: Record<Pass, string> = {
  technical: "the scores by skill",
  integrity: "the integrity facts",
  reasoning: "the reasons for each score",
  recommendations: "the next steps",
};

/** "1 answer", "3 answers". */
export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

/** The title of a skill that is named by its key. */
export function skillTitle(skills: { skill: string; title: string }[], key: string): string {
  return skills.find((skill) => skill.skill === key)?.title ?? key;
}
