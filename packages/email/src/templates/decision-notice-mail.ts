import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { html } from "../escape-html.ts";
import { addressesIn, partsOf, unlinked } from "../unlinked.ts";
import { link, mailPage, oneLine, paragraph, prose } from "./mail-page.ts";
import type { Template } from "./template.ts";
import { wrapText } from "./wrap-text.ts";

const place = "Your results, and what was asked and answered, are in your portal:";
const reply = "If you have a question, or think that something was overlooked, reply to this mail.";

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

type Facts = {
  /** The team's text: plain, paragraphs parted by blank lines. */
  body: string;
  roleTitle: string;
  interviewId: string;
};

/**
 * The mail that tells a candidate of a decision: the team's own text, where to find the results, and that a reply
 * reaches a person. No score, range or flag stands in it.
 */
export const decisionNoticeMail: Template<Facts> = {
  title: "What was decided after an interview",
  when: "The team decided about an interview and told the candidate; an hour after it was scheduled, or later.",
  render({ body, roleTitle, interviewId }, { organizationName, candidateUrl }) {
    const subject = oneLine(`Your interview for ${roleTitle} at ${organizationName}`);
    const portalUrl = `${candidateUrl}/interviews/${interviewId}/result`;
    const reason = `You receive this because you took an interview at ${organizationName}.`;
    // Addresses that the team wrote itself, such as one for making an appointment, are links; the name in it is not ours.
    const ours = addressesIn(body);
    const asText = (words: string) =>
      wrapText(
        partsOf(words, ours)
          .map((part) => part.words)
          .join(""),
      );
    const paragraphs = body
      .split(/\n[^\S\n]*\n/)
      .map((each) => each.trim())
      .filter((each) => each !== "");
    return {
      subject,
      text: [
        ...paragraphs.map(asText),
        "---",
        wrapText(`${place}\n${portalUrl}`),
        wrapText(reply),
        wrapText(reason),
      ].join("\n\n"),
      html: mailPage({
        title: subject,
        preheader: unlinked(oneLine(paragraphs[1] ?? paragraphs[0] ?? "")),
        content: html`${paragraphs.map((each) => html`${prose(each, ours)}\n`)}`,
        footer: html`${paragraph(html`${place}<br>${link(portalUrl)}`)}
${paragraph(html`${reply}`)}
${paragraph(html`${reason}`, "small")}`,
      }),
    };
  },
  sample: {
    body: draftDecisionNotice({
      outcome: "advance",
      candidateName: "Ada Example",
      organizationName: "Example & Sons",
      roleTitle: "React engineer",
    }),
    roleTitle: "React engineer",
    interviewId: "0198c0de-0000-7000-8000-000000000000",
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
    `Dear ${oneLine(input.candidateName)}`,
    // Nothing of how it came to be decided: nobody records who read what.
    `Thank you for your interview for ${input.roleTitle}. ${decided}`,
    next,
    `Kind regards\nThe hiring team of ${oneLine(input.organizationName)}`,
  ].join("\n\n");
}
