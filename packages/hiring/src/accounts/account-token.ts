import { createHash, timingSafeEqual } from "node:crypto";
import { type TokenPurpose, tokenPurposes } from "@teamified/contracts/account-tokens";
import type { Db, Tx } from "@teamified/db/client";
import { uuidv7 } from "uuidv7";
import type { Deps } from "../deps.ts";

/**
 * Makes a link of one use, for a mail that is queued in the same transaction with the row's id in its data. The token
 * is made again from that id when the mail is ({@link loadTokenFacts}); the table holds its hash alone.
 */
export async function createAccountToken(
  deps: Pick<Deps, "clock" | "deriveToken">,
  tx: Tx,
  input: {
    organizationId: string;
    purpose: TokenPurpose;
    to: { candidateId: string } | { recruiterId: string };
    /** The address that the link goes to, and that it proves. */
    email: string;
  },
): Promise<{ id: string; expiresAt: Date }> {
  const { organizationId, purpose, to, email } = input;
  const id = uuidv7();
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + tokenPurposes[purpose].minutes * 60_000);
  await tx.accountToken.create({
    data: {
      id,
      organizationId,
      purpose,
      ...to,
      email,
      tokenHash: hashOf(deps.deriveToken(purpose, id)),
      expiresAt,
      createdAt: now,
    },
    select: { id: true },
  });
  return { id, expiresAt };
}

export type FoundToken = {
  id: string;
  organizationId: string;
  candidateId: string | null;
  recruiterId: string | null;
  email: string;
  /** `open` until it is used or its time is over. */
  state: "open" | "used" | "expired";
};

/** The row of a token that somebody brought, or null. Uses nothing up. */
export async function findAccountToken(
  deps: Pick<Deps, "clock" | "deriveToken">,
  db: Db | Tx,
  input: { purpose: TokenPurpose; token: string },
): Promise<FoundToken | null> {
  const row = await db.accountToken.findUnique({
    where: { tokenHash: hashOf(input.token), purpose: input.purpose },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      recruiterId: true,
      email: true,
      expiresAt: true,
      usedAt: true,
    },
  });
  // The index compares hashes, about which a guesser learns nothing; the token itself is compared in constant time.
  if (!row || !isSame(deps.deriveToken(input.purpose, row.id), input.token)) return null;
  const { expiresAt, usedAt, ...token } = row;
  const state = usedAt !== null ? "used" : expiresAt <= deps.clock.now() ? "expired" : "open";
  return { ...token, state };
}

/**
 * Uses a token up, in the transaction of what it allows: true for exactly one of all that bring it, and only while it
 * is `open`.
 */
export async function useAccountToken(
  deps: Pick<Deps, "clock">,
  tx: Tx,
  input: { id: string },
): Promise<boolean> {
  const now = deps.clock.now();
  const { count } = await tx.accountToken.updateMany({
    where: { id: input.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

/**
 * For the handlers of mails with such a link: the facts of the template made of the token, and the address that the
 * token is for. Null when it was used or is over, as then the mail would hold a dead link.
 */
export async function loadTokenFacts<Facts>(
  deps: Pick<Deps, "db" | "clock" | "deriveToken">,
  input: {
    organizationId: string;
    id: string;
    purpose: TokenPurpose;
    toFacts: (token: string, isCandidate: boolean) => Facts;
  },
): Promise<{ facts: Facts; to: string } | null> {
  const { id, organizationId, purpose } = input;
  const row = await deps.db.accountToken.findFirst({
    where: { id, organizationId, purpose, usedAt: null, expiresAt: { gt: deps.clock.now() } },
    select: { email: true, candidateId: true },
  });
  if (!row) return null;
  return { to: row.email, facts: input.toFacts(deps.deriveToken(purpose, id), row.candidateId !== null) };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
