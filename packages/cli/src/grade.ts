import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Question } from "@teamified/contracts/roles";
import { notJudgedBecause } from "@teamified/interview/answer-language";
import { classifyTurn } from "@teamified/interview/classify-turn";
import { graderFor, type Yardstick, type YardstickGrade } from "@teamified/interview/grade-against-reference";
import { judgeAnswer } from "@teamified/interview/judge-answer";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { z } from "zod";

const idSchema = z.union([z.string(), z.number()]);
/** An answer to a question of a built-in role. */
const bankLineSchema = z.object({ id: idSchema, questionId: z.string().min(1), answer: z.string() });
const lineSchema = z.object({
  id: idSchema,
  question: z.string(),
  reference: z.string().min(1).optional(),
  points: z.array(z.string().min(1)).min(1).optional(),
  answer: z.string(),
});

/** Graders are prepared once for each yardstick; answers to one question usually follow each other. */
const mostGraders = 500;
const graders = new Map<string, (answer: string) => YardstickGrade>();

/** A question of a built-in role brings its own points. */
function pointsOfBank(question: string): string[] | undefined {
  const known = Object.values(builtInRoles)
    .flatMap((role) => role.questions)
    .find((each) => each.text === question.trim());
  return known?.points.map(({ point }) => point);
}

function graderOf({ question, reference, points }: Yardstick): (answer: string) => YardstickGrade {
  const key = JSON.stringify([question, reference, points]);
  const known = graders.get(key);
  if (known !== undefined) return known;
  const grader = graderFor({
    question,
    reference,
    points: points ?? (reference === undefined ? pointsOfBank(question) : undefined),
  });
  const [oldest] = graders.keys();
  if (graders.size >= mostGraders && oldest !== undefined) graders.delete(oldest);
  graders.set(key, grader);
  return grader;
}

type BankGrade = YardstickGrade & { judged?: false; reason?: string };

/** The grade that an interview without a model gives: points in the rubric's words, and whether it is judged at all. */
function gradeByBank(questionId: string, answer: string): BankGrade {
  const question = Object.values(builtInRoles)
    .flatMap((role) => role.questions)
    .find(({ id }) => id === questionId);
  if (question === undefined) throw new Error(`There is no question ${questionId} in the banks.`);
  const kind = classifyTurn(answer, question);
  if (kind === "dont_know") return notAnswered(question, "This says that the candidate does not know.", {});
  const reason = kind === "answer" ? notJudgedBecause(answer) : whyNoAnswer;
  if (reason !== null) return notAnswered(question, reason, { judged: false, reason });
  const grade = judgeAnswer(question, answer);
  const pointOf = (pointId: string): string =>
    question.points.find(({ id }) => id === pointId)?.point ?? pointId;
  return {
    score: grade.score,
    covered: grade.covered.map(({ pointId, ...place }) => ({ point: pointOf(pointId), ...place })),
    missed: grade.missed.map(pointOf),
    notes: grade.notes,
  };
}

const whyNoAnswer =
  "An interview does not take this for an answer: it is a question back, or about something else.";

function notAnswered(
  question: Question,
  note: string,
  more: Pick<BankGrade, "judged" | "reason">,
): BankGrade {
  return { score: 0, covered: [], missed: question.points.map(({ point }) => point), notes: [note], ...more };
}

const anyId = (value: unknown): string | number | null =>
  z.object({ id: idSchema }).safeParse(value).data?.id ?? null;

/** What a line of input becomes: its grade, or what is wrong with it. */
export function gradeLine(line: string): ({ id: string | number } & BankGrade) | GradeLineError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: "This line is not JSON. Give one JSON object a line." };
  }
  const isOfBank =
    typeof value === "object" && value !== null && "questionId" in value && !("question" in value);
  const parsed = isOfBank ? bankLineSchema.safeParse(value) : lineSchema.safeParse(value);
  if (!parsed.success) return { id: anyId(value), error: z.prettifyError(parsed.error) };
  const { id } = parsed.data;
  try {
    if ("question" in parsed.data) {
      const { answer, question, reference, points } = parsed.data;
      return { id, ...graderOf({ question, reference, points })(answer) };
    }
    return { id, ...gradeByBank(parsed.data.questionId, parsed.data.answer) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
type GradeLineError = { id: string | number | null; error: string };

/**
 * `pnpm -s cli grade`: reads JSON lines `{id, question, reference?, points?, answer}`, or `{id, questionId, answer}` for a
 * question of the banks, which is graded as an interview without a model does. Writes a JSON line for each, in the same
 * order: `{id, score, covered, missed, notes}`, with `judged: false` and a `reason` where an interview would not judge it,
 * or `{id, error}` for one that cannot be graded.
 *
 * @returns how many lines could not be graded.
 */
export async function gradeLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  let failed = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const result = gradeLine(line);
    if ("error" in result) failed++;
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, "drain");
  }
  return failed;
}
