import { emailSchema } from "@teamified/contracts/accounts";
import { AppError } from "@teamified/contracts/errors";
import { organizationNameSchema, personNameSchema } from "@teamified/contracts/names";
import { inTransaction } from "@teamified/db/transaction";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { z } from "zod";
import { hashPassword } from "../accounts/hash-password.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

export const createOrganizationInput = z.object({
  name: organizationNameSchema,
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/, "A slug is made of lower-case letters, digits and hyphens."),
  adminEmail: emailSchema,
  adminName: personNameSchema,
});

/**
 * Makes an organization with its first admin; for the operator, not for a portal.
 * `password` is the admin's first one, as it was made for them. Throws `conflict` when the slug is taken.
 */
export async function createOrganization(
  deps: Pick<Deps, "db">,
  input: z.infer<typeof createOrganizationInput> & { password: string },
): Promise<{ id: string }> {
  const passwordHash = await hashPassword(input.password);
  try {
    return await inTransaction(deps.db, async (tx) => {
      const organization = await tx.organization.create({
        data: {
          name: input.name,
          slug: input.slug,
          recruiters: {
            create: { email: input.adminEmail, fullName: input.adminName, passwordHash, role: "admin" },
          },
        },
        select: { id: true },
      });
      await recordAudit(tx, {
        organizationId: organization.id,
        actor: { kind: "system" },
        action: "organization.created",
        subjectType: "organization",
        subjectId: organization.id,
      });
      return organization;
    });
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    throw new AppError("conflict", `There is an organization “${input.slug}” already.`, { field: "slug" });
  }
}
