import type { MailState } from "@teamified/contracts/mails";
import type { Tone } from "@teamified/ui/notice";

export const mailStateLabels: Record<MailState, readonly [Tone, string]> = {
  queued: ["waiting", "Waits"],
  sending: ["waiting", "Being sent"],
  sent: ["done", "Sent"],
  cancelled: ["neutral", "Taken back"],
  failed: ["failed", "Not delivered"],
  suppressed: ["neutral", "Held back"],
};
