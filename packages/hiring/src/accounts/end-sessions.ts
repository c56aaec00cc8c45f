import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";

/**
 * Signs an account out everywhere: in every browser, the one that asks included. Tokens, open event streams and
 * signed links of these sessions are worth nothing from then on. Returns how many ended.
 */
export async function endSessions(
  deps: Pick<Deps, "db" | "clock">,
  actor: CandidateActor | RecruiterActor,
): Promise<{ ended: number }> {
  return inTransaction(deps.db, async (tx) => {
    const ended = await endSessionsOf(tx, actor, deps.clock.now());
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "account.signed_out_everywhere",
      subjectType: actor.kind,
      subjectId: actor.id,
      details: { sessions: ended },
    });
    return { ended };
  });
}

/**
 * Ends all sessions of an account inside the transaction that gives the reason: a deactivation, a new password. Tells
 * the portals at commit, so that open streams close. Returns how many ended.
 *
 * @param options.except a session that stays, such as the one in which somebody changes their own password
 */
export async function endSessionsOf(
  tx: Tx,
  account: Pick<CandidateActor | RecruiterActor, "kind" | "id" | "organizationId">,
  now: Date,
  options: { except?: string } = {},
): Promise<number> {
  const ended = await tx.session.updateManyAndReturn({
    where: {
      organizationId: account.organizationId,
      ...(account.kind === "candidate" ? { candidateId: account.id } : { recruiterId: account.id }),
      endedAt: null,
      ...(options.except === undefined ? {} : { id: { not: options.except } }),
    },
    data: { endedAt: now },
    select: { id: true, organizationId: true, candidateId: true },
  });
  await tellEnded(tx, ended);
  return ended.length;
}

/** Ends one session: signing out in one browser. No error when it has ended already. */
export async function endSession(
  deps: Pick<Deps, "db" | "clock">,
  session: { sessionId: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: session.sessionId, endedAt: null },
      data: { endedAt: deps.clock.now() },
      select: { id: true, organizationId: true, candidateId: true },
    });
    await tellEnded(tx, ended);
  });
}

async function tellEnded(
  tx: Tx,
  ended: readonly { id: string; organizationId: string; candidateId: string | null }[],
): Promise<void> {
  for (const { id, organizationId, candidateId } of ended) {
    await notify(tx, { organizationId, candidateId, topic: "session", id });
  }
}
