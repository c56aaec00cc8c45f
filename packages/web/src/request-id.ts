/** The header that carries a request's id in and out. */
export const requestIdHeader = "x-request-id";

/**
 * The id of a request: the one that a proxy in front gave it when that is plainly an id, otherwise a
 * new one. It ends in logs and on error pages, so nothing else is let through.
 */
export function requestIdOf(headers: { get(name: string): string | null }): string {
  const given = headers.get(requestIdHeader);
  return given !== null && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
