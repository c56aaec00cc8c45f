import { type AnswerCopy, answerCopySchema } from "@teamified/contracts/assessments";
import type { Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import type { Transcript } from "@teamified/interview/ports";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { type LoadedInterview, loadInterview } from "../interviews/load-interview.ts";
import { buildTranscript } from "./build-transcript.ts";
import { findCopies } from "./find-copies.ts";
import { storeAnswerRuns } from "./store-answer-runs.ts";

/** One scoring of an assessment, the first or a later one. */
export type Scoring = { assessmentId: string; organizationId: string; number: number };

/** Locks the assessment until the transaction ends. Every change of its scorings takes this lock first. */
export async function lockAssessment(tx: Tx, assessmentId: string): Promise<void> {
  await tx.$queryRaw`select id from assessment_results where id = ${assessmentId}::uuid for update`;
}

/** The states of a scoring that is not over. */
export const openStates = ["pending", "running"] as const;

/**
 * Takes what there is to score of an interview: the first scoring as long as it is not completed, then the one
 * that somebody asked for. Gives it with all that its passes may see, or null when nothing waits. What other
 * answers share with these is looked up once and stored, so that a later try works from the same.
 */
export async function beginScoring(
  deps: Deps,
  interviewId: string,
): Promise<{ scoring: Scoring; transcript: Transcript } | null> {
  const assessment = await deps.db.assessmentResult.findFirst({
    where: { interviewId, interview: { status: "completed" } },
    select: { id: true, organizationId: true },
  });
  if (!assessment) return null;
  const { organizationId } = assessment;
  const interview = await loadInterview(deps.db, { id: interviewId, organizationId });
  if (!interview) return null;
  const transcript = await buildTranscript(deps.db, interview);
  const number = await inTransaction(deps.db, async (tx) => {
    const claimed = await claimScoring(tx, assessment);
    if (claimed !== null) await storeAnswerRuns(tx, interview, transcript);
    return claimed;
  });
  if (number === null) return null;
  const scoring: Scoring = { assessmentId: assessment.id, organizationId, number };
  return {
    scoring,
    transcript: { ...transcript, copies: await copiesOf(deps, scoring, interview, transcript) },
  };
}

/** Marks the open scoring as running; gives its number, or null when none is open. */
async function claimScoring(
  tx: Tx,
  assessment: { id: string; organizationId: string },
): Promise<number | null> {
  await lockAssessment(tx, assessment.id);
  const own = { assessmentId: assessment.id, organizationId: assessment.organizationId };
  const row = await tx.assessmentResult.findFirst({
    where: { id: assessment.id, organizationId: assessment.organizationId },
    select: { status: true, scoring: true },
  });
  if (!row) return null;
  if (row.status !== "completed") {
    await tx.assessmentResult.updateMany({
      where: { id: assessment.id, organizationId: assessment.organizationId },
      data: { status: "running" },
    });
    await tx.assessmentScoring.upsert({
      where: { assessmentId_number: { assessmentId: assessment.id, number: row.scoring } },
      update: { status: "running" },
      create: { ...own, number: row.scoring, status: "running" },
      select: { id: true },
    });
    return row.scoring;
  }
  const open = await tx.assessmentScoring.findFirst({
    where: { ...own, status: { in: [...openStates] } },
    select: { id: true, number: true },
  });
  if (!open) return null;
  await tx.assessmentScoring.update({
    where: { id: open.id, organizationId: assessment.organizationId },
    data: { status: "running" },
    select: { id: true },
  });
  return open.number;
}

/** What was found for this scoring; the first worker to store it decides. */
async function copiesOf(
  deps: Deps,
  scoring: Scoring,
  interview: LoadedInterview,
  transcript: Transcript,
): Promise<AnswerCopy[]> {
  const stored = await readCopies(deps, scoring);
  if (stored !== null) return stored;
  const found = await findCopies(deps.db, interview, transcript);
  await deps.db.$executeRaw`
    update assessment_scorings set copies = ${JSON.stringify(found)}::jsonb
    where assessment_id = ${scoring.assessmentId}::uuid
      and organization_id = ${scoring.organizationId}::uuid
      and number = ${scoring.number} and copies is null`;
  return (await readCopies(deps, scoring)) ?? found;
}

/** What was found in other answers for one scoring; null when nobody has looked yet. */
export async function readCopies(deps: Pick<Deps, "db">, scoring: Scoring): Promise<AnswerCopy[] | null> {
  const row = await deps.db.assessmentScoring.findFirst({ where: scoring, select: { copies: true } });
  return row?.copies ? z.array(answerCopySchema).parse(row.copies) : null;
}
