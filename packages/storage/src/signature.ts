import { createHmac } from "node:crypto";

/** The longest that a link may live, in seconds (RES-2). */
export const longestLinkSeconds = 3600;

export type Claim = { key: string; expires: string; name: string };

/** The signature over key, expiry (Unix seconds) and file name. */
export function sign(claim: Claim, secret: string): string {
  // JSON, because no two claims may ever give the same text.
  return createHmac("sha256", secret)
    .update(JSON.stringify([claim.key, claim.expires, claim.name]))
    .digest("base64url");
}

/** The query of a link to a file that anyone may open until it expires. */
export function signedQuery(
  file: { key: string; name: string; expiresAt: Date },
  secret: string,
): URLSearchParams {
  const claim = {
    key: file.key,
    expires: String(Math.floor(file.expiresAt.getTime() / 1000)),
    name: file.name,
  };
  return new URLSearchParams({ expires: claim.expires, name: claim.name, signature: sign(claim, secret) });
}
