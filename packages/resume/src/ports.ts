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

/** Data → advice to the person; never a score, a decision or flattery (FDB-1). */
export interface FeedbackWriter {
  write(input: {
    parsed: ParsedResume;
    fallbackName: string;
    call?: CallContext;
  }): Promise<{ draft: FeedbackDraft; usage: Usage }>;
}
