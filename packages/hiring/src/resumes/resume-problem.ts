import { type DocumentFailure, documentFailures } from "@teamified/contracts/resumes";

/** The sentence for a stored reason; null while there is none. */
export function resumeProblem(parsingError: string | null): string | null {
  if (parsingError === null) return null;
  return parsingError in documentFailures
    ? documentFailures[parsingError as DocumentFailure] // the line above is the check
    : documentFailures.internal;
}
