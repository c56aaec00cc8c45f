import { createHmac } from "node:crypto";

/** The longest that a link may live, in seconds (RES-2). */
export const longestLinkSeconds = 3600;

export type Claim = { key: string; expires: string; name: string; session: string };

/** The signature over key, expiry (Unix seconds), file name and session. */
export function sign(claim: Claim, secret: string): string {
  // JSON, because no two claims may ever give the same text.
  return createHmac("sha256", secret)
    .update(JSON.stringify([claim.key, claim.expires, claim.name, claim.session]))
    .digest("base64url");
}

/** The query of a link to a file that anyone may open until it expires or its session ends. */
export function signedQuery(
  file: { key: string; name: string; expiresAt: Date; sessionId: string },
  secret: string,
): URLSearchParams {
  const claim = {
    key: file.key,
    expires: String(Math.floor(file.expiresAt.getTime() / 1000)),
    name: file.name,
    session: file.sessionId,
  };
  const { key: _, ...shown } = claim;
  return new URLSearchParams({ ...shown, signature: sign(claim, secret) });
}
