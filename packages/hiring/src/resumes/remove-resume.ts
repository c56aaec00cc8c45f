import { notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps } from "../deps.ts";
import { storedPages } from "./resume-document.ts";

/** Deletes a resume with its feedback, its file and the pictures of its pages. Interviews that used it stay, without it. */
export async function removeResume(deps: Deps, actor: CandidateActor, input: { id: string }): Promise<void> {
  const keys = await inTransaction(deps.db, async (tx) => {
    const resume = await tx.resume.findFirst({
      where: { id: input.id, candidateId: actor.id, organizationId: actor.organizationId },
      select: { fileKey: true, pages: true },
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
    return [resume.fileKey, ...storedPages(resume.pages).map((page) => page.imageKey)];
  });
  // One file that cannot be removed must not keep the others.
  const removals = await Promise.allSettled(keys.map((key) => deps.files.remove(key)));
  const failed = removals.find((removal) => removal.status === "rejected");
  if (failed) throw failed.reason;
}
