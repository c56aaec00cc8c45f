import type { ReasoningOutput, SkillScore, TechnicalOutput } from "@teamified/contracts/assessments";
import { listPoints } from "../list-points.ts";
import type { Transcript } from "../ports.ts";
import { unjudgedAnswers } from "./grade-transcript.ts";

const questionsWord = (count: number): string => (count === 1 ? "one question" : `${count} questions`);

/** For the hiring team, in the words of the rubric; the candidate is told otherwise (ASM-8, RULE-7). */
function why(skill: SkillScore, transcript: Transcript): string {
  const unjudged = unjudgedIn(skill, transcript);
  if (skill.score === null)
    return unjudged === null
      ? `${skill.title} was not asked about, so it has no score and counts for nothing.`
      : `${skill.title} has no score. ${unjudged}`;
  const said = skill.criteria.filter(({ evidence, inPart }) => evidence !== null && inPart !== true);
  const partly = skill.criteria.filter(({ evidence, inPart }) => evidence !== null && inPart === true);
  const all = `the ${skill.criteria.length} points of ${questionsWord(skill.answers)}`;
  const covered =
    said.length === 0
      ? `No answer was found to cover any of ${all} in full.`
      : `The answers covered ${said.length} of ${all}. Covered: ${listPoints(said.slice(0, 3).map(({ point }) => point))}.`;
  const inPart =
    partly.length === 0
      ? null
      : `Covered in part: ${listPoints(partly.slice(0, 3).map(({ point }) => point))}.`;
  return [covered, inPart, unjudged].filter((sentence) => sentence !== null).join(" ");
}

/** What to say of answers about this skill that nothing could judge; null when there is none. */
function unjudgedIn({ skill, answers }: SkillScore, transcript: Transcript): string | null {
  const left = unjudgedAnswers(transcript).filter(({ answer }) => answer.question.skill === skill);
  const [first] = left;
  // With a model every answer was judged, and more were than our own rules could.
  const judged = new Set(
    transcript.answers.flatMap(({ question, kind }) =>
      question.skill === skill && (kind === "answer" || kind === "dont_know") ? [question.id] : [],
    ),
  ).size;
  if (first === undefined || answers >= judged) return null;
  return left.length === 1
    ? first.reason
    : `${left.length} answers about it are in another language and are not judged without a model. They do not count, for or against.`;
}

function wouldHaveRaised(skill: SkillScore, transcript: Transcript): string {
  if (skill.score === null) return "A question about it, in another conversation.";
  const missed = skill.criteria.filter(({ evidence }) => evidence === null);
  if (missed.length > 0)
    return `Not found in the answers: ${listPoints(missed.slice(0, 3).map(({ point }) => point))}.`;
  const partly = skill.criteria.filter(({ inPart }) => inPart === true);
  if (partly.length > 0)
    return `More about what was covered in part: ${listPoints(partly.slice(0, 3).map(({ point }) => point))}.`;
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
      why: why(skill, transcript),
      wouldHaveRaised: wouldHaveRaised(skill, transcript),
    })),
  };
}
