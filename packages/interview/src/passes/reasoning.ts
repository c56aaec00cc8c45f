import type { ReasoningOutput, SkillScore, TechnicalOutput } from "@teamified/contracts/assessments";
import { listPoints } from "../list-points.ts";
import type { Transcript } from "../ports.ts";

const questionsWord = (count: number): string => (count === 1 ? "one question" : `${count} questions`);

/** For the hiring team, in the words of the rubric; the candidate is told otherwise (ASM-8, RULE-7). */
function why(skill: SkillScore): string {
  if (skill.score === null)
    return `${skill.title} was not asked about, so it has no score and counts for nothing.`;
  const said = skill.criteria.filter(({ evidence }) => evidence !== null);
  const all = `the ${skill.criteria.length} points of ${questionsWord(skill.answers)}`;
  if (said.length === 0) return `The answers covered none of ${all}.`;
  return `The answers covered ${said.length} of ${all}. Covered: ${listPoints(said.slice(0, 3).map(({ point }) => point))}.`;
}

function wouldHaveRaised(skill: SkillScore, transcript: Transcript): string {
  if (skill.score === null) return "A question about it, in another conversation.";
  const missed = skill.criteria.filter(({ evidence }) => evidence === null);
  if (missed.length > 0) return `Not covered: ${listPoints(missed.slice(0, 3).map(({ point }) => point))}.`;
  const askedAdvanced = transcript.answers.some(
    ({ question }) => question.skill === skill.skill && question.difficulty === "advanced",
  );
  return askedAdvanced
    ? "Nothing on the rubric: every point was covered; more questions would only narrow the range."
    : "An advanced question: every point asked about was covered, but the highest level was not tried.";
}

/** Pass 3: for each skill of the technical pass, why this score and what would have raised it (ASM-4). */
export function reasoningPass(transcript: Transcript, technical: TechnicalOutput): ReasoningOutput {
  return {
    skills: technical.skills.map((skill) => ({
      skill: skill.skill,
      why: why(skill),
      wouldHaveRaised: wouldHaveRaised(skill, transcript),
    })),
  };
}
