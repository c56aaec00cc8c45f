import { notFound } from "@teamified/contracts/errors";
import type { Deps, RecruiterActor } from "../deps.ts";

/** Mails that the local outbox keeps, newest first. `cursor` is the id of the last one seen. */
export async function listOutbox(
  deps: Deps,
  actor: RecruiterActor,
  input: { cursor?: string | undefined; limit: number },
) {
  const rows = await deps.db.outboxEmail.findMany({
    where: {
      organizationId: actor.organizationId,
      // UUIDs of version 7 grow with time: the id itself is the cursor.
      ...(input.cursor === undefined ? {} : { id: { lt: input.cursor } }),
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: { id: true, to: true, subject: true, category: true, createdAt: true },
  });
  const items = rows.slice(0, input.limit);
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One mail as it was written. */
export async function readOutboxMail(deps: Deps, actor: RecruiterActor, id: string) {
  const row = await deps.db.outboxEmail.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: { id: true, to: true, subject: true, category: true, text: true, html: true, createdAt: true },
  });
  if (!row) throw notFound("mail");
  return row;
}
