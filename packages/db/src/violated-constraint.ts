import { driverErrors } from "./driver-error.ts";

/**
 * The unique constraint that a write ran into: its name in the database
 * (`candidates_organization_id_email_key`), or its columns joined by commas where PostgreSQL names
 * none. Null for any other error, so that it can be thrown on.
 */
export function violatedConstraint(error: unknown): string | null {
  const all = driverErrors(error);
  const isUnique = all.some(
    ({ code, kind }) => code === "P2002" || code === "23505" || kind === "UniqueConstraintViolation",
  );
  if (!isUnique) return null;
  for (const { constraint } of all) {
    if (typeof constraint === "string") return constraint;
    if (typeof constraint !== "object" || constraint === null) continue;
    if ("index" in constraint && typeof constraint.index === "string") return constraint.index;
    if ("fields" in constraint && Array.isArray(constraint.fields)) return constraint.fields.join(",");
  }
  return "";
}
