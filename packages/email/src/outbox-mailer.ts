import type { Mail, Mailer } from "./mailer.ts";

/**
 * "Sends" into a table, for a machine without a mail server; a page shows it. The store keeps one
 * row for an idempotency key.
 */
export function createOutboxMailer(store: { insertOnce(mail: Mail): Promise<{ id: string }> }): Mailer {
  return {
    provider: "outbox",
    async send(mail) {
      const { id } = await store.insertOnce(mail);
      return { ok: true, providerId: id };
    },
  };
}
