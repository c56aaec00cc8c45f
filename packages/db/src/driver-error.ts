/** What is left of an error of PostgreSQL or its socket once Prisma has wrapped it. */
type DriverError = {
  /** A code of Prisma (P2002), of PostgreSQL (40001) or of Node (ECONNREFUSED). */
  code: string | undefined;
  /** The adapter's word for it, such as "UniqueConstraintViolation". */
  kind: string | undefined;
  message: string;
  constraint: unknown;
};

/** Deeper nesting than this would be a cycle. */
const maxDepth = 6;

/**
 * The error itself and everything it was made from, outermost first. Prisma 7 hides the driver's
 * part in `meta.driverAdapterError.cause`, other layers in `cause` or, for several addresses of one
 * host, in `errors`.
 */
export function driverErrors(error: unknown, depth = 0): DriverError[] {
  if (typeof error !== "object" || error === null || depth > maxDepth) return [];
  const inner = [
    field(field(error, "meta"), "driverAdapterError"),
    field(error, "cause"),
    ...asArray(field(error, "errors")),
  ];
  const found: DriverError[] = [
    {
      code: asText(field(error, "originalCode")) ?? asText(field(error, "code")),
      kind: asText(field(error, "kind")),
      message: asText(field(error, "originalMessage")) ?? asText(field(error, "message")) ?? "",
      constraint: field(error, "constraint"),
    },
  ];
  return [...found, ...inner.flatMap((each) => driverErrors(each, depth + 1))];
}

function field(value: unknown, name: string): unknown {
  // Any object may be asked for any field; what comes back is unknown until it is tested.
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
