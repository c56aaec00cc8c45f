import { Notice } from "@teamified/ui/notice";
import { RequirePermission } from "../../../../show/account.tsx";
import { RetryAssessment } from "../../../../show/retry-button.tsx";
import type { Report } from "./interview-report.tsx";
import { passWords } from "./report-words.ts";

/** How far the scoring is, as long as it is not complete; then nothing. */
export function AssessmentProgress({ report: { interview, assessment } }: { report: Report }) {
  if (interview.status === "in_progress" || interview.status === "scheduled") {
    return (
      <Notice tone="waiting" title="The interview is still under way">
        The transcript grows by itself. It is scored as soon as the candidate is finished.
      </Notice>
    );
  }
  if (assessment === null) {
    return (
      <Notice title="This interview is not scored">
        {interview.status === "abandoned"
          ? "The candidate left before the end. What was said stands in the transcript."
          : "The scoring has not begun. It appears here by itself."}
      </Notice>
    );
  }
  const missing = assessment.missingPasses.map((pass) => passWords[pass]).join(", ");
  switch (assessment.status) {
    case "pending":
    case "running":
      return (
        <Notice tone="waiting" title="The interview is being scored">
          {assessment.missingPasses.length > 0 && `Still to come: ${missing}. `}It appears here by itself.
        </Notice>
      );
    case "partial":
    case "failed":
      return (
        <Notice
          tone={assessment.status === "failed" ? "failed" : "waiting"}
          title={
            assessment.status === "failed"
              ? "The interview could not be scored"
              : "A part of the scoring is missing"
          }
        >
          <p>Missing: {missing || "the last step"}. What was said and what is shown here is safe.</p>
          <div className="mt-2">
            <RequirePermission permission="assessment.retry" what="score it again">
              <RetryAssessment interviewId={interview.id} />
            </RequirePermission>
          </div>
        </Notice>
      );
    case "completed":
      return null;
  }
}
