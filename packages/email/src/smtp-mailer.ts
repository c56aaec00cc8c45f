import { createTransport } from "nodemailer";
import type { Mailer, SendVerdict } from "./mailer.ts";
import { isOneAddress, notOneAddress } from "./recipient.ts";
import { createTimeLimit, defaultLimitMs } from "./time-limit.ts";

/**
 * Sends by any SMTP server. SMTP knows no idempotency key: the Message-ID is made from it, so that
 * a receiving server that sees a mail twice may recognise it. `limitMs` is the longest that one
 * delivery may take, 20 s by default; the connection is closed then.
 */
export function createSmtpMailer(options: { url: string; from: string; limitMs?: number }): Mailer {
  const limitMs = options.limitMs ?? defaultLimitMs;
  const transport = createTransport({
    url: options.url,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
  });
  return {
    provider: "smtp",
    async send(mail, signal): Promise<SendVerdict> {
      if (!isOneAddress(mail.to)) return notOneAddress;
      // The transport's own limits begin anew with every step; a server that dribbles outlives them.
      const limit = createTimeLimit(limitMs, signal);
      try {
        const sent = await transport.sendMail({
          from: options.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.idempotencyKey.replace(/[^\w.-]/g, "-")}@teamified>`,
          signal: limit.signal,
        });
        return { ok: true, providerId: sent.messageId };
      } catch (error) {
        const code = responseCodeOf(error);
        // 5xx is the server's last word; 4xx, and no word at all, may pass (RFC 5321, 4.2.1).
        return {
          ok: false,
          retryable: code === null || code < 500,
          reason: `smtp: ${code ?? limit.why() ?? "no connection"}`,
        };
      }
    },
  };
}

function responseCodeOf(error: unknown): number | null {
  return error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
    ? error.responseCode
    : null;
}
