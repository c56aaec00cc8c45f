import type { MailKind } from "@teamified/contracts/mails";
import { unlinked } from "../unlinked.ts";
import { budgetAlertMail } from "./budget-alert-mail.ts";
import { decisionNoticeMail } from "./decision-notice-mail.ts";
import { feedbackMail } from "./feedback-mail.ts";
import { limitReachedMail } from "./limit-reached-mail.ts";
import { oneLine } from "./mail-page.ts";
import { passwordChangedMail } from "./password-changed-mail.ts";
import { signInLockedMail } from "./sign-in-locked-mail.ts";
import type { MailContext, RenderedMail, Template } from "./template.ts";
import { verifyAddressMail } from "./verify-address-mail.ts";

/** How every kind of mail is worded: a kind of contracts/mails without its template here does not compile. */
export const mailTemplates = {
  "account.verify": verifyAddressMail,
  "account.password-changed": passwordChangedMail,
  "account.sign-in-locked": signInLockedMail,
  "feedback.sent": feedbackMail,
  "decision.notice": decisionNoticeMail,
  "models.budget-alert": budgetAlertMail,
  "mail.limit-reached": limitReachedMail,
} satisfies Record<MailKind, { render(facts: never, context: MailContext): RenderedMail; sample: unknown }>;

/** What the template of a kind is filled with; for most kinds it is the stored data itself. */
export type MailFacts<K extends MailKind> =
  (typeof mailTemplates)[K] extends Template<infer Facts> ? Facts : never;

/** One mail of a kind: what hiring sends and what every preview shows. */
export function renderTemplate<K extends MailKind>(
  kind: K,
  facts: MailFacts<K>,
  context: MailContext,
): RenderedMail {
  return templateOf(kind).render(facts, {
    ...context,
    // A name comes from outside, whatever it is checked for at registration.
    recipientName: unlinked(oneLine(context.recipientName)),
    organizationName: oneLine(context.organizationName),
  });
}

/** The template of a kind, for code that does not know which kind it has. */
export function templateOf<K extends MailKind>(kind: K): Template<MailFacts<K>> {
  // The table above ties each kind to its facts; a lookup by a kind that is not known loses that connection.
  return mailTemplates[kind] as unknown as Template<MailFacts<K>>;
}
