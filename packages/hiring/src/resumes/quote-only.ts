import type { FeedbackDraft } from "@teamified/contracts/feedback";
import { verifyQuotations } from "@teamified/contracts/verify-quotations";

/** A feedback text in which quotation marks stand around exact parts of the resume alone; other words stay, unmarked. */
export function quoteOnly(draft: FeedbackDraft, resumeText: string): FeedbackDraft {
  const texts = [resumeText, ...rejoined(resumeText)];
  const verified = (text: string): string => verifyQuotations(text, texts).text;
  return {
    ...draft,
    content: verified(draft.content),
    identifiedGaps: draft.identifiedGaps.map(({ topic, why, nextStep }) => ({
      topic: verified(topic),
      why: verified(why),
      nextStep: verified(nextStep),
    })),
  };
}

/** Words that were broken at the end of a line, put together again: without their hyphen, and with it. */
function rejoined(text: string): string[] {
  const brokenWord = /[-\u2010\u00ad][^\S\n]*\n[^\S\n]*/gu;
  return [text.replace(brokenWord, ""), text.replace(brokenWord, "-")];
}
