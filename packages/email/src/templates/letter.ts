import { html } from "../escape-html.ts";
import { link, mailPage, oneLine, paragraph } from "./mail-page.ts";
import type { RenderedMail } from "./template.ts";
import { wrapText } from "./wrap-text.ts";

/** A paragraph, or one of our own links with the words that lead to it. */
export type LetterPart = string | { words: string; url: string };

/**
 * A short mail of plain paragraphs, in HTML and text from the same parts. `foot` stands under a line, its last
 * paragraph small: why somebody receives this.
 */
export function renderLetter(letter: {
  subject: string;
  /** What a list of mails shows after the subject; it must be said in the body too. */
  preheader: string;
  body: readonly LetterPart[];
  foot: readonly LetterPart[];
}): RenderedMail {
  const subject = oneLine(letter.subject);
  const inText = (part: LetterPart) =>
    wrapText(typeof part === "string" ? part : `${part.words}\n${part.url}`);
  const inHtml = (part: LetterPart) =>
    typeof part === "string" ? html`${part}` : html`${part.words}<br>${link(part.url)}`;
  return {
    subject,
    text: [...letter.body.map(inText), "---", ...letter.foot.map(inText)].join("\n\n"),
    html: mailPage({
      title: subject,
      preheader: letter.preheader,
      content: html`${letter.body.map((part) => html`${paragraph(inHtml(part))}\n`)}`,
      footer: html`${letter.foot.map(
        (part, index) =>
          html`${paragraph(inHtml(part), index === letter.foot.length - 1 ? "small" : "body")}\n`,
      )}`,
    }),
  };
}
