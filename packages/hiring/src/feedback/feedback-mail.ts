import { feedbackGapSchema, feedbackResourceSchema } from "@teamified/contracts/feedback";
import { renderFeedbackMail } from "@teamified/email/templates/feedback-mail";
import { z } from "zod";
import type { Deps } from "../deps.ts";

/** The columns that the mail is made from. */
export const feedbackMailSelect = {
  content: true,
  identifiedGaps: true,
  recommendedResources: true,
  resume: { select: { id: true, candidate: { select: { fullName: true, email: true } } } },
  organization: { select: { name: true } },
} as const;

type FeedbackMailRow = {
  content: string;
  identifiedGaps: unknown;
  recommendedResources: unknown;
  resume: { id: string; candidate: { fullName: string; email: string } };
  organization: { name: string };
};

/** The mail as it will be sent; the recruiter's preview and the delivery are the same function. */
export function feedbackMail(deps: Deps, row: FeedbackMailRow) {
  return {
    to: row.resume.candidate.email,
    ...renderFeedbackMail({
      candidateName: row.resume.candidate.fullName,
      organizationName: row.organization.name,
      content: row.content,
      gaps: z.array(feedbackGapSchema).parse(row.identifiedGaps),
      resources: z.array(feedbackResourceSchema).parse(row.recommendedResources),
      portalUrl: `${deps.settings.candidateUrl}/resumes/${row.resume.id}`,
    }),
  };
}
