import { madeBy } from "@teamified/contracts/model-calls";
import type { DocumentFailure } from "@teamified/contracts/resumes";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps, Steps } from "../deps.ts";
import { drawPages, removePages } from "./draw-pages.ts";
import { quoteOnly } from "./quote-only.ts";
import { joinPages } from "./resume-text.ts";

/**
 * Reads a resume: extract text → data → feedback draft → pictures of its pages (RES-3). Each step is stored, so a retry
 * does not repeat it. A document that cannot be read is a normal outcome with its reason; only a
 * failure of ours throws, and is retried. Running it twice, or twice at once, changes nothing.
 */
export async function parseResume(deps: Deps, input: { resumeId: string }, steps: Steps): Promise<void> {
  const resume = await claim(deps, input.resumeId);
  if (!resume) return;

  const extracted = await steps.run("extract", async () => {
    const bytes = await deps.files.get(resume.fileKey);
    return deps.extractor.extract(bytes);
  });
  if (!extracted.ok) {
    if (extracted.failure === "internal") throw new Error("the extractor failed");
    await failResume(deps, input.resumeId, extracted.failure);
    return;
  }
  // The file's name comes from the candidate as its content does.
  const document = {
    ...extracted.document,
    properties: [...(extracted.document.properties ?? []), resume.fileName],
  };
  const call = { organizationId: resume.organizationId, interviewId: null };
  const read = await steps.run("read", () => deps.reader.read(document, deps.clock.now(), call));
  if (read.dropped > 0)
    deps.log.info({ resumeId: input.resumeId, dropped: read.dropped }, "values without a source left out");
  const written = await steps.run("write", async () => {
    const made = await deps.writer.write({
      parsed: read.parsed,
      fallbackName: resume.candidate.fullName,
      call,
    });
    // Whoever wrote it: quotation marks stay around the resume's own words alone (RULE-4).
    return { ...made, draft: quoteOnly(made.draft, joinPages(document)) };
  });

  const pages = await steps.run("draw", () => drawPages(deps, resume.fileKey, document));

  const isStored = await inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const { count } = await tx.resume.updateMany({
      where: { id: input.resumeId, parsingStatus: "processing" },
      data: {
        parsingStatus: "completed",
        parsingError: null,
        parsedAt: now,
        text: joinPages(document),
        parsedData: read.parsed,
        readBy: madeBy(read.usage),
        pages,
        warnings: [...document.warnings, ...read.warnings],
      },
    });
    // Another run of the same job was faster, or its owner removed the resume meanwhile.
    if (count === 0) return (await tx.resume.count({ where: { id: input.resumeId } })) > 0;
    const seconds = deps.settings.feedbackAutoSendAfterSeconds;
    const feedback = await tx.resumeFeedback.upsert({
      where: { resumeId: input.resumeId },
      update: {},
      create: {
        organizationId: resume.organizationId,
        resumeId: input.resumeId,
        content: written.draft.content,
        identifiedGaps: written.draft.identifiedGaps,
        recommendedResources: written.draft.recommendedResources,
        status: "pending_approval",
        generatedAt: now,
        autoSendAt: new Date(now.getTime() + seconds * 1000),
        revisions: [
          {
            content: written.draft.content,
            at: now.toISOString(),
            by: null,
            madeBy: madeBy(written.usage),
          },
        ],
      },
      select: { id: true, status: true },
    });
    if (feedback.status === "pending_approval") {
      await deps.enqueue(
        tx,
        "feedback.send",
        { feedbackId: feedback.id },
        { key: feedback.id, afterSeconds: seconds },
      );
    }
    const change = { organizationId: resume.organizationId, candidateId: resume.candidateId };
    await notify(tx, { ...change, topic: "resume", id: input.resumeId });
    await notify(tx, { ...change, topic: "feedback", id: feedback.id });
    return true;
  });
  if (!isStored) await removePages(deps, pages);
}

/** Takes the row for reading; null when it is gone or done. */
async function claim(deps: Deps, resumeId: string) {
  return inTransaction(deps.db, async (tx) => {
    const { count } = await tx.resume.updateMany({
      where: { id: resumeId, parsingStatus: { in: ["pending", "processing"] } },
      data: { parsingStatus: "processing" },
    });
    if (count === 0) return null;
    const resume = await tx.resume.findUniqueOrThrow({
      where: { id: resumeId },
      select: {
        organizationId: true,
        candidateId: true,
        fileKey: true,
        fileName: true,
        candidate: { select: { fullName: true } },
      },
    });
    await notify(tx, {
      organizationId: resume.organizationId,
      candidateId: resume.candidateId,
      topic: "resume",
      id: resumeId,
    });
    return resume;
  });
}

/** Ends the reading with a reason that a person can act on; no effect on a resume that is done. */
export async function failResume(deps: Deps, resumeId: string, failure: DocumentFailure): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const rows = await tx.resume.updateManyAndReturn({
      where: { id: resumeId, parsingStatus: { in: ["pending", "processing"] } },
      data: { parsingStatus: "failed", parsingError: failure },
      select: { organizationId: true, candidateId: true },
    });
    for (const row of rows) await notify(tx, { ...row, topic: "resume", id: resumeId });
  });
}
