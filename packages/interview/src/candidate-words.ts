import type { SkillScore } from "@teamified/contracts/assessments";
import { type Difficulty, difficulties } from "@teamified/contracts/roles";

/** What a candidate's page says of a skill is made of these. */
type Skill = Pick<SkillScore, "score" | "answers" | "criteria">;

/**
 * What a candidate is told about a skill is made here, from counts alone: no word of a rubric, a model answer or a
 * model's reasoning reaches them, because the next candidate would know the answers (RULE-7).
 */
const coveredShare = ({ criteria }: Pick<Skill, "criteria">): number =>
  criteria.length === 0
    ? 0
    : criteria.reduce((sum, { evidence, inPart }) => sum + (evidence === null ? 0 : inPart ? 0.5 : 1), 0) /
      criteria.length;

const answersInWords = (count: number): string => (count === 1 ? "your answer" : `your ${count} answers`);

/** What to do next about a skill, as the end of a sentence's colon; null for one that was not asked about. */
export function adviceOn(skill: Skill): string | null {
  if (skill.score === null) return null;
  if (coveredShare(skill) === 1) return "your answers covered what we asked. Keep building on it.";
  if (skill.score >= 65)
    return "a strong part of your interview. To go further, think once more about what we asked.";
  if (skill.score >= 40)
    return "you have a base to build on. Go over what we asked once more, with an example of your own.";
  return "worth some time with the documentation and a small project. Start from what we asked.";
}

/** From which low end of its range a skill is called at home in a level. */
const atHomeFrom: Record<Difficulty, number> = { warmup: 30, standard: 50, advanced: 75 };

/**
 * The level in which a candidate is told to be at home in a skill: by the low end of the range that stands beside it, so
 * that of two skills tried alike the better one never has the lower level. Null where even that is not sure.
 *
 * @param hardest the hardest level that was asked about; nobody is told more than was tried.
 */
export function levelShown(range: SkillScore["range"], hardest: Difficulty): Difficulty | null {
  const most = difficulties.indexOf(hardest);
  const held = difficulties.findLastIndex((level) => (range?.[0] ?? 0) >= atHomeFrom[level]);
  return difficulties[Math.min(most, held)] ?? null;
}

/** What a strength rests on. */
export function strengthInWords({ answers }: Skill): string {
  return `Much of what we look for came up in ${answersInWords(answers)}.`;
}

/** Why a skill's range lies where it lies; null for one that was not asked about. */
export function reasonInWords(skill: Skill): string | null {
  if (skill.score === null) return null;
  const share = coveredShare(skill);
  const amount =
    share === 0
      ? "Nothing"
      : share < 0.35
        ? "A part"
        : share < 0.65
          ? "About half"
          : share < 1
            ? "Most"
            : "All";
  return `${amount} of what we look for came up in ${answersInWords(skill.answers)}.`;
}

/** Ids of the questions that left something open, the most open one first. */
export function openQuestions({ criteria }: Skill): string[] {
  const byQuestion = Map.groupBy(criteria, ({ questionId }) => questionId);
  return [...byQuestion]
    .map(([id, points]) => ({ id, open: 1 - coveredShare({ criteria: points }) }))
    .filter(({ open }) => open > 0)
    .sort((a, b) => b.open - a.open)
    .map(({ id }) => id);
}
