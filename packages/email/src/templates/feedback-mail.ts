import type { FeedbackGap, FeedbackResource } from "@teamified/contracts/feedback";
import { html } from "../escape-html.ts";

/** A subject is one line: a newline would begin another header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 180);
}

/**
 * The mail with the feedback on a resume. Text and HTML say the same; both say that it is advice
 * and no decision (FDB-1).
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
  const paragraphs = input.content.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const closing = `This is advice, not a decision about an application. You find it, with the lines it speaks of, in your portal: ${input.portalUrl}`;
  const sender = `You receive this because you uploaded a resume at ${input.organizationName}.`;

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
    closing,
    sender,
  ].join("\n\n");

  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>
body{margin:0;background:#faf8f4;color:#2a2622;font:16px/1.6 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main{max-width:600px;margin:0 auto;padding:32px 20px}
h2{font-size:17px;margin:28px 0 8px}
a{color:#2d3f73}
.small{color:#5f5850;font-size:14px}
hr{border:0;border-top:1px solid #ddd6ca;margin:28px 0}
@media (prefers-color-scheme: dark){body{background:#1b1917;color:#ebe6df}a{color:#b4c4f0}.small{color:#b8b0a6}hr{border-color:#453f39}}
</style>
</head>
<body><main>
${paragraphs.map((paragraph) => html`<p>${paragraph.split("\n").map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>\n`)}
${input.gaps.length > 0 ? html`<h2>What to work on</h2><ul>${input.gaps.map((gap) => html`<li><strong>${gap.topic}</strong>: ${gap.why}<br>Next step: ${gap.nextStep}</li>`)}</ul>` : ""}
${input.resources.length > 0 ? html`<h2>Free resources</h2><ul>${input.resources.map((resource) => html`<li><a href="${resource.url}">${resource.title}</a></li>`)}</ul>` : ""}
<hr>
<p>This is advice, not a decision about an application. You find it, with the lines it speaks of, <a href="${input.portalUrl}">in your portal</a>.</p>
<p class="small">${sender}</p>
</main></body>
</html>`;
  return { subject, text, html: body.html };
}
