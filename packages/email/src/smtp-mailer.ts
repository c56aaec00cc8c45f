import { createTransport } from "nodemailer";
import type { Mailer, SendVerdict } from "./mailer.ts";

const limitMs = 20_000;

/**
 * Sends by any SMTP server. SMTP knows no idempotency key: the Message-ID is made from it, so that
 * a receiving server that sees a mail twice may recognise it.
 */
export function createSmtpMailer(options: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url: options.url,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
  });
  return {
    provider: "smtp",
    async send(mail): Promise<SendVerdict> {
      try {
        const sent = await transport.sendMail({
          from: options.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.idempotencyKey}@teamified>`,
        });
        return { ok: true, providerId: sent.messageId };
      } catch (error) {
        const code =
          error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
            ? error.responseCode
            : null;
        // 5xx is the server's last word; 4xx, and no word at all, may pass (RFC 5321, 4.2.1).
        return {
          ok: false,
          retryable: code === null || code < 500,
          reason: code === null ? "smtp: no connection" : `smtp: ${code}`,
        };
      }
    },
  };
}
