import { notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps } from "../deps.ts";

/** Deletes a resume with its feedback and its file. Interviews that used it stay, without it. */
export async function removeResume(deps: Deps, actor: CandidateActor, input: { id: string }): Promise<void> {
  const fileKey = await inTransaction(deps.db, async (tx) => {
    const resume = await tx.resume.findFirst({
      where: { id: input.id, candidateId: actor.id, organizationId: actor.organizationId },
      select: { fileKey: true },
    });
    if (!resume) throw notFound("resume");
    await tx.resume.deleteMany({
      where: { id: input.id, candidateId: actor.id, organizationId: actor.organizationId },
    });
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "resume.removed",
      subjectType: "resume",
      subjectId: input.id,
    });
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: actor.id,
      topic: "resume",
      id: input.id,
    });
    return resume.fileKey;
  });
  await deps.files.remove(fileKey);
}
