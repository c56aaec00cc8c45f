const longestSeconds = 86_400;

/**
 * Seconds of a Retry-After header, at least 1 and at most a day: a number, or a date (RFC 9110, 10.2.3).
 * Undefined for everything else.
 */
export function readRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(longestSeconds, Math.max(1, Math.ceil(seconds)));
}
