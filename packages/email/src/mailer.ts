export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same key sends once, whatever happens in between (FDB-5). */
  idempotencyKey: string;
  /** For the outbox's list: `feedback`, `result`, … */
  category: string;
  organizationId: string;
};

/** Both outcomes are normal. `retryable` says whether the same mail may succeed later. */
export type SendVerdict =
  | { ok: true; providerId: string }
  | { ok: false; retryable: boolean; reason: string };

/** Hands a mail to a provider. Implemented by Resend, SMTP and the local outbox. */
export interface Mailer {
  readonly provider: string;
  send(mail: Mail, signal?: AbortSignal): Promise<SendVerdict>;
}
