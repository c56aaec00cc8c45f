import { type ErrorResponse, Resend } from "resend";
import type { Mailer, SendVerdict } from "./mailer.ts";
import { isOneAddress, notOneAddress } from "./recipient.ts";
import { readRetryAfter } from "./retry-after.ts";
import { createTimeLimit, defaultLimitMs } from "./time-limit.ts";

/**
 * Sends by Resend. Its SDK answers with `{ data, error }` and does not throw. `from` is one address,
 * with a name or without; `limitMs` is the longest that one delivery may take, 20 s by default.
 */
export function createResendMailer(options: {
  apiKey: string;
  from: string;
  baseUrl?: string;
  limitMs?: number;
}): Mailer {
  const client = new Resend(
    options.apiKey,
    options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, "") },
  );
  return {
    provider: "resend",
    async send(mail, signal): Promise<SendVerdict> {
      if (!isOneAddress(mail.to)) return notOneAddress;
      const limit = createTimeLimit(options.limitMs ?? defaultLimitMs, signal);
      const { data, error, headers } = await client.emails.send(
        {
          from: options.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          // Letters, digits, hyphens and underscores are all that they take.
          tags: [{ name: "category", value: mail.category.replace(/[^\w-]/g, "-") }],
        },
        { idempotencyKey: mail.idempotencyKey, signal: limit.signal },
      );
      // The SDK passes on any JSON that came with a 2xx, even from a proxy in Resend's place.
      if (typeof data?.id === "string") return { ok: true, providerId: data.id };
      // The same key with other words: a mail of this key has left, before the recipient's name changed, say.
      if (error?.name === "invalid_idempotent_request") return { ok: true, providerId: "sent before" };
      const why = limit.why();
      if (why !== null) return { ok: false, retryable: true, reason: `resend: ${why}` };
      const retryAfterSeconds =
        error?.statusCode === 429 || error?.statusCode === 503
          ? readRetryAfter(headers?.["retry-after"])
          : undefined;
      return {
        ok: false,
        retryable: mayPass(error),
        reason: `resend: ${nameOf(error)}`,
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      };
    },
  };
}

/** A lost network (no status), a limit, a fault of theirs, or the same mail still under way. */
function mayPass(error: ErrorResponse | null): boolean {
  const status = error?.statusCode;
  if (typeof status !== "number" || error?.name === "concurrent_idempotent_requests") return true;
  return status === 408 || status === 429 || status >= 500;
}

/** Their short name of an error; a person reads it, so that nothing longer is let through. */
function nameOf(error: ErrorResponse | null): string {
  const name = error?.name ?? "";
  return /^[a-z_]{1,60}$/.test(name) ? name : "unknown";
}
