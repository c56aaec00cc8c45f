import type { FeedbackDraft } from "@teamified/contracts/feedback";
import type { CallContext, Usage } from "@teamified/contracts/model-calls";
import type { DocumentText, ParsedResume, ResumeWarning } from "@teamified/contracts/resumes";

/**
 * Text → data, each value with the line it came from; `dropped` counts values that were found without one and left
 * out. Throws only for a failure of its own.
 */
export interface ResumeReader {
  read(
    document: DocumentText,
    now: Date,
    call?: CallContext,
  ): Promise<{ parsed: ParsedResume; warnings: ResumeWarning[]; dropped: number; usage: Usage }>;
}

/** What a letter is written from. */
export type FeedbackRequest = {
  /** As the candidate put it right, where they did. */
  parsed: ParsedResume;
  /** The name in the account: the letter greets with it and with no name of the resume. */
  accountName: string;
  /** The resume's whole text, lines parted by newlines: what stands in it is never said to be missing. */
  text: string;
  /** What is to be known of the document: where a part of it was not read, nothing is said to be missing. */
  warnings: readonly ResumeWarning[];
  call?: CallContext;
};

/**
 * Data → advice to the person, in the resume's language where we have its words; never a score, a decision or flattery
 * (FDB-1), and nothing that the reader is unsure of.
 */
export interface FeedbackWriter {
  write(request: FeedbackRequest): Promise<{ draft: FeedbackDraft; usage: Usage }>;
}
