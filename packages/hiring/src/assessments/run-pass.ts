import { createHash } from "node:crypto";
import type { Pass, Provenance } from "@teamified/contracts/assessments";
import type { Db, Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import { canonicalJson } from "@teamified/interview/canonical-json";
import type { PassResult } from "@teamified/interview/ports";
import type { z } from "zod";
import type { Deps } from "../deps.ts";

type Assessment = { id: string; organizationId: string };

/** The stored output of a finished pass, newest attempt; null when it has none. */
export async function finishedPass<T>(
  db: Db | Tx,
  assessment: Assessment,
  pass: Pass,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const run = await db.assessmentRun.findFirst({
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
  const stored = await finishedPass(deps.db, assessment, task.pass, task.schema);
  if (stored !== null) return stored;

  const startedAt = performance.now();
  let result: PassResult<T>;
  let output: T;
  try {
    result = await task.work();
    output = task.schema.parse(result.output);
  } catch (error) {
    await inTransaction(deps.db, async (tx) => {
      await tx.$queryRaw`select id from assessment_results where id = ${assessment.id}::uuid for update`;
      const name = error instanceof Error ? error.name : "Error";
      await storeRun(tx, assessment, { pass: task.pass, status: "failed", error: name });
    });
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
  return inTransaction(deps.db, async (tx) => {
    // Two workers may have run the same pass side by side: the first to store it counts.
    await tx.$queryRaw`select id from assessment_results where id = ${assessment.id}::uuid for update`;
    const winner = await finishedPass(tx, assessment, task.pass, task.schema);
    if (winner !== null) return winner;
    await storeRun(tx, assessment, {
      pass: task.pass,
      status: "completed",
      output: output as object, // an object by its schema; zod cannot tell that of a type parameter
      provenance,
    });
    return output;
  });
}

/** Adds a run under the pass's next number. The caller holds the assessment's lock. */
async function storeRun(
  tx: Tx,
  assessment: Assessment,
  run: {
    pass: Pass;
    status: "completed" | "failed";
    output?: object;
    provenance?: Provenance;
    error?: string;
  },
): Promise<void> {
  const earlier = await tx.assessmentRun.count({
    where: { assessmentId: assessment.id, organizationId: assessment.organizationId, pass: run.pass },
  });
  await tx.assessmentRun.create({
    data: {
      ...run,
      organizationId: assessment.organizationId,
      assessmentId: assessment.id,
      attempt: earlier + 1,
    },
    select: { id: true },
  });
}
