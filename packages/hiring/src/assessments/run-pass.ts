import { createHash } from "node:crypto";
import type { Pass, Provenance } from "@teamified/contracts/assessments";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { canonicalJson } from "@teamified/interview/canonical-json";
import type { PassResult } from "@teamified/interview/ports";
import type { z } from "zod";
import type { Deps } from "../deps.ts";

type Assessment = { id: string; organizationId: string };

/** The stored output of a finished pass, newest attempt; null when it has none. */
export async function finishedPass<T>(
  deps: Deps,
  assessment: Assessment,
  pass: Pass,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const run = await deps.db.assessmentRun.findFirst({
    where: {
      assessmentId: assessment.id,
      organizationId: assessment.organizationId,
      pass,
      status: "completed",
    },
    orderBy: { attempt: "desc" },
    select: { output: true },
  });
  return run ? schema.parse(run.output) : null;
}

/**
 * Runs one pass, or gives its stored result: a finished pass is never redone after a crash (ASM-1).
 * Its output is validated and stored with who made it from what (ASM-7); a failed attempt is stored
 * too, then thrown on, so that the job's retry is the only one.
 */
export async function runPass<T>(
  deps: Deps,
  assessment: Assessment,
  task: { pass: Pass; schema: z.ZodType<T>; input: unknown; work: () => Promise<PassResult<T>> },
): Promise<T> {
  const stored = await finishedPass(deps, assessment, task.pass, task.schema);
  if (stored !== null) return stored;

  const attempts = await deps.db.assessmentRun.count({
    where: { assessmentId: assessment.id, organizationId: assessment.organizationId, pass: task.pass },
  });
  const row = {
    organizationId: assessment.organizationId,
    assessmentId: assessment.id,
    pass: task.pass,
    attempt: attempts + 1,
  };
  const startedAt = performance.now();
  let result: PassResult<T>;
  let output: T;
  try {
    result = await task.work();
    output = task.schema.parse(result.output);
  } catch (error) {
    await storeRun(deps, { ...row, status: "failed", error: error instanceof Error ? error.name : "Error" });
    throw error;
  }
  const provenance: Provenance = {
    provider: result.usage.provider,
    model: result.usage.model,
    promptVersion: result.usage.promptVersion,
    inputHash: createHash("sha256").update(canonicalJson(task.input)).digest("hex"),
    tokens: result.usage.tokens,
    ms: Math.round(performance.now() - startedAt),
  };
  const stillMine = await storeRun(deps, {
    ...row,
    status: "completed",
    output: output as object, // an object by its schema; zod cannot tell that of a type parameter
    provenance,
  });
  if (stillMine) return output;
  // Another worker finished the same attempt first: its result is the one that counts.
  return (await finishedPass(deps, assessment, task.pass, task.schema)) ?? output;
}

async function storeRun(
  deps: Deps,
  data: Parameters<Deps["db"]["assessmentRun"]["create"]>[0]["data"],
): Promise<boolean> {
  try {
    await deps.db.assessmentRun.create({ data, select: { id: true } });
    return true;
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    return false;
  }
}
