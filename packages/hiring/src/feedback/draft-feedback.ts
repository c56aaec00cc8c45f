import { madeBy } from "@teamified/contracts/model-calls";
import { type ResumeWarning, resumeWarningSchema } from "@teamified/contracts/resumes";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { quoteOnly } from "../resumes/quote-only.ts";

/** What a draft is written from. */
type DraftInput = {
  organizationId: string;
  /** As it is in force: see resumes/resume-data. */
  parsed: Parameters<Deps["writer"]["write"]>[0]["parsed"];
  /** The pages' text; quotation marks stay around parts of it alone. */
  text: string;
  warnings: readonly ResumeWarning[];
  accountName: string;
};

/** The writer's draft for a resume, with who wrote it: stored by parse-resume and by redraft-feedback. */
export async function draftFeedback(deps: Deps, input: DraftInput) {
  const { parsed, text, warnings, accountName, organizationId } = input;
  const made = await deps.writer.write({
    parsed,
    accountName,
    text,
    warnings,
    call: { organizationId, interviewId: null },
  });
  // Whoever wrote it: quotation marks stay around the resume's own words alone (16.4).
  return { draft: quoteOnly(made.draft, text), madeBy: madeBy(made.usage) };
}

/** Warnings as they are stored with a resume. */
export const storedWarnings = (warnings: unknown): ResumeWarning[] =>
  z.array(resumeWarningSchema).parse(warnings);
