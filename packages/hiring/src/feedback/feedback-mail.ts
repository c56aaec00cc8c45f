import {
  feedbackGapSchema,
  feedbackLanguageSchema,
  feedbackResourceSchema,
} from "@teamified/contracts/feedback";
import type { MailFacts } from "@teamified/email/templates/templates";
import { freeResources } from "@teamified/resume/free-resources";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { renderMail } from "../mails/render-mail.ts";

/** The columns that the mail is made from. */
export const feedbackMailSelect = {
  content: true,
  language: true,
  identifiedGaps: true,
  recommendedResources: true,
  resume: { select: { id: true, candidate: { select: { fullName: true, email: true } } } },
  organization: { select: { name: true } },
} as const;

type FactsRow = {
  content: string;
  language: string;
  identifiedGaps: unknown;
  recommendedResources: unknown;
  resume: { id: string };
};
type FeedbackMailRow = FactsRow & {
  resume: { candidate: { fullName: string; email: string } };
  organization: { name: string };
};

/** The mail as it will be sent: the recruiter's preview is made by the functions of the delivery. */
export function feedbackMail(deps: Deps, row: FeedbackMailRow) {
  const { email, fullName } = row.resume.candidate;
  return {
    to: email,
    ...renderMail(deps, {
      kind: "feedback.sent",
      facts: factsOf(row),
      recipient: { name: fullName, portal: "candidate" },
      organizationName: row.organization.name,
    }),
  };
}

/** What the mail of a feedback is filled with; null when the feedback is gone. */
export async function loadFeedbackFacts(
  deps: Pick<Deps, "db">,
  mail: { organizationId: string; data: { feedbackId: string } },
): Promise<{ facts: MailFacts<"feedback.sent"> } | null> {
  const row = await deps.db.resumeFeedback.findFirst({
    where: { id: mail.data.feedbackId, organizationId: mail.organizationId },
    select: {
      content: true,
      language: true,
      identifiedGaps: true,
      recommendedResources: true,
      resume: { select: { id: true } },
    },
  });
  return row && { facts: factsOf(row) };
}

const vetted: ReadonlySet<string> = new Set(Object.values(freeResources).map(({ url }) => url));
const isVetted = (url: string) => vetted.has(url);

function factsOf(row: FactsRow): MailFacts<"feedback.sent"> {
  return {
    resumeId: row.resume.id,
    content: row.content,
    language: feedbackLanguageSchema.parse(row.language),
    gaps: z.array(feedbackGapSchema).parse(row.identifiedGaps),
    // A page that is not, or no longer, on our list is named and not linked.
    resources: z
      .array(feedbackResourceSchema)
      .parse(row.recommendedResources)
      .map((resource) => (isVetted(resource.url) ? resource : { ...resource, url: "" })),
  };
}
