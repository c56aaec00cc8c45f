import { notFound } from "@teamified/contracts/errors";
import { isMailKind, type MailKind } from "@teamified/contracts/mails";
import { can } from "@teamified/contracts/permissions";
import { templateOf } from "@teamified/email/templates/templates";
import type { Deps, RecruiterActor } from "../deps.ts";

/** Their links let whoever has them into somebody's account: in the outbox they need a permission of their own. */
const keysOfOthers: string[] = ["account.sign-in-locked"] satisfies MailKind[];

/** Mails that the local outbox keeps, newest first, each with what the pages call its kind. `cursor` is the id of the last one seen. */
export async function listOutbox(
  deps: Deps,
  actor: RecruiterActor,
  input: { cursor?: string | undefined; limit: number },
) {
  const rows = await deps.db.outboxEmail.findMany({
    where: {
      organizationId: actor.organizationId,
      ...(!can(actor.role, "sign-in-link.read") && { category: { notIn: keysOfOthers } }),
      // UUIDs of version 7 grow with time: the id itself is the cursor.
      ...(input.cursor === undefined ? {} : { id: { lt: input.cursor } }),
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: { id: true, to: true, subject: true, category: true, createdAt: true },
  });
  const items = rows
    .slice(0, input.limit)
    .map((row) => ({ ...row, title: isMailKind(row.category) ? templateOf(row.category).title : "Mail" }));
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One mail as it was written. */
export async function readOutboxMail(deps: Deps, actor: RecruiterActor, id: string) {
  const row = await deps.db.outboxEmail.findFirst({
    where: {
      id,
      organizationId: actor.organizationId,
      ...(!can(actor.role, "sign-in-link.read") && { category: { notIn: keysOfOthers } }),
    },
    select: { id: true, to: true, subject: true, category: true, text: true, html: true, createdAt: true },
  });
  if (!row) throw notFound("mail");
  return row;
}
