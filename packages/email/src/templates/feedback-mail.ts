import type { FeedbackGap, FeedbackLanguage, FeedbackResource } from "@teamified/contracts/feedback";
import { html } from "../escape-html.ts";
import { partsOf, unlinked } from "../unlinked.ts";
import { type FeedbackMailWords, feedbackMailWords } from "./feedback-mail-words.ts";
import { heading, isPage, link, list, mailPage, paragraph, prose } from "./mail-page.ts";
import type { MailContext, RenderedMail, Template } from "./template.ts";
import { wrapText } from "./wrap-text.ts";

type Facts = {
  /** The candidate finds the same in the portal, beside it. */
  resumeId: string;
  /** Plain text, paragraphs parted by blank lines. */
  content: string;
  /** In which it is written; the mail around it speaks the same. */
  language: FeedbackLanguage;
  gaps: FeedbackGap[];
  /** Their addresses become links: pages that somebody of ours looked at. */
  resources: FeedbackResource[];
};

/**
 * The mail with the feedback on a resume. Text and HTML say the same; both say that it is advice
 * and no decision, and where to go with a question (FDB-1). The content brings its own salutation.
 */
export const feedbackMail: Template<Facts> = {
  title: "Feedback on a resume",
  when: "The team approves the feedback on a resume, or its deadline comes.",
  render(facts, context): RenderedMail {
    const { recipientName, organizationName } = context;
    const { gaps, resources } = notYetSaid(facts);
    const words = feedbackMailWords[facts.language];
    const parts = {
      language: facts.language,
      words,
      // What the writer says of a resume may quote it, and so may a text that a member of the team went on from.
      gaps: gaps.map(({ topic, why, nextStep }) => ({
        topic: unlinked(topic),
        why: unlinked(why),
        nextStep: unlinked(nextStep),
      })),
      resources: resources.map(({ title, url }) => ({ title: unlinked(title), url })),
      ours: new Set(facts.resources.map(({ url }) => url)),
      subject: words.subject(organizationName),
      reason: words.reason(recipientName, organizationName),
      paragraphs: paragraphsOf(facts.content),
      portalUrl: resumePage(facts, context),
    };
    return { subject: parts.subject, text: textOf(parts), html: htmlOf(parts) };
  },
  sample: {
    resumeId: "0199a0c0-0000-7000-8000-000000000001",
    language: "en",
    content: `Dear Ada

Thank you for your resume. It shows six years of work with data, and for each place what you were responsible for.

What would make it stronger is what came of that work:
- Say for two or three projects what changed because of you, in a number.
- Name the tools that you used next to the work, rather than in a list at the end.

Best wishes
The team`,
    gaps: [
      {
        topic: "Version control",
        why: "it is not mentioned, and every team will ask",
        nextStep: "Put one project where others can read it, and link to it.",
      },
    ],
    resources: [
      { title: "Pro Git, a free book", url: "https://git-scm.com/book/en/v2", checkedOn: "2026-11-20" },
    ],
  },
};

type Parts = {
  language: FeedbackLanguage;
  words: FeedbackMailWords;
  gaps: FeedbackGap[];
  resources: Pick<FeedbackResource, "title" | "url">[];
  /** Addresses that may be links where the text names them. */
  ours: ReadonlySet<string>;
  subject: string;
  reason: string;
  paragraphs: string[];
  portalUrl: string;
};

function resumePage({ resumeId }: Facts, { candidateUrl }: MailContext): string {
  return `${candidateUrl}/resumes/${resumeId}`;
}

function paragraphsOf(content: string): string[] {
  return content
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The gaps and resources that the text does not name itself: nobody should read the same advice twice. */
function notYetSaid({ content, gaps, resources }: Facts): Pick<Facts, "gaps" | "resources"> {
  const flat = (text: string) => text.replace(/\s+/g, " ").trim();
  const said = flat(content);
  return {
    gaps: gaps.filter(({ nextStep }) => !said.includes(flat(nextStep))),
    resources: resources.filter(({ title, url }) => !said.includes(url === "" ? flat(title) : url)),
  };
}

function textOf({ words: say, paragraphs, gaps, resources, ours, portalUrl, reason }: Parts): string {
  const title = (words: string) => `${words}\n${"-".repeat(words.length)}`;
  const works = gaps.map(({ topic, why, nextStep }) =>
    wrapText(`${topic}: ${why}\n${say.nextStep(nextStep)}`, "- "),
  );
  const reads = resources.map(({ title: words, url }) =>
    wrapText(isPage(url) ? `${words}\n${url}` : words, "- "),
  );
  return [
    ...paragraphs.map((each) =>
      wrapText(
        partsOf(each, ours)
          .map(({ words }) => words)
          .join(""),
      ),
    ),
    ...(works.length > 0 ? [title(say.gapsTitle), ...works] : []),
    ...(reads.length > 0 ? [title(say.resourcesTitle), ...reads] : []),
    "---",
    wrapText(`${say.advice}\n${say.place}\n${portalUrl}`),
    wrapText(`${say.next}\n${say.reply}`),
    wrapText(reason),
  ].join("\n\n");
}

function htmlOf(parts: Parts): string {
  const { language, words: say, subject, paragraphs, gaps, resources, ours, portalUrl, reason } = parts;
  const works = gaps.map(
    ({ topic, why, nextStep }) => html`<strong>${topic}</strong>: ${why}<br>${say.nextStep(nextStep)}`,
  );
  const reads = resources.map(({ title, url }) => html`${title}${isPage(url) ? html`<br>${link(url)}` : ""}`);
  return mailPage({
    language,
    title: subject,
    preheader: say.advice,
    content: html`${paragraphs.map((each) => html`${prose(each, ours)}\n`)}
${works.length > 0 ? html`${heading(say.gapsTitle)}\n${list(works)}` : ""}
${reads.length > 0 ? html`${heading(say.resourcesTitle)}\n${list(reads)}` : ""}`,
    footer: html`${paragraph(html`${say.advice}<br>${say.place}<br>${link(portalUrl)}`)}
${paragraph(html`${say.next}<br>${say.reply}`)}
${paragraph(html`${reason}`, "small")}`,
  });
}
