import { requestIdHeader } from "../request-id.ts";
import { retryAfter } from "./retry-after.ts";

/**
 * A refusal in a sentence, where bytes were asked for; never kept by the browser. `retryAfterSeconds` becomes the header
 * that programs read.
 */
export function refuseInWords(
  status: number,
  sentence: string,
  requestId: string,
  { retryAfterSeconds }: { retryAfterSeconds?: number | undefined } = {},
): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      [requestIdHeader]: requestId,
      ...(status === 503 && retryAfter()),
      ...(retryAfterSeconds !== undefined && retryAfter(retryAfterSeconds)),
    },
  });
}
