import { html, type SafeHtml } from "../escape-html.ts";
import { partsOf } from "../unlinked.ts";

const longestSubject = 180;

/** A subject is one line: a newline would begin another header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, longestSubject);
}

/** Whether an address is a page's: it may be written down and pressed. `javascript:` is neither. */
export function isPage(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url);
}

/**
 * A link whose address can be read, so that one sees where it leads before pressing it, and still has it
 * when the mail is printed, quoted or stripped of its HTML. Nothing where the address is no page's.
 */
export function link(url: string): SafeHtml {
  if (!isPage(url)) return html``;
  return html`<a class="link" href="${url}" style="color:#2d3f73;text-decoration:underline;word-break:break-word">${url}</a>`;
}

/** A line of a person's: our own addresses made into links, everything else escaped, and no link to anybody. */
function line(text: string, ours: ReadonlySet<string>): SafeHtml {
  return html`${partsOf(text, ours).map(({ words, isAddress }) => (isAddress ? link(words) : html`${words}`))}`;
}

const markers = { dashes: /^\s*[-*•]\s+/, numbers: /^\s*\d{1,2}[.)]\s+/ };

/**
 * A paragraph of a person's, as it reads in plain text: line breaks stay, and lines that begin with dashes or
 * with numbers from 1 on are the lists that they look like. Links are made of `ours` alone.
 */
export function prose(text: string, ours: ReadonlySet<string>): SafeHtml {
  const blocks: { kind: "lines" | "dashes" | "numbers"; lines: string[] }[] = [];
  for (const each of text.split(/\r?\n/)) {
    const last = blocks.at(-1);
    const counted = last?.kind === "numbers" ? last.lines.length + 1 : 1;
    const kind = markers.dashes.test(each)
      ? "dashes"
      : // A year or a price at the beginning of a line is no number of a list.
        markers.numbers.test(each) && Number.parseInt(each, 10) === counted
        ? "numbers"
        : "lines";
    if (last?.kind === kind) last.lines.push(each);
    else blocks.push({ kind, lines: [each] });
  }
  return html`${blocks.map(({ kind, lines }) => {
    if (kind === "lines") {
      return paragraph(lines.map((each, index) => html`${index === 0 ? "" : html`<br>`}${line(each, ours)}`));
    }
    return list(
      lines.map((each) => line(each.replace(markers[kind], ""), ours)),
      kind,
    );
  })}`;
}

/**
 * The one style sheet of our mails, as it stands between the tags. The portals know it by its hash, so
 * that a preview may apply it under their policy (packages/web, content-security-policy).
 *
 * Light is written at each element, because some clients drop style sheets; the sheet only brings the dark
 * and must overrule it. Ground and words stand at the same elements: a client that inverts colours by itself
 * inverts both. A test computes the contrast of light, dark and both inverted.
 */
export const mailStyleSheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme: dark){
.ground{background:#1b1917!important;color:#ebe6df!important}
.ink{color:#ebe6df!important}
.muted{color:#b8b0a6!important}
.link{color:#b4c4f0!important}
.line{border-color:#453f39!important}
}
`;

export const mailSchemes = ["light", "dark"] as const;
export type MailScheme = (typeof mailSchemes)[number];

/** {@link mailStyleSheet} for a reader whose colours are known, whatever this device's are. */
export function mailStyleSheetIn(scheme: MailScheme): string {
  return mailStyleSheet
    .replace("(prefers-color-scheme: dark)", scheme === "dark" ? "all" : "not all")
    .replaceAll("light dark", scheme);
}

/** One of our mails as a reader with light or with dark colours sees it; other HTML stays as it is. */
export function mailInScheme(mail: string, scheme: MailScheme): string {
  return mail.replace(`<style>${mailStyleSheet}</style>`, () => `<style>${mailStyleSheetIn(scheme)}</style>`);
}

const family = "-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
const light = "background:#faf8f4;color:#2a2622";

/** The beginning of a part. */
export function heading(words: string): SafeHtml {
  return html`<h2 class="ink" style="margin:28px 0 8px;font-size:17px;line-height:1.4;color:#2a2622">${words}</h2>`;
}

/** A paragraph; `small` for what stands at the foot. */
export function paragraph(words: SafeHtml | SafeHtml[], size: "body" | "small" = "body"): SafeHtml {
  return size === "body"
    ? html`<p class="ink" style="margin:0 0 16px;color:#2a2622">${words}</p>`
    : html`<p class="muted" style="margin:0 0 12px;font-size:14px;color:#5f5850">${words}</p>`;
}

/** A list, an entry each. */
export function list(entries: SafeHtml[], marks: "dashes" | "numbers" = "dashes"): SafeHtml {
  const items = entries.map(
    (entry) => html`<li class="ink" style="margin:0 0 10px;color:#2a2622">${entry}</li>`,
  );
  const style = "margin:0 0 16px;padding:0 0 0 22px";
  return marks === "numbers"
    ? html`<ol style="${style}">${items}</ol>`
    : html`<ul style="${style}">${items}</ul>`;
}

/**
 * A whole mail around its content: one column, at most 600 wide, light and dark, loading nothing. Outlook for
 * Windows knows no max-width and reads the table in its own comment instead.
 *
 * @param page.preheader what a list of mails shows after the subject; it must be said in the content too
 */
export function mailPage(page: {
  /** ISO 639-1; English unless said otherwise. */
  language?: string;
  title: string;
  preheader: string;
  content: SafeHtml;
  footer: SafeHtml;
}): string {
  const { language = "en" } = page;
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<style>${{ html: mailStyleSheet }}</style>
<title>${page.title}</title>
</head>
<body class="ground" bgcolor="#faf8f4" style="margin:0;padding:0;${light}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${page.preheader}</div>
<div class="ground" style="${light}">
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:32px 20px;font-family:Arial,sans-serif;font-size:16px"><![endif]-->
<div class="ground" role="article" aria-roledescription="email" aria-label="${page.title}" lang="${language}" style="max-width:600px;margin:0 auto;padding:32px 20px;${light};font-family:${family};font-size:16px;line-height:1.6;word-break:break-word">
${page.content}
<hr class="line" style="border:0;border-top:1px solid #ddd6ca;margin:28px 0">
${page.footer}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>`.html;
}
