import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { html } from "../escape-html.ts";
import { link, mailPage, oneLine, paragraph, prose } from "./mail-page.ts";
import { wrapText } from "./wrap-text.ts";

const place = "Your results, and what was asked and answered, are in your portal:";
const reply = "If you have a question, or think that something was overlooked, reply to this mail.";

/**
 * The mail that tells a candidate of a decision: the team's own text, where to find the results, and that a reply
 * reaches a person. No score, range or flag stands in it.
 */
export function renderDecisionNoticeMail(input: {
  /** Plain text, paragraphs parted by blank lines. */
  body: string;
  organizationName: string;
  roleTitle: string;
  portalUrl: string;
}): { subject: string; text: string; html: string } {
  const subject = oneLine(`Your interview for ${input.roleTitle} at ${input.organizationName}`);
  const reason = `You receive this because you took an interview at ${oneLine(input.organizationName)}.`;
  const paragraphs = input.body
    .split(/\n[^\S\n]*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return {
    subject,
    text: [
      ...paragraphs.map((each) => wrapText(each)),
      "---",
      wrapText(`${place}\n${input.portalUrl}`),
      wrapText(reply),
      wrapText(reason),
    ].join("\n\n"),
    html: mailPage({
      title: subject,
      preheader: oneLine(paragraphs[1] ?? paragraphs[0] ?? ""),
      content: html`${paragraphs.map((each) => html`${prose(each)}\n`)}`,
      footer: html`${paragraph(html`${place}<br>${link(input.portalUrl)}`)}
${paragraph(html`${reply}`)}
${paragraph(html`${reason}`, "small")}`,
    }),
  };
}

const said: Record<DecisionOutcome, { decided: string; next: string }> = {
  advance: {
    decided: "We would like to go on with you.",
    next: "We will write to you within a few days about the next step.",
  },
  hold: {
    decided: "We have not settled yet how to go on: this is neither a yes nor a no.",
    next: "We will write to you again when it is settled. You need not do anything until then.",
  },
  decline: {
    decided: "We have decided not to go on with your application for this role.",
    next: "Thank you for the time and thought that you gave it. What went well and what to work on stands in your results; it remains yours.",
  },
};

/**
 * A first text for the team to edit: what a person decided and what comes next, in words that one could say to
 * somebody's face. It gives no reason, because the reason on record is the team's own note.
 */
export function draftDecisionNotice(input: {
  outcome: DecisionOutcome;
  candidateName: string;
  organizationName: string;
  roleTitle: string;
}): string {
  const { decided, next } = said[input.outcome];
  return [
    `Dear ${oneLine(input.candidateName)},`,
    `Thank you for your interview for ${input.roleTitle}. A member of our team read the whole conversation before deciding. ${decided}`,
    next,
    `Kind regards\nThe hiring team of ${oneLine(input.organizationName)}`,
  ].join("\n\n");
}
