import { timingSafeEqual } from "node:crypto";
import { sign } from "./signature.ts";

/**
 * Checks the query of a link that the disk store signed. Null unless the link is ours and still good;
 * compares in constant time. Whether the session still counts is the caller's to ask.
 */
export function verifySignedUrl(link: {
  key: string;
  query: URLSearchParams;
  secret: string;
  now: Date;
}): { key: string; fileName: string; sessionId: string } | null {
  const claim = {
    key: link.key,
    expires: link.query.get("expires") ?? "",
    name: link.query.get("name") ?? "",
    session: link.query.get("session") ?? "",
  };
  const given = Buffer.from(link.query.get("signature") ?? "");
  const right = Buffer.from(sign(claim, link.secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return Number(claim.expires) * 1000 > link.now.getTime()
    ? { key: link.key, fileName: claim.name, sessionId: claim.session }
    : null;
}
