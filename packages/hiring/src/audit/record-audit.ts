import type { Db, Tx } from "@teamified/db/client";
import type { CandidateActor, RecruiterActor } from "../deps.ts";

export type AuditActor =
  | Pick<CandidateActor, "kind" | "id">
  | Pick<RecruiterActor, "kind" | "id">
  | { kind: "system" };

/**
 * Writes who did what to which row, in the same transaction as the deed (API-8). `details` holds
 * ids, states and counts, never text of a person; beside them only a reason that a member of the team gave
 * for the log itself.
 */
export async function recordAudit(
  tx: Tx | Db,
  event: {
    organizationId: string;
    actor: AuditActor;
    action: string;
    subjectType: string;
    subjectId: string;
    details?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      organizationId: event.organizationId,
      actorType: event.actor.kind,
      actorId: event.actor.kind === "system" ? null : event.actor.id,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      details: event.details ?? {},
    },
    select: { id: true },
  });
}
