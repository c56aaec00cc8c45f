/** What goes with every 503, in seconds: a client that waits helps. */
export const retryAfter = { "retry-after": "5" };
