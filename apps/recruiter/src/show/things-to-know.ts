import type { ResumeWarning } from "@teamified/contracts/resumes";

/** What is to be known of a file. What could not be read for sure stands with the data, where it is corrected. */
export function thingsToKnow(warnings: readonly ResumeWarning[]): ResumeWarning[] {
  return warnings.filter(({ code }) => code !== "needs_review");
}
