import { z } from "zod";

/** The data that each prompt sends along, as far as the answerers read it. Unknown fields are left in peace. */

const point = z.object({ id: z.string(), text: z.string() });
const line = z.object({ n: z.number(), text: z.string() });

export const wordTurnInput = z.object({
  interviewer: z.string().catch("the interviewer"),
  firstName: z.string().nullable().catch(null),
  turn: z.object({
    isFirst: z.boolean().catch(false),
    text: z.string(),
  }),
  lastAnswer: z
    .object({ text: z.string(), kind: z.string().catch("answer") })
    .nullable()
    .catch(null),
});
export const judgeAnswerInput = z.object({ points: z.array(point), answer: z.string() });
export const judgeAnswersInput = z.object({
  exchanges: z.array(z.object({ n: z.number(), points: z.array(point), answer: z.string() })),
});
export const findInstructionsInput = z.object({ answers: z.array(line) });
export const explainScoresInput = z.object({
  skills: z.array(
    z.object({
      skill: z.string(),
      title: z.string(),
      score: z.number().nullable().catch(null),
      covered: z.array(z.object({ point: z.string(), quote: z.string() })).catch([]),
      missed: z.array(z.string()).catch([]),
    }),
  ),
});
export const recommendInput = z.object({
  skills: z.array(
    z.object({
      skill: z.string(),
      title: z.string(),
      score: z.number().nullable().catch(null),
      missed: z.array(z.string()).catch([]),
    }),
  ),
});
export const readResumeInput = z.object({ lines: z.array(line) });
export const writeFeedbackInput = z.object({
  lines: z.array(line),
  gaps: z.array(z.object({ topic: z.string() })).catch([]),
});

export type Line = z.infer<typeof line>;
export type Point = z.infer<typeof point>;
