import type { Deps, RecruiterActor } from "../deps.ts";
import { resumeProblem } from "../resumes/resume-problem.ts";

/** Resumes that could not be read and will not be tried again by themselves, newest first. */
export async function listFailedResumes(
  deps: Deps,
  actor: RecruiterActor,
  input: { cursor?: string | undefined; limit: number },
) {
  const rows = await deps.db.resume.findMany({
    where: {
      organizationId: actor.organizationId,
      parsingStatus: "failed",
      ...(input.cursor === undefined ? {} : { id: { lt: input.cursor } }),
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: {
      id: true,
      fileName: true,
      parsingError: true,
      uploadedAt: true,
      candidate: { select: { id: true, fullName: true } },
    },
  });
  const items = rows.slice(0, input.limit).map((row) => ({
    id: row.id,
    fileName: row.fileName,
    uploadedAt: row.uploadedAt,
    /** What the candidate was told. */
    problem: resumeProblem(row.parsingError),
    candidateId: row.candidate.id,
    candidateName: row.candidate.fullName,
  }));
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
