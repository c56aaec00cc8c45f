import type { FeedbackGap, FeedbackResource } from "@teamified/contracts/feedback";
import { html } from "../escape-html.ts";
import { link, mailPage, oneLine } from "./mail-page.ts";

/**
 * The mail with the feedback on a resume. Text and HTML say the same; both say that it is advice
 * and no decision, and where to go with a question (FDB-1). The content brings its own salutation.
 */
export function renderFeedbackMail(input: {
  candidateName: string;
  organizationName: string;
  /** Plain text, paragraphs parted by blank lines. */
  content: string;
  gaps: FeedbackGap[];
  resources: FeedbackResource[];
  /** Where the candidate finds the same in the portal. */
  portalUrl: string;
}): { subject: string; text: string; html: string } {
  const subject = oneLine(`Feedback on your resume from ${input.organizationName}`);
  const paragraphs = input.content
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const advice = "This is advice, not a decision about an application.";
  const place = "You find it, with the lines it speaks of, in your portal";
  const reply = "If something in it is wrong or unclear, reply to this mail.";
  const reason = `You receive this because a resume of ${oneLine(input.candidateName)} was uploaded at ${oneLine(input.organizationName)}.`;

  const text = [
    ...paragraphs,
    ...(input.gaps.length > 0
      ? [
          "What to work on",
          ...input.gaps.map((gap) => `- ${gap.topic}: ${gap.why}\n  Next step: ${gap.nextStep}`),
        ]
      : []),
    ...(input.resources.length > 0
      ? ["Free resources", ...input.resources.map((resource) => `- ${resource.title}: ${resource.url}`)]
      : []),
    `${advice} ${place}: ${input.portalUrl}`,
    reply,
    reason,
  ].join("\n\n");

  const content = html`${paragraphs.map((paragraph) => html`<p>${paragraph.split("\n").map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>\n`)}
${input.gaps.length > 0 ? html`<h2>What to work on</h2><ul>${input.gaps.map((gap) => html`<li><strong>${gap.topic}</strong>: ${gap.why}<br>Next step: ${gap.nextStep}</li>`)}</ul>` : ""}
${input.resources.length > 0 ? html`<h2>Free resources</h2><ul>${input.resources.map((resource) => html`<li>${link(resource.url, resource.title)}</li>`)}</ul>` : ""}`;
  const footer = html`<p>${advice} ${link(input.portalUrl, place)}.</p>
<p>${reply}</p>
<p class="small">${reason}</p>`;
  return { subject, text, html: mailPage({ title: subject, content, footer }) };
}
