/** A new id for a request: 36 random characters that may be shown to anybody. */
export function newRequestId(): string {
  return crypto.randomUUID();
}

/**
 * The id that a proxy in front gave a request, when it is plainly one: 8 to 64 letters, digits and
 * hyphens. Anything else is replaced by a new one, because the id ends in logs and on error pages.
 */
export function readRequestId(header: string | null): string {
  return header !== null && /^[A-Za-z0-9-]{8,64}$/.test(header) ? header : newRequestId();
}
