import { createHash } from "node:crypto";
import { mailSchemes, mailStyleSheet, mailStyleSheetIn } from "@teamified/email/templates/mail-page";

/** The sheet of the mails that an outbox may have kept from before they had their light colours inline. */
const earlierSheet = "'sha256-ZCGdX/JwgBbKVBxz2X9R+t7o9KpE90BMHGjtHpiAUH8='";

/** Our mails' one style sheet, as it is sent and as a preview shows it in light and in dark. */
const mailStyleHashes = [mailStyleSheet, ...mailSchemes.map(mailStyleSheetIn)]
  .map((sheet) => `'sha256-${createHash("sha256").update(sheet).digest("base64")}'`)
  .concat(earlierSheet)
  .join(" ");

/**
 * What a page of ours may load (OPS-6). Scripts run only with this answer's nonce or when such a script
 * loads them. Style attributes stay allowed, because positions of pop-ups and bars of charts are written
 * there; style sheets need the nonce, but for the one of our mails, whose preview inherits this policy.
 * `frame-src 'self'` is for the sandboxed preview of an e-mail.
 *
 * @param nonce fresh for each answer, base64
 * @param options.https whether the portal is served by https
 * @param options.development React's development build evaluates strings to show stacks
 */
export function contentSecurityPolicy(
  nonce: string,
  options: { https: boolean; development: boolean },
): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}' ${mailStyleHashes}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ];
  if (options.https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}
