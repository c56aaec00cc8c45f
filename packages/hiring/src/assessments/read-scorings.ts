import {
  type IntegrityFlag,
  type ScoringResult,
  scoringResultSchema,
} from "@teamified/contracts/assessments";
import { notFound } from "@teamified/contracts/errors";
import type { Db } from "@teamified/db/client";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { compareResults } from "./compare-results.ts";
import { describeResult } from "./stored-assessment.ts";

/**
 * Every scoring of an interview, newest first: who wanted it and why, and for each completed one what it says
 * otherwise than the completed one before. `difference` is null for the first, and for what is not completed.
 */
export async function listScorings(db: Db, scope: { interviewId: string; organizationId: string }) {
  const rows = await db.assessmentScoring.findMany({
    where: { organizationId: scope.organizationId, assessment: { interviewId: scope.interviewId } },
    orderBy: { number: "asc" },
    select: {
      number: true,
      status: true,
      reason: true,
      result: true,
      generatedAt: true,
      createdAt: true,
      requestedBy: { select: { fullName: true } },
    },
  });
  let before: ScoringResult | null = null;
  const scorings = [];
  for (const { result: stored, requestedBy, ...row } of rows) {
    const result: ScoringResult | null = stored === null ? null : scoringResultSchema.parse(stored);
    const difference = before && result ? compareResults(before, result) : null;
    before = result ?? before;
    scorings.push({ ...row, requestedByName: requestedBy?.fullName ?? null, difference });
  }
  return scorings.reverse();
}

/** The whole result of one scoring, as it was. Reading it is logged. Throws `not_found`, also before it is completed. */
export async function readScoring(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string; scoring: number },
) {
  const row = await deps.db.assessmentScoring.findFirst({
    where: {
      organizationId: actor.organizationId,
      assessment: { interviewId: input.interviewId },
      number: input.scoring,
    },
    select: { number: true, result: true, generatedAt: true },
  });
  if (!row?.result) throw notFound("scoring");
  await recordAudit(deps.db, {
    organizationId: actor.organizationId,
    actor,
    action: "report.viewed",
    subjectType: "interview",
    subjectId: input.interviewId,
    details: { scoring: row.number },
  });
  const result = describeResult(scoringResultSchema.parse(row.result), row);
  return { ...result, flags: await dropDeadLinks(deps.db, actor, result.flags) };
}

/** The flags with the way to another interview only where that is still there. */
export async function dropDeadLinks(
  db: Db,
  { organizationId }: Pick<RecruiterActor, "organizationId">,
  flags: IntegrityFlag[],
): Promise<IntegrityFlag[]> {
  const named = flags.flatMap(({ relatedInterviewId }) => relatedInterviewId ?? []);
  if (named.length === 0) return flags;
  const rows = await db.interview.findMany({
    where: { organizationId, id: { in: named } },
    select: { id: true },
  });
  const there = new Set(rows.map(({ id }) => id));
  return flags.map(({ relatedInterviewId, ...flag }) =>
    relatedInterviewId !== undefined && there.has(relatedInterviewId)
      ? { ...flag, relatedInterviewId }
      : flag,
  );
}
