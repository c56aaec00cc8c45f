import { once } from "node:events";
import { createInterface } from "node:readline";
import { graderFor, type Yardstick, type YardstickGrade } from "@teamified/interview/grade-against-reference";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { z } from "zod";

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
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

/** What a line of input becomes: its grade, or what is wrong with it. */
export function gradeLine(line: string): ({ id: string | number } & YardstickGrade) | GradeLineError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: "This line is not JSON. Give one JSON object a line." };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value).data?.id ?? null;
    return { id, error: z.prettifyError(parsed.error) };
  }
  const { id, answer, ...yardstick } = parsed.data;
  try {
    return { id, ...graderOf(yardstick)(answer) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
type GradeLineError = { id: string | number | null; error: string };

/**
 * `pnpm -s cli grade`: reads JSON lines `{id, question, reference?, points?, answer}` and writes a JSON line
 * for each, in the same order: `{id, score, covered, missed, notes}`, or `{id, error}` for one that cannot be
 * graded.
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
