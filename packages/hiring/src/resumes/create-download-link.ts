import { AppError, notFound } from "@teamified/contracts/errors";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";
import { downloadName } from "./file-name.ts";
import { resumesOf } from "./resume-scope.ts";

/** The page asks for a link when it is clicked, and a provider that serves the file knows no sessions. RES-2 allows 3600. */
const expiresInSeconds = 60;

/**
 * A signed link to the original file, for a minute and for the session that asks; each one is logged. Throws
 * `unauthenticated` without a session.
 */
export async function createDownloadLink(
  deps: Deps,
  actor: CandidateActor | RecruiterActor,
  input: { id: string; sessionId: string | null },
): Promise<{ url: string }> {
  const { sessionId } = input;
  if (sessionId === null) throw new AppError("unauthenticated", "Sign in to download this file.");
  const resume = await deps.db.resume.findFirst({
    where: { id: input.id, ...resumesOf(actor) },
    select: { fileKey: true, fileName: true, mimeType: true },
  });
  if (!resume) throw notFound("resume");
  const url = await deps.files.signedUrl(resume.fileKey, {
    expiresInSeconds,
    fileName: downloadName(resume.fileName, resume.mimeType),
    sessionId,
  });
  await recordAudit(deps.db, {
    organizationId: actor.organizationId,
    actor,
    action: "resume.downloaded",
    subjectType: "resume",
    subjectId: input.id,
  });
  return { url };
}
