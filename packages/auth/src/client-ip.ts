/** Headers as the web has them, or as NextAuth hands them on. */
type HeadersLike = { get(name: string): string | null } | Record<string, string | string[] | undefined>;

/**
 * The address that the request came from, for the lock of AUTH-4; empty when it is not known, which
 * counts no attempt against anybody. `x-forwarded-for` is believed only when configuration says that a
 * proxy of ours writes it: otherwise anyone could write a new address into each attempt, or another
 * person's.
 */
export function clientIp(headers: HeadersLike, options: { trustProxy?: boolean } = {}): string {
  if (!options.trustProxy) return "";
  const header = isHeaders(headers) ? headers.get("x-forwarded-for") : headers["x-forwarded-for"];
  const value = Array.isArray(header) ? header[0] : header;
  return value?.split(",")[0]?.trim() ?? "";
}

function isHeaders(headers: HeadersLike): headers is { get(name: string): string | null } {
  return typeof headers.get === "function";
}
