import { notFound } from "@teamified/contracts/errors";
import type { Db, Tx } from "@teamified/db/client";
import type { RecruiterActor } from "../deps.ts";

/** A decision of the actor's organization with what a notice about it says. Throws `not_found`. */
export async function findDecision(db: Db | Tx, actor: RecruiterActor, id: string) {
  const row = await db.decision.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: {
      id: true,
      outcome: true,
      interviewId: true,
      interview: {
        select: { id: true, roleKey: true, candidateId: true, candidate: { select: { fullName: true } } },
      },
      organization: { select: { name: true } },
    },
  });
  if (!row) throw notFound("decision");
  return row;
}

/**
 * Brings `awaits_notice` of an interview's decisions up to date; to be called after every change to its decisions or
 * notices, in the same transaction, under {@link lockInterview}.
 */
export async function refreshAwaitsNotice(tx: Tx, interviewId: string): Promise<void> {
  await tx.$executeRaw`
    update decisions as d set awaits_notice =
      d.id = (select id from decisions where interview_id = ${interviewId}::uuid order by created_at desc, id desc limit 1)
      and not exists (
        select from decision_notices as n where n.decision_id = d.id and n.status in ('scheduled', 'sent'))
    where d.interview_id = ${interviewId}::uuid`;
}

/**
 * Makes changes to one interview's decisions and notices wait for each other until the transaction ends, so that a
 * notice is never scheduled for a decision that another person replaces in the same moment.
 */
export async function lockInterview(tx: Tx, interviewId: string): Promise<void> {
  await tx.$queryRaw`select id from interviews where id = ${interviewId}::uuid for update`;
}
