import type { Tx } from "@teamified/db/client";
import type { Deps } from "../deps.ts";
import type { LoadedInterview } from "./load-interview.ts";

/** Ends an interview and enqueues its scoring in the same transaction (ASM-1). */
export async function completeInterview(
  deps: Deps,
  tx: Tx,
  interview: Pick<LoadedInterview, "id" | "organizationId" | "startedAt">,
  now: Date,
): Promise<void> {
  const { count } = await tx.interview.updateMany({
    where: { id: interview.id, organizationId: interview.organizationId, status: "in_progress" },
    data: { status: "completed", completedAt: now, durationSeconds: secondsSinceStart(interview, now) },
  });
  if (count === 0) return;
  await tx.assessmentResult.upsert({
    where: { interviewId: interview.id },
    update: {},
    create: { organizationId: interview.organizationId, interviewId: interview.id, status: "pending" },
    select: { id: true },
  });
  await deps.enqueue(tx, "interview.score", { interviewId: interview.id }, { key: interview.id });
}

/** How long an interview took until now; null when its start is not known. */
export function secondsSinceStart(
  { startedAt }: Pick<LoadedInterview, "startedAt">,
  now: Date,
): number | null {
  return startedAt ? Math.round((now.getTime() - startedAt.getTime()) / 1000) : null;
}
