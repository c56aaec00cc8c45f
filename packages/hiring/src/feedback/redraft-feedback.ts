import { type FeedbackStatus, feedbackRevisionSchema } from "@teamified/contracts/feedback";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { z } from "zod";
import type { Deps, Steps } from "../deps.ts";
import { dataColumns, readCorrected } from "../resumes/resume-data.ts";
import { draftFeedback, storedWarnings } from "./draft-feedback.ts";
import { isOfPerson, isOlderThanCorrection } from "./older-than-correction.ts";

/** States in which nobody has decided yet that this text leaves. */
const open: FeedbackStatus[] = ["pending_approval", "held"];

const columns = {
  organizationId: true,
  status: true,
  version: true,
  draftedFrom: true,
  revisions: true,
  resume: {
    select: {
      candidateId: true,
      text: true,
      warnings: true,
      ...dataColumns,
      candidate: { select: { fullName: true } },
    },
  },
} as const;

/**
 * Writes a draft anew from what the candidate has corrected since. Nothing happens once somebody approved or rejected it, or
 * when a person wrote any of its texts: theirs stays, and the team sees that it is older. The earlier draft stays among
 * the versions. Running it twice, or twice at once, changes nothing more.
 */
export async function redraftFeedback(
  deps: Deps,
  input: { feedbackId: string },
  steps: Steps,
): Promise<void> {
  const { feedbackId } = input;
  const row = await deps.db.resumeFeedback.findUnique({ where: { id: feedbackId }, select: columns });
  if (!row || !open.includes(row.status) || !isWritersAndOlder(row)) return;
  const { resume, organizationId } = row;
  const parsed = readCorrected(resume, deps.clock.now());
  const draftedFrom = resume.correctedAt;
  if (parsed === null || draftedFrom === null) return;
  const { draft, madeBy } = await steps.run(`write-${draftedFrom.toISOString()}`, () =>
    draftFeedback(deps, {
      organizationId,
      parsed,
      text: resume.text ?? "",
      warnings: storedWarnings(resume.warnings),
      accountName: resume.candidate.fullName,
    }),
  );
  await inTransaction(deps.db, async (tx) => {
    await tx.$queryRaw`select id from resume_feedback where id = ${feedbackId}::uuid for update`;
    const now = await tx.resumeFeedback.findUnique({ where: { id: feedbackId }, select: columns });
    // Decided, edited or drafted from something later while this was written.
    if (!now || !open.includes(now.status) || !isWritersAndOlder(now)) return;
    if (now.draftedFrom !== null && now.draftedFrom >= draftedFrom) return;
    const at = deps.clock.now();
    await tx.resumeFeedback.updateMany({
      where: { id: feedbackId, version: now.version, status: { in: open } },
      data: {
        content: draft.content,
        language: draft.language,
        identifiedGaps: draft.identifiedGaps,
        recommendedResources: draft.recommendedResources,
        generatedAt: at,
        draftedFrom,
        version: now.version + 1,
        revisions: [
          ...z.array(feedbackRevisionSchema).parse(now.revisions),
          { content: draft.content, at: at.toISOString(), by: null, madeBy },
        ],
      },
    });
    await notify(tx, { organizationId, candidateId: resume.candidateId, topic: "feedback", id: feedbackId });
  });
}

function isWritersAndOlder(row: {
  draftedFrom: Date | null;
  revisions: unknown;
  resume: { correctedAt: Date | null };
}): boolean {
  const revisions = z.array(feedbackRevisionSchema).parse(row.revisions);
  return (
    !isOfPerson(revisions) &&
    isOlderThanCorrection({ ...row, revisions, correctedAt: row.resume.correctedAt })
  );
}
