import type { FeedbackGap, FeedbackResource } from "@teamified/contracts/feedback";
import { html } from "../escape-html.ts";
import { heading, isPage, link, list, mailPage, oneLine, paragraph, prose } from "./mail-page.ts";
import { wrapText } from "./wrap-text.ts";

type FeedbackMail = {
  candidateName: string;
  organizationName: string;
  /** Plain text, paragraphs parted by blank lines. */
  content: string;
  gaps: FeedbackGap[];
  resources: FeedbackResource[];
  /** Where the candidate finds the same in the portal. */
  portalUrl: string;
};

const advice = "This is advice, not a decision about an application.";
const place = "You find it, with the lines it speaks of, in your portal:";
const reply = "If something in it is wrong or unclear, reply to this mail.";
const gapsTitle = "What to work on";
const resourcesTitle = "Free resources";

/**
 * The mail with the feedback on a resume. Text and HTML say the same; both say that it is advice
 * and no decision, and where to go with a question (FDB-1). The content brings its own salutation.
 */
export function renderFeedbackMail(input: FeedbackMail): { subject: string; text: string; html: string } {
  const subject = oneLine(`Feedback on your resume from ${input.organizationName}`);
  const reason = `You receive this because a resume of ${oneLine(input.candidateName)} was uploaded at ${oneLine(input.organizationName)}.`;
  const parts = { ...input, ...notYetSaid(input), subject, reason, paragraphs: paragraphsOf(input.content) };
  return { subject, text: textOf(parts), html: htmlOf(parts) };
}

type Parts = Omit<FeedbackMail, "content"> & { subject: string; reason: string; paragraphs: string[] };

function paragraphsOf(content: string): string[] {
  return content
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The gaps and resources that the text does not name itself: nobody should read the same advice twice. */
function notYetSaid({ content, gaps, resources }: FeedbackMail): Pick<FeedbackMail, "gaps" | "resources"> {
  const flat = (text: string) => text.replace(/\s+/g, " ").trim();
  const said = flat(content);
  return {
    gaps: gaps.filter(({ nextStep }) => !said.includes(flat(nextStep))),
    resources: resources.filter(({ url }) => !said.includes(url)),
  };
}

function textOf({ paragraphs, gaps, resources, portalUrl, reason }: Parts): string {
  const title = (words: string) => `${words}\n${"-".repeat(words.length)}`;
  const works = gaps.map(({ topic, why, nextStep }) =>
    wrapText(`${topic}: ${why}\nNext step: ${nextStep}`, "- "),
  );
  const reads = resources.map(({ title: words, url }) =>
    wrapText(isPage(url) ? `${words}\n${url}` : words, "- "),
  );
  return [
    ...paragraphs.map((each) => wrapText(each)),
    ...(works.length > 0 ? [title(gapsTitle), ...works] : []),
    ...(reads.length > 0 ? [title(resourcesTitle), ...reads] : []),
    "---",
    wrapText(`${advice}\n${place}\n${portalUrl}`),
    wrapText(reply),
    wrapText(reason),
  ].join("\n\n");
}

function htmlOf({ subject, paragraphs, gaps, resources, portalUrl, reason }: Parts): string {
  const works = gaps.map(
    ({ topic, why, nextStep }) => html`<strong>${topic}</strong>: ${why}<br>Next step: ${nextStep}`,
  );
  const reads = resources.map(({ title, url }) => html`${title}${isPage(url) ? html`<br>${link(url)}` : ""}`);
  return mailPage({
    title: subject,
    // The first thing that somebody who waits for an answer should know.
    preheader: advice,
    content: html`${paragraphs.map((each) => html`${prose(each)}\n`)}
${works.length > 0 ? html`${heading(gapsTitle)}\n${list(works)}` : ""}
${reads.length > 0 ? html`${heading(resourcesTitle)}\n${list(reads)}` : ""}`,
    footer: html`${paragraph(html`${advice}<br>${place}<br>${link(portalUrl)}`)}
${paragraph(html`${reply}`)}
${paragraph(html`${reason}`, "small")}`,
  });
}
