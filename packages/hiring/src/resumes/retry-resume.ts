import { AppError, notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";
import { consumeLimit, type LimitSubject, returnLimit } from "../limits/consume-limit.ts";
import { resumesOf } from "./resume-scope.ts";

/** Reads a failed resume again; for its owner and for the hiring team (RES-3). */
export async function retryResume(
  deps: Deps,
  actor: CandidateActor | RecruiterActor,
  input: { id: string },
): Promise<void> {
  if (actor.kind === "recruiter") return retry(deps, actor, input);
  // It is read, and written about, as if it were uploaded again.
  const byHour: LimitSubject = { name: "upload.candidate-hour", subject: actor.id };
  await consumeLimit(deps, byHour);
  try {
    await retry(deps, actor, input);
  } catch (error) {
    await returnLimit(deps, byHour);
    throw error;
  }
}

async function retry(
  deps: Deps,
  actor: CandidateActor | RecruiterActor,
  input: { id: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const rows = await tx.resume.updateManyAndReturn({
      where: { id: input.id, ...resumesOf(actor), parsingStatus: "failed" },
      data: { parsingStatus: "pending", parsingError: null },
      select: { organizationId: true, candidateId: true },
    });
    const resume = rows[0];
    if (!resume) {
      const there = await tx.resume.findFirst({
        where: { id: input.id, ...resumesOf(actor) },
        select: { id: true },
      });
      if (!there) throw notFound("resume");
      throw new AppError("stale", "This resume is already being read. Nothing more to do.");
    }
    await deps.enqueue(tx, "resume.parse", { resumeId: input.id }, { key: input.id });
    await recordAudit(tx, {
      organizationId: resume.organizationId,
      actor,
      action: "resume.retried",
      subjectType: "resume",
      subjectId: input.id,
    });
    await notify(tx, { ...resume, topic: "resume", id: input.id });
  });
}
