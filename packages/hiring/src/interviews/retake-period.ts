import { AppError, notFound } from "@teamified/contracts/errors";
import type { Db, Tx } from "@teamified/db/client";
import { roleTitle } from "./find-role.ts";

/** Whether somebody may interview again for a role, and when. */
export type Retake = {
  roleKey: string;
  roleTitle: string;
  /** When their last interview for this role ended. */
  lastAt: Date;
  /** From when on they may interview again without asking anybody. */
  againAt: Date;
  /** Somebody of the team has allowed it before that; `byName` is null when they have left. */
  permit: { at: Date; byName: string | null } | null;
};

/**
 * For each role that a candidate has interviewed for: when they may again. The organization says how many days lie
 * between; only interviews that were completed count, so that a lost connection shuts nobody out. Empty for somebody who
 * completed none here. */
export async function findRetakes(
  db: Db | Tx,
  of: { organizationId: string; candidateId: string },
): Promise<Retake[]> {
  const organization = await db.organization.findUnique({
    where: { id: of.organizationId },
    select: { retakeAfterDays: true },
  });
  if (!organization) throw notFound("organization");
  // One after the other: within a transaction there is one connection.
  const last = await db.interview.groupBy({
    by: ["roleKey"],
    where: { ...of, status: "completed", completedAt: { not: null } },
    _max: { completedAt: true },
  });
  const permits = await db.retakePermit.findMany({
    where: { ...of, usedAt: null },
    select: { roleKey: true, grantedAt: true, grantedBy: { select: { fullName: true } } },
  });
  const permitOf = new Map(permits.map((permit) => [permit.roleKey, permit]));
  return last.flatMap(({ roleKey, _max: { completedAt } }) => {
    if (completedAt === null) return [];
    const permit = permitOf.get(roleKey);
    return [
      {
        roleKey,
        roleTitle: roleTitle(roleKey),
        lastAt: completedAt,
        againAt: new Date(completedAt.getTime() + organization.retakeAfterDays * dayMs),
        permit: permit ? { at: permit.grantedAt, byName: permit.grantedBy?.fullName ?? null } : null,
      },
    ];
  });
}

const dayMs = 86_400_000;

/** Days are named in UTC, as no time zone of a reader is known here; pages say it in theirs. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}

/**
 * Refuses an interview that comes too soon after the last one for its role, and uses up the permit of the team where one was
 * needed. `use` false only looks. Throws `conflict` with the day from which it is possible and whom to ask.
 */
export async function requireRetake(
  db: Db | Tx,
  of: { organizationId: string; candidateId: string; roleKey: string },
  { now, use }: { now: Date; use: boolean },
): Promise<void> {
  const { organizationId, candidateId, roleKey } = of;
  const retakes = await findRetakes(db, { organizationId, candidateId });
  const retake = retakes.find((each) => each.roleKey === roleKey);
  if (!retake || retake.againAt <= now) return;
  if (retake.permit === null) {
    const { name } = await db.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true },
    });
    throw new AppError(
      "conflict",
      `You interviewed for ${retake.roleTitle} on ${dayOf(retake.lastAt)}. You can do so again from ${dayOf(retake.againAt)} on. ${whomToAsk(name)}`,
      { retryAt: retake.againAt.toISOString() },
    );
  }
  if (use) {
    await db.retakePermit.updateMany({
      where: { organizationId, candidateId, roleKey, usedAt: null },
      data: { usedAt: now },
    });
  }
}

/** Who may let somebody interview earlier, in a sentence for the candidate. */
export function whomToAsk(organizationName: string): string {
  return `If you would like to earlier, ask the hiring team of ${organizationName}, for example by a reply to one of its mails: they can allow it.`;
}
