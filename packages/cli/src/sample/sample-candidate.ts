import type { Question, RoleDefinition } from "@teamified/contracts/roles";

/** How a sample candidate does: the share of rubric points that they know, by level, 0–1. */
export type Ability = { warmup: number; standard: number; advanced: number };

export const abilities = {
  strong: { warmup: 1, standard: 0.9, advanced: 0.75 },
  solid: { warmup: 0.9, standard: 0.65, advanced: 0.3 },
  beginner: { warmup: 0.6, standard: 0.2, advanced: 0 },
} as const satisfies Record<string, Ability>;

const openings = [
  "In my last project",
  "The way I think of it",
  "From experience",
  "What matters here",
  "I would say",
];

/**
 * An invented person's answer to a question that came in the interviewer's own words. Finds the
 * question in the bank by its text and speaks of as many rubric points as the ability allows; the
 * same input gives the same answer. A question that is not of the bank gets an honest general one.
 */
export function sampleAnswer(input: {
  role: RoleDefinition;
  asked: string;
  ability: Ability;
  turn: number;
}): string {
  const question = findQuestion(input.role, input.asked);
  if (!question)
    return "I would look at the requirements first, measure what happens now, and change one thing at a time.";
  const known = Math.round(question.points.length * input.ability[question.difficulty]);
  if (known === 0) return "I don't know, I have not worked with that yet.";
  const points = question.points
    // Another order in each turn, so that not everybody leaves out the same point.
    .map((point, index) => ({ point, rank: (index * 7 + input.turn * 3) % question.points.length }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, known)
    .map(({ point }) => point.point);
  const opening = openings[input.turn % openings.length] ?? "I would say";
  return [`${opening}: ${points[0] ?? ""}`, ...points.slice(1)].map(asSentence).join(" ");
}

function findQuestion(role: RoleDefinition, asked: string): Question | undefined {
  return (
    role.questions.find((question) => asked.includes(question.text)) ??
    role.questions.find((question) => asked.includes(question.probe))
  );
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
