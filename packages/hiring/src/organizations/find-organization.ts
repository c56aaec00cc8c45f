import { notFound } from "@teamified/contracts/errors";
import type { OrganizationId } from "@teamified/contracts/ids";
import type { Deps } from "../deps.ts";

/** The organization that an address names. Throws `not_found` for a slug that nobody has. */
export async function findOrganization(
  deps: Deps,
  slug: string,
): Promise<{ id: OrganizationId; name: string }> {
  const organization = await deps.db.organization.findUnique({
    where: { slug },
    select: { id: true, name: true },
  });
  if (!organization) throw notFound("organization");
  // The one place where a public request gets its tenant: from the address, never from its input.
  return { id: organization.id as OrganizationId, name: organization.name };
}
