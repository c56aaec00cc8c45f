import { isMailKind, type MailState } from "@teamified/contracts/mails";
import { templateOf } from "@teamified/email/templates/templates";
import type { Deps, RecruiterActor } from "../deps.ts";

/**
 * The organization's mails, newest first: kind, to whom, state, when. `cursor` is the id of the last one seen. Their
 * words are not kept: a preview of each kind is beside the list.
 */
export async function listMails(
  deps: Deps,
  actor: RecruiterActor,
  input: { state?: MailState | undefined; cursor?: string | undefined; limit: number },
) {
  const rows = await deps.db.mail.findMany({
    where: {
      organizationId: actor.organizationId,
      ...(input.state === undefined ? {} : { state: input.state }),
      // UUIDs of version 7 grow with time: the id itself is the cursor.
      ...(input.cursor === undefined ? {} : { id: { lt: input.cursor } }),
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: {
      id: true,
      kind: true,
      state: true,
      sendAfter: true,
      sentAt: true,
      attempts: true,
      error: true,
      createdAt: true,
      address: true,
      candidate: { select: { id: true, fullName: true } },
      recruiter: { select: { fullName: true } },
    },
  });
  const items = rows.slice(0, input.limit).map(({ candidate, recruiter, address, kind, ...row }) => ({
    ...row,
    kind,
    title: isMailKind(kind) ? templateOf(kind).title : "A kind of a newer version",
    candidateId: candidate?.id ?? null,
    recipientName: candidate?.fullName ?? recruiter?.fullName ?? address ?? "",
  }));
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
