import type { Tx } from "@teamified/db/client";

/** Who a mail goes to, as they are now. */
export type Recipient = {
  address: string;
  name: string;
  portal: "candidate" | "recruiter";
  /** Whether the address is known to belong to them. Members of the team are added by name and address. */
  isVerified: boolean;
  /** Whether the account may still be written to. */
  isActive: boolean;
};

type Addressed = { candidateId: string | null; recruiterId: string | null; address: string | null };

/** Null when the account is gone, or nobody is named. */
export async function findRecipient(
  tx: Tx,
  organizationId: string,
  mail: Addressed,
): Promise<Recipient | null> {
  if (mail.candidateId !== null) {
    const row = await tx.candidate.findFirst({
      where: { id: mail.candidateId, organizationId },
      select: { email: true, fullName: true, emailVerifiedAt: true, status: true },
    });
    return (
      row && {
        address: row.email,
        name: row.fullName,
        portal: "candidate",
        isVerified: row.emailVerifiedAt !== null,
        isActive: row.status === "active",
      }
    );
  }
  if (mail.recruiterId !== null) {
    const row = await tx.recruiter.findFirst({
      where: { id: mail.recruiterId, organizationId },
      select: { email: true, fullName: true, isActive: true },
    });
    return (
      row && {
        address: row.email,
        name: row.fullName,
        portal: "recruiter",
        isVerified: true,
        isActive: row.isActive,
      }
    );
  }
  if (mail.address === null) return null;
  return {
    address: mail.address,
    name: mail.address,
    portal: "candidate",
    isVerified: false,
    isActive: true,
  };
}
