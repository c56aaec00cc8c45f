import { type ErrorCode, errorStatus } from "@teamified/contracts/errors";
import { z } from "zod";

// Keys of a constant object: the cast says what Object.keys forgets.
const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

const errorDataSchema = z.object({
  appCode: z.enum(errorCodes),
  details: z.object({ field: z.string().optional(), retryAt: z.string().optional() }).default({}),
  requestId: z.string().nullish(),
  fieldErrors: z.record(z.string(), z.array(z.string())).nullish(),
});

const clientErrorSchema = z.object({ message: z.string(), data: errorDataSchema });

/** A failed call, in the terms of a page. */
export type ApiError = {
  code: ErrorCode;
  /** For a person: what happened and what to do. */
  sentence: string;
  /** Shown with unexpected failures, so that the log line can be found. */
  requestId: string | null;
  /** The first sentence about each input field. */
  fields: Record<string, string>;
  retryAt: Date | null;
};

/**
 * What a failed call says to the page. A failure without an answer (no network, a portal that restarts)
 * reads as `unavailable`. For anything that a query or mutation of tRPC threw.
 */
export function readApiError(error: unknown): ApiError {
  const parsed = clientErrorSchema.safeParse(error);
  if (!parsed.success) {
    return {
      code: "unavailable",
      sentence:
        "The portal cannot be reached. What you wrote is still here: check your connection and try again.",
      requestId: null,
      fields: {},
      retryAt: null,
    };
  }
  const { message, data } = parsed.data;
  const fields: Record<string, string> = {};
  for (const [field, sentences] of Object.entries(data.fieldErrors ?? {})) {
    if (sentences[0] !== undefined) fields[field] = sentences[0];
  }
  if (data.details.field !== undefined) fields[data.details.field] ??= message;
  return {
    code: data.appCode,
    sentence: message,
    requestId: data.requestId ?? null,
    fields,
    retryAt: data.details.retryAt === undefined ? null : new Date(data.details.retryAt),
  };
}
