import { AppError, notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { requireRole } from "./find-role.ts";
import { dayOf, findRetakes } from "./retake-period.ts";

/**
 * Lets a candidate interview for a role once more before the organization's days are over. Good for one interview. Throws
 * `not_found` for a candidate who is not of this organization or a role that is not there, and `conflict` where nothing has
 * to be allowed: they never interviewed for it, may already, or somebody has allowed it.
 */
export async function allowRetake(
  deps: Deps,
  actor: RecruiterActor,
  input: { candidateId: string; roleKey: string },
): Promise<void> {
  const { organizationId } = actor;
  const role = requireRole(input.roleKey);
  await inTransaction(deps.db, async (tx) => {
    // Two members, or a member and the candidate's start, one after the other.
    await tx.$queryRaw`
      select id from candidates
      where id = ${input.candidateId}::uuid and organization_id = ${organizationId}::uuid for update`;
    const candidate = await tx.candidate.findFirst({
      where: { id: input.candidateId, organizationId, status: { not: "deleted" } },
      select: { id: true, fullName: true },
    });
    if (!candidate) throw notFound("candidate");
    const retakes = await findRetakes(tx, { organizationId, candidateId: candidate.id });
    const retake = retakes.find(({ roleKey }) => roleKey === role.key);
    const now = deps.clock.now();
    if (!retake || retake.againAt <= now) {
      throw new AppError(
        "conflict",
        `${candidate.fullName} may interview for ${role.title} already. Nothing has to be allowed.`,
      );
    }
    if (retake.permit) {
      throw new AppError(
        "conflict",
        `${retake.permit.byName ?? "A former colleague"} allowed this on ${dayOf(retake.permit.at)}. ${candidate.fullName} can start whenever they like.`,
      );
    }
    const granted = { grantedAt: now, grantedById: actor.id, usedAt: null };
    await tx.retakePermit.upsert({
      where: { candidateId_roleKey: { candidateId: candidate.id, roleKey: role.key } },
      update: granted,
      create: { organizationId, candidateId: candidate.id, roleKey: role.key, ...granted },
      select: { id: true },
    });
    await recordAudit(tx, {
      organizationId,
      actor,
      action: "interview.retake-allowed",
      subjectType: "candidate",
      subjectId: candidate.id,
      details: { role: role.key, insteadOf: retake.againAt.toISOString() },
    });
    await notify(tx, { organizationId, candidateId: candidate.id, topic: "interview", id: candidate.id });
  });
}
