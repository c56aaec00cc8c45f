import type { MailData, MailKind } from "@teamified/contracts/mails";
import type { Tx } from "@teamified/db/client";
import type { Deps } from "../deps.ts";
import { queueMail } from "./queue-mail.ts";

/** One mail for each active admin of an organization, each with a row of its own: `idempotencyKey` and the member's id. */
export async function queueForAdmins<K extends MailKind>(
  deps: Pick<Deps, "enqueue" | "clock">,
  tx: Tx,
  mail: { organizationId: string; kind: K; data: MailData<K>; idempotencyKey: string },
): Promise<void> {
  const admins = await tx.recruiter.findMany({
    where: { organizationId: mail.organizationId, role: "admin", isActive: true },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of admins) {
    await queueMail(deps, tx, {
      ...mail,
      to: { recruiterId: id },
      idempotencyKey: `${mail.idempotencyKey}-${id}`,
    });
  }
}
