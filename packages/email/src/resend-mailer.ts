import { Resend } from "resend";
import type { Mailer, SendVerdict } from "./mailer.ts";

const limitMs = 20_000;

/** Resend's error names that trying again does not cure; everything else may pass. */
const final = new Set([
  "missing_required_field",
  "invalid_idempotency_key",
  "invalid_idempotent_request",
  "invalid_access",
  "invalid_parameter",
  "invalid_region",
  "missing_api_key",
  "invalid_api_key",
  "restricted_api_key",
  "suspended_api_key",
  "invalid_from_address",
  "invalid_attachment",
  "validation_error",
  "not_found",
  "method_not_allowed",
]);

/** Sends by Resend. Its SDK answers with `{ data, error }` and does not throw. */
export function createResendMailer(options: { apiKey: string; from: string; baseUrl?: string }): Mailer {
  const client = new Resend(
    options.apiKey,
    options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl },
  );
  return {
    provider: "resend",
    async send(mail, signal): Promise<SendVerdict> {
      const late = AbortSignal.any([AbortSignal.timeout(limitMs), ...(signal ? [signal] : [])]);
      const gaveUp = new Promise<"late">((resolve) =>
        late.addEventListener("abort", () => resolve("late"), { once: true }),
      );
      const answer = await Promise.race([
        gaveUp,
        client.emails.send(
          {
            from: options.from,
            to: mail.to,
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            tags: [{ name: "category", value: mail.category }],
          },
          { idempotencyKey: mail.idempotencyKey },
        ),
      ]);
      if (answer === "late")
        return { ok: false, retryable: true, reason: `no answer within ${limitMs / 1000} s` };
      if (answer.data) return { ok: true, providerId: answer.data.id };
      const name = answer.error?.name ?? "unknown";
      return { ok: false, retryable: !final.has(name), reason: `resend: ${name}` };
    },
  };
}
