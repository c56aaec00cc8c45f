/**
 * Stable error codes. They are stored in logs and read by scripts: add, never rename.
 * Each names one HTTP status, so that tRPC and REST answer alike.
 */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  timeout: 408,
  conflict: 409,
  stale: 409,
  too_large: 413,
  unsupported_type: 415,
  rate_limited: 429,
  locked: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Extra facts for the page; never personal data, never a provider's words. */
export type ErrorDetails = {
  /** The input field that the sentence is about. */
  field?: string;
  /** When to try again, ISO 8601. */
  retryAt?: string;
  /** The same as seconds from now, for the header Retry-After. */
  retryAfterSeconds?: number;
};

/**
 * An expected failure: a code for programs and a sentence for a person that says what to do.
 * Anything else that is thrown is a defect and reaches nobody but the log.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** The answer for a row that does not exist, or belongs to somebody else: the two are the same. */
export function notFound(what: string): AppError {
  return new AppError("not_found", `This ${what} does not exist, or you have no access to it.`);
}
