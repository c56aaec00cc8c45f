import { once } from "node:events";
import { createInterface } from "node:readline";
import { classifyTurn, readConfirmation } from "@teamified/interview/classify-turn";
import type { TurnKind } from "@teamified/interview/ports";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { z } from "zod";

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  questionId: z.string(),
  text: z.string(),
  /** What was said before, oldest first, by whomever. */
  history: z.array(z.union([z.string(), z.looseObject({ text: z.string() })])).default([]),
});

type Id = string | number | null;

const questions = new Map(
  Object.values(builtInRoles).flatMap((role) => role.questions.map((question) => [question.id, question])),
);

/** What a line of input becomes: the kind of the turn, or what is wrong with the line. */
export function classifyLine(line: string): { id: Id; kind: TurnKind } | { id: Id; error: string } {
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
  const { id, questionId, text, history } = parsed.data;
  const question = questions.get(questionId);
  if (question === undefined) return { id, error: `There is no question “${questionId}” in the banks.` };
  const last = history.at(-1);
  const before = typeof last === "string" ? last : last?.text;
  // After "Was that your answer?" a "yes" makes the earlier turn the answer, and a "no" opens the question again.
  if (before !== undefined && /\bwas that (?:meant as )?your answer\b/i.test(before)) {
    const confirmed = readConfirmation(text);
    if (confirmed !== null) return { id, kind: confirmed === "yes" ? "answer" : "repeat" };
  }
  const isProbe = before?.includes(question.probe) === true;
  return { id, kind: classifyTurn(text, question, isProbe ? { asked: question.probe } : {}) };
}

/**
 * `pnpm -s cli interview classify`: reads JSON lines `{id, questionId, text, history?}` and writes `{id, kind}` for
 * each, in the same order, or `{id, error}` for one that cannot be read.
 *
 * @returns how many lines could not be read.
 */
export async function classifyLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  let failed = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const result = classifyLine(line);
    if ("error" in result) failed++;
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, "drain");
  }
  return failed;
}
