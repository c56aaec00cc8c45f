import type { RegisterInput } from "@teamified/contracts/accounts";
import { AppError } from "@teamified/contracts/errors";
import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import { takenAddressPoints } from "@teamified/contracts/limits";
import { inTransaction } from "@teamified/db/transaction";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { consumeLimit, type LimitSubject, returnLimit } from "../limits/consume-limit.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { askForVerification } from "./ask-for-verification.ts";
import { assertRoomToHash, hashPassword } from "./hash-password.ts";

/**
 * Makes a candidate's account in the organization of the address (AUTH-1), and queues the mail that asks to confirm the
 * e-mail address; until that is done nothing else is mailed to it. `address` is the network address of the
 * request, empty when it is not known. Throws `conflict` when the e-mail is taken there, in whatever case;
 * `rate_limited` after too many tries, and `unavailable` when too many passwords wait to be hashed.
 */
export async function registerCandidate(
  deps: Deps,
  input: RegisterInput & { organizationSlug: string; address: string },
): Promise<{ id: CandidateId }> {
  assertRoomToHash("registration");
  const organization = await findOrganization(deps, input.organizationSlug);
  const byAddress: LimitSubject =
    input.address === ""
      ? { name: "register.unknown-address", subject: organization.id }
      : { name: "register.address", subject: `${organization.id} ${input.address}` };
  const byEmail: LimitSubject = { name: "register.email", subject: `${organization.id} ${input.email}` };
  await consumeLimit(deps, { ...byAddress, points: takenAddressPoints });
  // What a registration really costs is known at its end; until then it may be one that learns something.
  let unused = takenAddressPoints;
  try {
    await consumeLimit(deps, byEmail);
    // Before the password is hashed, which is dear. Two in the same second meet at the index.
    const taken = await deps.db.candidate.findFirst({
      where: { organizationId: organization.id, email: input.email },
      select: { id: true },
    });
    if (taken) throw addressTaken();
    const passwordHash = await hashPassword(input.password);
    const registered = await insertCandidate(deps, organization.id, input, passwordHash);
    unused -= 1;
    return registered;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") unused = 0;
    throw error;
  } finally {
    if (unused > 0) await returnLimit(deps, { ...byAddress, points: unused });
  }
}

async function insertCandidate(
  deps: Deps,
  organizationId: OrganizationId,
  { email, fullName }: RegisterInput,
  passwordHash: string,
): Promise<{ id: CandidateId }> {
  try {
    return await inTransaction(deps.db, async (tx) => {
      const candidate = await tx.candidate.create({
        data: { organizationId, email, fullName, passwordHash },
        select: { id: true },
      });
      await recordAudit(tx, {
        organizationId,
        actor: { kind: "candidate", id: candidate.id as CandidateId },
        action: "candidate.registered",
        subjectType: "candidate",
        subjectId: candidate.id,
      });
      await askForVerification(deps, tx, { organizationId, id: candidate.id, email });
      return { id: candidate.id as CandidateId };
    });
  } catch (error) {
    if (violatedConstraint(error) !== null) throw addressTaken();
    throw error;
  }
}

function addressTaken(): AppError {
  return new AppError("conflict", "This e-mail address is already registered. Sign in instead.", {
    field: "email",
  });
}
