import { type ErrorCode, type ErrorDetails, errorStatus } from "@teamified/contracts/errors";
import superjson from "superjson";
import { requestIdHeader } from "../request-id.ts";
import { retryAfter } from "./retry-after.ts";

/**
 * Answers a call before it reaches a procedure, in the form in which tRPC answers a failed one, so that
 * clients read it like any other error.
 */
export function refuseCall(
  code: ErrorCode,
  sentence: string,
  requestId: string,
  details: ErrorDetails = {},
): Response {
  const status = errorStatus[code];
  const shape = {
    message: sentence,
    // JSON-RPC's "server error": the exact kind is in data.
    code: -32000,
    data: {
      code: trpcCode(code),
      httpStatus: status,
      appCode: code,
      details,
      requestId,
      fieldErrors: null,
    },
  };
  return Response.json(
    { error: superjson.serialize(shape) },
    {
      status,
      headers: {
        [requestIdHeader]: requestId,
        "cache-control": "no-store",
        ...(status === 503 && retryAfter(details.retryAfterSeconds)),
      },
    },
  );
}

function trpcCode(code: ErrorCode): string {
  switch (code) {
    case "forbidden":
      return "FORBIDDEN";
    case "too_large":
      return "PAYLOAD_TOO_LARGE";
    case "timeout":
      return "TIMEOUT";
    case "unauthenticated":
      return "UNAUTHORIZED";
    case "unavailable":
      return "SERVICE_UNAVAILABLE";
    default:
      return "BAD_REQUEST";
  }
}
