import { AppError } from "@teamified/contracts/errors";
import { isDatabaseUnavailable } from "@teamified/db/is-unavailable";

/**
 * Any thrown thing as the {@link AppError} that may be sent to a client: an expected one as it is, a
 * database that is away as `unavailable`, everything else as `internal` without its words (OPS-4).
 */
export function describeFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseUnavailable(error)) {
    return new AppError(
      "unavailable",
      "We cannot reach our database at the moment. What you entered is kept on this page: try again in a few seconds.",
      {},
      error,
    );
  }
  return new AppError(
    "internal",
    "Something went wrong on our side. Nothing was lost: try again.",
    {},
    error,
  );
}
