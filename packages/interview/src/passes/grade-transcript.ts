import type { Difficulty, Question } from "@teamified/contracts/roles";
import { estimateAbilities } from "../ability.ts";
import { notJudgedBecause } from "../answer-language.ts";
import { coverageScore } from "../coverage-score.ts";
import type { Ability } from "../engine-state.ts";
import { fullyCovered } from "../fully-covered.ts";
import { judgeAnswer } from "../judge-answer.ts";
import type { Grade, Transcript, TranscriptAnswer } from "../ports.ts";
import { locationOf } from "../response-model.ts";

export type GradedQuestion = {
  question: Question;
  difficulty: Difficulty;
  /** 0–100, for the answer and its probe together. */
  score: number;
  answers: { answer: TranscriptAnswer; grade: Grade }[];
};
export type GradedSkill = {
  key: string;
  title: string;
  weight: number;
  questions: GradedQuestion[];
  ability: Ability;
};

const ungiven = (question: Question): Grade => ({
  score: 0,
  covered: [],
  missed: question.points.map((point) => point.id),
  notes: [],
});

/** Grades that somebody else gave, by the number of the answer's message. */
export type GivenGrades = ReadonlyMap<number, Grade>;

/**
 * Every answer of the interview graded by its question's rubric, by skill in the role's order. An answer and
 * its probe are one: the better of either score and of the points that both cover. "I don't know" is 0;
 * requests for clarification and talk about the process are no answers.
 *
 * What nothing could judge, for its language, is left out as if it had not been asked.
 *
 * @param given grades to take instead of our own, where there are some.
 */
export function gradeTranscript(transcript: Transcript, given?: GivenGrades): GradedSkill[] {
  const graded = new Map<string, GradedQuestion>();
  for (const answer of transcript.answers) {
    if (answer.kind !== "answer" && answer.kind !== "dont_know") continue;
    const { question } = answer;
    const grade =
      answer.kind === "answer"
        ? (given?.get(answer.sequence) ?? judgeAnswer(question, answer.text))
        : ungiven(question);
    if (grade.judged === false) continue;
    const entry = graded.get(question.id) ?? {
      question,
      difficulty: question.difficulty,
      score: 0,
      answers: [],
    };
    entry.answers.push({ answer, grade });
    const scores = entry.answers.map(({ grade: { score } }) => score);
    const covered = entry.answers.flatMap((each) => fullyCovered(each.grade));
    entry.score = Math.max(...scores, entry.answers.length > 1 ? coverageScore(question, covered) : 0);
    graded.set(question.id, entry);
  }
  const bySkill = transcript.role.skills.map(({ key }) =>
    [...graded.values()].filter(({ question }) => question.skill === key),
  );
  const abilities = estimateAbilities(
    bySkill.map((questions) =>
      questions.map(({ question, score }) => ({ location: locationOf(question), score })),
    ),
  );
  return transcript.role.skills.flatMap(({ key, title, weight }, index) => {
    const ability = abilities[index];
    return ability === undefined ? [] : [{ key, title, weight, questions: bySkill[index] ?? [], ability }];
  });
}

/** The answers that nothing could judge, with the reason; see `judgeAnswer`. */
export function unjudgedAnswers(
  transcript: Transcript,
  given?: GivenGrades,
): { answer: TranscriptAnswer; reason: string }[] {
  return transcript.answers.flatMap((answer) => {
    if (answer.kind !== "answer" || given?.has(answer.sequence)) return [];
    const reason = notJudgedBecause(answer.text);
    return reason === null ? [] : [{ answer, reason }];
  });
}
