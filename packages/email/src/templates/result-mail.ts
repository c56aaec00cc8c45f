import { html } from "../escape-html.ts";
import { link, mailPage, oneLine } from "./mail-page.ts";

/**
 * The mail that says that an interview's result can be read. It holds none of the result: that is for
 * whoever signs in. Text and HTML say the same.
 */
export function renderResultMail(input: {
  candidateName: string;
  organizationName: string;
  roleTitle: string;
  /** The result's page in the candidates' portal. */
  resultUrl: string;
}): { subject: string; text: string; html: string } {
  const organization = oneLine(input.organizationName);
  const role = oneLine(input.roleTitle);
  const subject = oneLine(`The result of your ${role} interview at ${organization}`);
  const paragraphs = [
    `Hello ${oneLine(input.candidateName)},`,
    `The result of your ${role} interview at ${organization} is ready. It says what went well and what to work on, with the answers that this rests on.`,
  ];
  const place = "You read it in your portal, after signing in";
  const closing = [
    `The result is no decision: those are made by people at ${organization}.`,
    "If something in it is wrong or unclear, reply to this mail.",
  ];
  const reason = `You receive this because you finished an interview at ${organization}.`;

  const text = [...paragraphs, `${place}: ${input.resultUrl}`, ...closing, reason].join("\n\n");
  const content = html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}<p>${link(input.resultUrl, place)}.</p>`;
  const footer = html`${closing.map((sentence) => html`<p>${sentence}</p>\n`)}<p class="small">${reason}</p>`;
  return { subject, text, html: mailPage({ title: subject, content, footer }) };
}
