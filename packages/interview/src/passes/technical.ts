import {
  certaintyIn,
  type Evidence,
  type SkillScore,
  type TechnicalOutput,
} from "@teamified/contracts/assessments";
import type { Difficulty } from "@teamified/contracts/roles";
import type { Boundary } from "../boundary.ts";
import { checkEvidence } from "../evidence-gate.ts";
import { readByRubric } from "../grade-answer.ts";
import { listPoints } from "../list-points.ts";
import type { Transcript } from "../ports.ts";
import { expectedScore } from "../response-model.ts";
import { type GivenGrades, type GradedSkill, gradeTranscript } from "./grade-transcript.ts";

const levelWeight: Record<Difficulty, number> = { warmup: 1, standard: 1.5, advanced: 2 };
/** 80 % of a normal distribution lies within this many standard deviations. */
const eightyPercent = 1.2816;
/** Scores below which a skill is a weakness, and from which it is a strength: the weakest one in between is named too. */
const weak = 55;
const strong = 65;
const oneDecimal = (value: number): number => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10;

const levelBelow: Record<Boundary, Difficulty | null> = {
  not_reached: null,
  warmup: null,
  standard: "warmup",
  advanced: "standard",
  beyond_advanced: "advanced",
};

/**
 * A skill's score: the mean of its answers' scores by level (warm-up 1, standard 1.5, advanced 2), into which
 * the score expected of the estimated ability enters as one more answer, so that a single lucky or unlucky
 * answer does not decide. The range is the ability's 80 % interval on the same scale, around that score.
 */
function scoreOf(skill: GradedSkill): { score: number; range: [number, number] } {
  let weights = 0;
  let reached = 0;
  for (const question of skill.questions) {
    weights += levelWeight[question.difficulty];
    reached += levelWeight[question.difficulty] * question.score;
  }
  const count = skill.questions.length;
  const { mean, standardError } = skill.ability;
  const expected = expectedScore(mean);
  const score = ((reached / weights) * count + expected) / (count + 1);
  const low = score - (expected - expectedScore(mean - eightyPercent * standardError));
  const high = score + (expectedScore(mean + eightyPercent * standardError) - expected);
  return { score: oneDecimal(score), range: [oneDecimal(low), oneDecimal(high)] };
}

function criteriaOf(skill: GradedSkill): SkillScore["criteria"] {
  return skill.questions.flatMap(({ question, answers }) =>
    question.points.map((point) => {
      const said = { questionId: question.id, pointId: point.id, point: point.point };
      const found = answers.flatMap(({ answer: { sequence }, grade }) =>
        grade.covered.filter(({ pointId }) => pointId === point.id).map((covered) => ({ sequence, covered })),
      );
      // What one answer says in full the other may have said in part.
      const best = found.find(({ covered }) => covered.inPart !== true) ?? found[0];
      if (best === undefined) return { ...said, evidence: null };
      const { quote, start, end, inPart } = best.covered;
      return {
        ...said,
        evidence: { sequence: best.sequence, quote, start, end },
        ...(inPart === true && { inPart }),
      };
    }),
  );
}

function skillScoreOf(skill: GradedSkill): SkillScore {
  const base = { skill: skill.key, title: skill.title, weight: skill.weight };
  const answers = skill.questions.length;
  if (answers === 0) {
    return {
      ...base,
      score: null,
      range: null,
      level: null,
      boundaryCertainty: null,
      confidence: "low",
      answers,
      criteria: [],
    };
  }
  const boundaryCertainty = Math.round(skill.ability.boundaryProbability * 100) / 100;
  return {
    ...base,
    ...scoreOf(skill),
    level: levelBelow[skill.ability.boundary],
    boundaryCertainty,
    confidence: certaintyIn(boundaryCertainty),
    answers,
    criteria: criteriaOf(skill),
  };
}

function strengthOf(skill: SkillScore): TechnicalOutput["strengths"] {
  const said = skill.criteria.flatMap(({ point, evidence, inPart }) =>
    evidence === null || inPart === true ? [] : [{ point, evidence }],
  );
  if (skill.score === null || skill.score < strong || said.length < 2) return [];
  const shown = said.slice(0, 3);
  return [
    {
      skill: skill.skill,
      text: `Covered: ${listPoints(shown.map(({ point }) => point))}.`,
      evidence: shown.map(({ evidence }) => evidence),
    },
  ];
}

/**
 * What is missing or wrong in a weak skill. It cites the passages that say something wrong or a part of a point, and
 * never a right answer; what was not found has no words to cite.
 */
function weaknessOf(
  skill: SkillScore,
  graded: GradedSkill | undefined,
  isWeakest: boolean,
): TechnicalOutput["weaknesses"] {
  if (skill.score === null || skill.score >= (isWeakest ? strong : weak)) return [];
  const missed = skill.criteria.filter(({ evidence }) => evidence === null).slice(0, 3);
  const partly = skill.criteria
    .flatMap(({ point, evidence, inPart }) =>
      evidence !== null && inPart === true ? [{ point, evidence }] : [],
    )
    .slice(0, 2);
  const wrong = (graded?.questions ?? []).flatMap(({ question, answers }) =>
    answers.flatMap(({ answer }) =>
      answer.kind !== "answer"
        ? []
        : readByRubric(question, answer.text).mistakes.map(
            ({ start, end }): Evidence => ({
              sequence: answer.sequence,
              quote: answer.text.slice(start, end),
              start,
              end,
            }),
          ),
    ),
  );
  const said = [
    ...(missed.length === 0
      ? []
      : [`Not found in the answers: ${listPoints(missed.map(({ point }) => point))}.`]),
    ...(partly.length === 0 ? [] : [`Covered in part: ${listPoints(partly.map(({ point }) => point))}.`]),
    ...(wrong.length === 0 ? [] : ["An answer sounds like a common misunderstanding."]),
  ];
  return [
    {
      skill: skill.skill,
      text: said.join(" ") || "The answers earned little, though no single point is missing.",
      evidence: [
        ...partly.map(({ evidence }) => evidence),
        ...wrong.filter(({ quote }) => quote.trim() !== "").slice(0, 2),
      ],
    },
  ];
}

/**
 * Pass 1: scores by skill with evidence, from what was said alone (ASM-2). The same transcript and grades give the
 * same output.
 *
 * @param given grades to take instead of our own, where there are some.
 */
export function technicalPass(transcript: Transcript, given?: GivenGrades): TechnicalOutput {
  const graded = gradeTranscript(transcript, given);
  const skills = graded.map(skillScoreOf);
  const best = [...skills].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const weakest = best.findLast(({ score }) => score !== null);
  return checkEvidence(
    {
      skills,
      boundaryMap: Object.fromEntries(graded.map((skill) => [skill.key, skill.ability.boundary])),
      strengths: best.flatMap(strengthOf),
      weaknesses: [...best].reverse().flatMap((skill) =>
        weaknessOf(
          skill,
          graded.find(({ key }) => key === skill.skill),
          skill === weakest,
        ),
      ),
      droppedQuotations: 0,
    },
    transcript,
  );
}
