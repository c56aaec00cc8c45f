import { html, type SafeHtml } from "../escape-html.ts";

const longestSubject = 180;

/** A subject is one line: a newline would begin another header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, longestSubject);
}

/** A link to a page; the words alone where the address is no page's, such as `javascript:`. */
export function link(url: string, words: string): SafeHtml {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}">${words}</a>` : html`${words}`;
}

/**
 * The one style sheet of our mails, as it stands between the tags. The portals know it by its hash, so
 * that a preview may apply it under their policy (packages/web, content-security-policy).
 */
export const mailStyleSheet = `
body{margin:0;background:#faf8f4;color:#2a2622;font:16px/1.6 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
main{max-width:600px;margin:0 auto;padding:32px 20px}
h2{font-size:17px;margin:28px 0 8px}
a{color:#2d3f73}
.small{color:#5f5850;font-size:14px}
hr{border:0;border-top:1px solid #ddd6ca;margin:28px 0}
@media (prefers-color-scheme: dark){body{background:#1b1917;color:#ebe6df}a{color:#b4c4f0}.small{color:#b8b0a6}hr{border-color:#453f39}}
`;

/** A whole mail around its content: one column, at most 600 wide, light and dark. */
export function mailPage(page: { title: string; content: SafeHtml; footer: SafeHtml }): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${page.title}</title>
<style>${{ html: mailStyleSheet }}</style>
</head>
<body><main>
${page.content}
<hr>
${page.footer}
</main></body>
</html>`.html;
}
