import { builtInRoles } from "@teamified/interview/roles/registry";

const questions = Object.values(builtInRoles).flatMap((role) => role.questions);

/** The model answer to the bank's question that the interviewer asked in these words; null when they ask none. */
export function modelAnswerTo(said: string): string | null {
  return questions.find(({ text }) => said.includes(text))?.modelAnswer ?? null;
}
