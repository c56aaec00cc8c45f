import { AppError, notFound } from "@teamified/contracts/errors";
import type {
  CorrectableField,
  correctResumeInput,
  ResumeCorrections,
} from "@teamified/contracts/resume-corrections";
import { parsedResumeSchema } from "@teamified/contracts/resumes";
import { Prisma } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { nextCorrections } from "@teamified/resume/apply-corrections";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps } from "../deps.ts";
import { storedCorrections } from "./resume-data.ts";

/** Several saves in a row lead to one new draft. */
const redraftAfterSeconds = 20;

/** What stands after a save, and what stood before it, by which the page can undo. */
export type Correction = { correctedAt: Date; before: ResumeCorrections | null };

/**
 * Puts right what was read from an own resume (RES-6); what was read is kept. `seen` is the state that the page
 * knew: `conflict` when somebody, such as a second tab, has saved since, and then nothing is changed. Throws
 * `conflict` as well while the resume is not read.
 */
export async function correctResume(
  deps: Deps,
  actor: CandidateActor,
  input: z.output<typeof correctResumeInput>,
): Promise<Correction> {
  const own = { id: input.id, candidateId: actor.id, organizationId: actor.organizationId };
  return inTransaction(deps.db, async (tx) => {
    const resume = await tx.resume.findFirst({
      where: own,
      select: {
        parsingStatus: true,
        parsedData: true,
        corrections: true,
        feedback: { select: { id: true, status: true } },
      },
    });
    if (!resume) throw notFound("resume");
    if (resume.parsingStatus !== "completed" || resume.parsedData === null) {
      throw new AppError("conflict", "This resume is not read yet. Correct it when it has been read.");
    }
    const before = storedCorrections(resume.corrections);
    const next = nextCorrections(
      parsedResumeSchema.parse(resume.parsedData),
      before,
      input.changes,
      input.reset,
    );
    // Later than what the page saw, even within one millisecond: it is the version as well.
    const seen = input.seen?.getTime() ?? 0;
    const correctedAt = new Date(Math.max(deps.clock.now().getTime(), seen + 1));
    const { count } = await tx.resume.updateMany({
      where: { ...own, parsingStatus: "completed", correctedAt: input.seen },
      data: { corrections: next ?? Prisma.DbNull, correctedAt },
    });
    if (count === 0) {
      throw new AppError(
        "conflict",
        "This was changed in another window meanwhile. What you wrote is still here: look at both, then save again.",
      );
    }
    const { feedback } = resume;
    // What nobody has approved yet is written anew, once the candidate pauses.
    if (feedback && ["pending_approval", "held"].includes(feedback.status)) {
      await deps.enqueue(
        tx,
        "feedback.redraft",
        { feedbackId: feedback.id },
        { key: feedback.id, afterSeconds: redraftAfterSeconds },
      );
    }
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "resume.corrected",
      subjectType: "resume",
      subjectId: input.id,
      details: { fields: touchedFields(input).join(" ") },
    });
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: actor.id,
      topic: "resume",
      id: input.id,
    });
    return { correctedAt, before };
  });
}

/** The names of what a save touched: the log says which, never what was written. */
function touchedFields(input: z.output<typeof correctResumeInput>): CorrectableField[] {
  const changed = Object.entries(input.changes).flatMap(([field, value]) =>
    value === undefined ? [] : [field],
  );
  // The schema knows no other keys.
  return [...new Set([...changed, ...input.reset] as CorrectableField[])].sort();
}
