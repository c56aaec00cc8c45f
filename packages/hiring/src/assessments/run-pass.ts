import { createHash } from "node:crypto";
import type { Pass, Provenance } from "@teamified/contracts/assessments";
import type { Db, Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import { canonicalJson } from "@teamified/interview/canonical-json";
import type { PassResult } from "@teamified/interview/ports";
import type { z } from "zod";
import type { Deps } from "../deps.ts";
import { lockAssessment, type Scoring } from "./begin-scoring.ts";

/** The stored output of a scoring's finished pass, newest attempt; null when it has none. */
export async function finishedPass<T>(
  db: Db | Tx,
  scoring: Scoring,
  pass: Pass,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const run = await db.assessmentRun.findFirst({
    where: {
      assessmentId: scoring.assessmentId,
      organizationId: scoring.organizationId,
      scoring: scoring.number,
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
  scoring: Scoring,
  task: { pass: Pass; schema: z.ZodType<T>; input: unknown; work: () => Promise<PassResult<T>> },
): Promise<T> {
  const stored = await finishedPass(deps.db, scoring, task.pass, task.schema);
  if (stored !== null) return stored;

  const startedAt = performance.now();
  let result: PassResult<T>;
  let output: T;
  try {
    result = await task.work();
    output = task.schema.parse(result.output);
  } catch (error) {
    await inTransaction(deps.db, async (tx) => {
      await lockAssessment(tx, scoring.assessmentId);
      const name = error instanceof Error ? error.name : "Error";
      await storeRun(tx, scoring, { pass: task.pass, status: "failed", error: name });
    });
    throw error;
  }
  const provenance: Provenance = {
    provider: result.usage.provider,
    model: result.usage.model,
    promptVersion: result.usage.promptVersion,
    inputHash: hashInput(task.input),
    tokens: result.usage.tokens,
    ms: Math.round(performance.now() - startedAt),
    ...(result.usage.insteadOf !== undefined && { insteadOf: result.usage.insteadOf }),
  };
  return inTransaction(deps.db, async (tx) => {
    // Two workers may have run the same pass side by side: the first to store it counts.
    await lockAssessment(tx, scoring.assessmentId);
    const winner = await finishedPass(tx, scoring, task.pass, task.schema);
    if (winner !== null) return winner;
    await storeRun(tx, scoring, {
      pass: task.pass,
      status: "completed",
      output: output as object, // an object by its schema; zod cannot tell that of a type parameter
      provenance,
    });
    return output;
  });
}

/** The name of a pass's input: SHA-256 of its canonical JSON, hex. */
export function hashInput(input: unknown): string {
  return createHash("sha256").update(canonicalJson(input)).digest("hex");
}

/** Adds a run under the pass's next number. The caller holds the assessment's lock. */
async function storeRun(
  tx: Tx,
  scoring: Scoring,
  run: {
    pass: Pass;
    status: "completed" | "failed";
    output?: object;
    provenance?: Provenance;
    error?: string;
  },
): Promise<void> {
  const earlier = await tx.assessmentRun.count({
    where: { assessmentId: scoring.assessmentId, organizationId: scoring.organizationId, pass: run.pass },
  });
  await tx.assessmentRun.create({
    data: {
      ...run,
      organizationId: scoring.organizationId,
      assessmentId: scoring.assessmentId,
      scoring: scoring.number,
      attempt: earlier + 1,
    },
    select: { id: true },
  });
}
