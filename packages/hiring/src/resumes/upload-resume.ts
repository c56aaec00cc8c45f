import { createHash, randomBytes } from "node:crypto";
import { AppError } from "@teamified/contracts/errors";
import { documentFailures, documentMimeTypes, maxResumeBytes } from "@teamified/contracts/resumes";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { detectKind } from "@teamified/documents/detect-kind";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps } from "../deps.ts";
import { consumeLimit, type LimitSubject, returnLimit } from "../limits/consume-limit.ts";
import { cleanFileName } from "./file-name.ts";

/**
 * Stores an uploaded resume and enqueues its reading (RES-1, RES-2). `bytes` is the whole file. The
 * same file again gives the resume that is there. Throws `too_large`, `unsupported_type`,
 * `invalid_input`, or `rate_limited` after many uploads; then nothing is stored.
 */
export async function uploadResume(
  deps: Deps,
  actor: CandidateActor,
  input: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  if (input.bytes.byteLength > maxResumeBytes) {
    throw new AppError(
      "too_large",
      "This file is larger than 10 MB. Save a smaller PDF, DOCX or DOC and try again.",
      {
        field: "file",
      },
    );
  }
  const detected = detectKind(input.bytes);
  if ("failure" in detected) {
    const code = detected.failure === "not_a_document" ? "unsupported_type" : "invalid_input";
    throw new AppError(code, documentFailures[detected.failure], { field: "file" });
  }
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const existing = await findSame(deps, actor, sha256);
  if (existing) return existing;
  // An upload is a reading, feedback and a mail: what is limited are these.
  const byHour: LimitSubject = { name: "upload.candidate-hour", subject: actor.id };
  await consumeLimit(deps, byHour);
  try {
    await consumeLimit(deps, { name: "upload.candidate-day", subject: actor.id });
  } catch (error) {
    await returnLimit(deps, byHour);
    throw error;
  }

  const mimeType = documentMimeTypes[detected.kind];
  const fileKey = `${actor.organizationId}/resumes/${randomBytes(16).toString("hex")}.${detected.kind}`;
  await deps.files.put(fileKey, input.bytes, mimeType);
  try {
    return await inTransaction(deps.db, async (tx) => {
      const resume = await tx.resume.create({
        data: {
          organizationId: actor.organizationId,
          candidateId: actor.id,
          fileKey,
          fileName: cleanFileName(input.fileName),
          fileSize: input.bytes.byteLength,
          mimeType,
          sha256,
          uploadedAt: deps.clock.now(),
        },
        select: { id: true },
      });
      await deps.enqueue(tx, "resume.parse", { resumeId: resume.id }, { key: resume.id });
      await recordAudit(tx, {
        organizationId: actor.organizationId,
        actor,
        action: "resume.uploaded",
        subjectType: "resume",
        subjectId: resume.id,
      });
      await notify(tx, {
        organizationId: actor.organizationId,
        candidateId: actor.id,
        topic: "resume",
        id: resume.id,
      });
      return resume;
    });
  } catch (error) {
    // The row is the truth: without it the file belongs to nobody.
    await deps.files
      .remove(fileKey)
      .catch((cause: unknown) => deps.log.warn({ err: cause }, "orphaned file"));
    if (violatedConstraint(error) !== null) {
      const winner = await findSame(deps, actor, sha256);
      if (winner) return winner;
    }
    throw error;
  }
}

function findSame(deps: Deps, actor: CandidateActor, sha256: string) {
  return deps.db.resume.findFirst({
    where: { candidateId: actor.id, organizationId: actor.organizationId, sha256 },
    select: { id: true },
  });
}
