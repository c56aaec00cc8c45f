import type { MailData, MailKind } from "@teamified/contracts/mails";
import { rolesWith } from "@teamified/contracts/permissions";
import type { Tx } from "@teamified/db/client";
import type { Deps } from "../deps.ts";
import { queueMail } from "./queue-mail.ts";

/** One mail for each active member of an organization who receives alerts (admins), each with a row of its own: `idempotencyKey` and the member's id. */
export async function queueForAdmins<K extends MailKind>(
  deps: Pick<Deps, "enqueue" | "clock">,
  tx: Tx,
  mail: { organizationId: string; kind: K; data: MailData<K>; idempotencyKey: string },
): Promise<void> {
  const members = await tx.recruiter.findMany({
    where: { organizationId: mail.organizationId, role: { in: rolesWith("alert.receive") }, isActive: true },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of members) {
    await queueMail(deps, tx, {
      ...mail,
      to: { recruiterId: id },
      idempotencyKey: `${mail.idempotencyKey}-${id}`,
    });
  }
}
