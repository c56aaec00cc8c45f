import { z } from "zod";

/**
 * What the product says by mail, and the data of each kind: ids and small values, because the text is made when
 * the mail is sent. Kinds are stored with each mail: add, never rename. Every kind has a template with a sample
 * in packages/email/src/templates (a build error otherwise).
 */
export const mailKinds = {
  /** Asks the owner of an address to confirm it; the only kind that goes to an address nobody confirmed. */
  "account.verify": z.object({ tokenId: z.uuid() }),
  /** Tells somebody that their password is another one. */
  "account.password-changed": z.object({ at: z.iso.datetime() }),
  /** Tells somebody that sign-in to their account is slowed down or locked, with a link of one use that lets them in. */
  "account.sign-in-locked": z.object({ tokenId: z.uuid(), until: z.iso.datetime() }),
  /** The feedback on a resume, after its approval or its deadline. */
  "feedback.sent": z.object({ feedbackId: z.uuid() }),
  /** What a candidate is told of a decision, an hour or more after the team scheduled it. */
  "decision.notice": z.object({ noticeId: z.uuid() }),
  /** Four fifths of the day's budget for models are spent; for admins. `day` in UTC, the figures of the moment. */
  "models.budget-alert": z.object({ day: z.iso.date(), spentUsd: z.number(), budgetUsd: z.number() }),
  /** What the deadlines send by themselves has reached its limit of an hour; for admins. */
  "mail.limit-reached": z.object({ limit: z.int(), waiting: z.int(), goesOnAt: z.iso.datetime() }),
} as const;

export type MailKind = keyof typeof mailKinds;
export type MailData<K extends MailKind> = z.infer<(typeof mailKinds)[K]>;

/** Whether a stored or sent word is a kind of mail that this version knows. */
export function isMailKind(word: string): word is MailKind {
  return Object.hasOwn(mailKinds, word);
}

/**
 * `queued`: waits for its time or its turn. `sending`: in a worker's hands. `suppressed`: not sent, because the
 * address is not confirmed; goes out when it is. `failed`: given up, can be sent again by hand.
 */
export const mailStates = ["queued", "sending", "sent", "cancelled", "failed", "suppressed"] as const;
export const mailStateSchema = z.enum(mailStates);
export type MailState = z.infer<typeof mailStateSchema>;
