import type { MailKind, MailState } from "@teamified/contracts/mails";
import type { Tone } from "@teamified/ui/notice";

/** What each kind of mail is called on the pages. */
export const mailKindLabels: Record<MailKind, string> = {
  "account.verify": "Confirm the address",
  "account.password-changed": "Password changed",
  "account.sign-in-locked": "Sign-in locked",
  "feedback.sent": "Feedback on a resume",
  "models.budget-alert": "Budget for models",
  "mail.limit-reached": "Limit of mails reached",
};

export const mailStateLabels: Record<MailState, readonly [Tone, string]> = {
  queued: ["waiting", "Waits"],
  sending: ["waiting", "Being sent"],
  sent: ["done", "Sent"],
  cancelled: ["neutral", "Taken back"],
  failed: ["failed", "Not delivered"],
  suppressed: ["neutral", "Held back"],
};
