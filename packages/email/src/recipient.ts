import type { SendVerdict } from "./mailer.ts";

/**
 * Whether a text is one plain address. A comma, a line break or a name in front of it would make a
 * mail server read several recipients, or another header, where we meant one person.
 */
export function isOneAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}@,;:<>()"[\]]+@[^\s\p{Cc}@,;:<>()"[\]]+$/u.test(text);
}

/** The verdict on a mail whose recipient is not one address: trying again does not cure it. */
export const notOneAddress: SendVerdict = {
  ok: false,
  retryable: false,
  reason: "the recipient is not one e-mail address",
};
