import type { Deps } from "@teamified/hiring/deps";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { randomOf } from "@teamified/interview/simulation/random";
import { writeAnswer } from "@teamified/interview/simulation/write-answer";

const questions = new Map(
  Object.values(builtInRoles).flatMap((role) => role.questions.map((question) => [question.id, question])),
);

/** Every tenth turn is given up; the others cover nothing, little, much or all of the question's points. */
const giveUpShare = 0.1;

/** What a candidate might answer to the question that waits; the same seed and turn give the same answer. */
export async function answerTo(
  deps: Deps,
  turn: { interviewId: string; marker: string; seed: number },
): Promise<string> {
  const last = await deps.db.interviewMessage.findFirst({
    where: { interviewId: turn.interviewId, type: "ai_question" },
    orderBy: { sequence: "desc" },
    select: { metadata: true },
  });
  const { questionId } = (last?.metadata ?? {}) as { questionId?: string };
  const question = questions.get(questionId ?? "");
  const random = randomOf(
    turn.seed + [...turn.marker].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7),
  );
  if (question === undefined || random() < giveUpShare) return `${turn.marker} I don't know.`;
  return `${turn.marker} ${writeAnswer(question, Math.floor(random() * 4), random)}`;
}
