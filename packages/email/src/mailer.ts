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

/**
 * Both outcomes are normal. `retryable` says whether the same mail may succeed later, and
 * `retryAfterSeconds` that it was not tried at all, but told to come back then.
 */
export type SendVerdict =
  | { ok: true; providerId: string }
  | { ok: false; retryable: boolean; reason: string; retryAfterSeconds?: number };

/** Hands a mail to a provider. Implemented by Resend, SMTP and the local outbox. */
export interface Mailer {
  readonly provider: string;
  send(mail: Mail, signal?: AbortSignal): Promise<SendVerdict>;
}

/** When the provider may be asked, agreed upon by all processes. */
export type Pace = {
  /**
   * Takes the next turn and returns the milliseconds until it comes. When that would be longer than
   * `longestMs`, takes none and says so.
   */
  takeTurn(longestMs: number): Promise<{ taken: boolean; waitMs: number }>;
  /** Nobody's turn comes within these seconds. */
  pause(seconds: number): Promise<void>;
};
