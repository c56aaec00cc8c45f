import type { Db } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Mail } from "@teamified/email/mailer";

/**
 * Keeps a mail in the local outbox, once for its idempotency key: the same key again gives the row
 * that is there.
 */
export function storeOutboxMail(db: Db, mail: Mail): Promise<{ id: string }> {
  return inTransaction(db, async (tx) => {
    const row = await tx.outboxEmail.upsert({
      where: { idempotencyKey: mail.idempotencyKey },
      update: {},
      create: {
        organizationId: mail.organizationId,
        idempotencyKey: mail.idempotencyKey,
        category: mail.category,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
      },
      select: { id: true },
    });
    await notify(tx, { organizationId: mail.organizationId, candidateId: null, topic: "outbox", id: row.id });
    return row;
  });
}
