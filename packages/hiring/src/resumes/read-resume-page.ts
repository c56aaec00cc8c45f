import { notFound } from "@teamified/contracts/errors";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";
import { storedPages } from "./resume-document.ts";
import { resumesOf } from "./resume-scope.ts";

/**
 * The picture of one page, counted from 1. Throws `not_found` alike for a resume that is not there, that is
 * somebody else's, and for a page without a picture.
 */
export async function readResumePage(
  deps: Deps,
  actor: CandidateActor | RecruiterActor,
  input: { id: string; page: number },
): Promise<{ bytes: Uint8Array; mimeType: string }> {
  const resume = await deps.db.resume.findFirst({
    where: { id: input.id, ...resumesOf(actor) },
    select: { pages: true },
  });
  const page = resume ? storedPages(resume.pages)[input.page - 1] : undefined;
  if (!page) throw notFound("page");
  return { bytes: await deps.files.get(page.imageKey), mimeType: "image/webp" };
}
