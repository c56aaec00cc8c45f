import { notFound } from "@teamified/contracts/errors";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";
import { resumesOf } from "./resume-scope.ts";

/** Minutes matter here, not hours: the page asks for a link when it is clicked (RES-2 allows 3600). */
const expiresInSeconds = 300;

/** A signed, expiring link to the original file; each one is logged. */
export async function createDownloadLink(
  deps: Deps,
  actor: CandidateActor | RecruiterActor,
  input: { id: string },
): Promise<{ url: string }> {
  const resume = await deps.db.resume.findFirst({
    where: { id: input.id, ...resumesOf(actor) },
    select: { fileKey: true, fileName: true },
  });
  if (!resume) throw notFound("resume");
  const url = await deps.files.signedUrl(resume.fileKey, { expiresInSeconds, fileName: resume.fileName });
  await recordAudit(deps.db, {
    organizationId: actor.organizationId,
    actor,
    action: "resume.downloaded",
    subjectType: "resume",
    subjectId: input.id,
  });
  return { url };
}
