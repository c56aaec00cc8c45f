import type { RegisterInput } from "@teamified/contracts/accounts";
import { AppError } from "@teamified/contracts/errors";
import type { CandidateId } from "@teamified/contracts/ids";
import { inTransaction } from "@teamified/db/transaction";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { hashPassword } from "./hash-password.ts";

/**
 * Makes a candidate's account in the organization of the address (AUTH-1). Throws `conflict` when
 * the e-mail is taken there, in whatever case.
 */
export async function registerCandidate(
  deps: Deps,
  input: RegisterInput & { organizationSlug: string },
): Promise<{ id: CandidateId }> {
  const organization = await findOrganization(deps, input.organizationSlug);
  const passwordHash = await hashPassword(input.password);
  try {
    return await inTransaction(deps.db, async (tx) => {
      const candidate = await tx.candidate.create({
        data: {
          organizationId: organization.id,
          email: input.email,
          fullName: input.fullName,
          passwordHash,
        },
        select: { id: true },
      });
      await recordAudit(tx, {
        organizationId: organization.id,
        actor: { kind: "candidate", id: candidate.id as CandidateId },
        action: "candidate.registered",
        subjectType: "candidate",
        subjectId: candidate.id,
      });
      return { id: candidate.id as CandidateId };
    });
  } catch (error) {
    // The index decides, not a look beforehand: two registrations in the same second get one account.
    if (violatedConstraint(error) !== null) {
      throw new AppError("conflict", "This e-mail address is already registered. Sign in instead.", {
        field: "email",
      });
    }
    throw error;
  }
}
