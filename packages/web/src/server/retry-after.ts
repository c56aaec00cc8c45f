/** What goes with every 503 and 429, in seconds: a client that waits helps. Five unless it is known better. */
export function retryAfter(seconds = 5): { "retry-after": string } {
  return { "retry-after": String(Math.max(1, Math.ceil(seconds))) };
}
