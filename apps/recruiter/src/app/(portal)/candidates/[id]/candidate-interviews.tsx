import { ScoreWithRange } from "@teamified/ui/score";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { AssessmentState, Decision, InterviewState } from "../../../../show/states.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** One candidate's interviews, newest first. */
export function CandidateInterviews({
  interviews,
}: {
  interviews: Outputs["candidate"]["get"]["interviews"];
}) {
  return (
    <Table caption="Interviews">
      <thead>
        <tr>
          <Th>Role</Th>
          <Th>State</Th>
          <Th>Score and range</Th>
          <Th>Decision</Th>
          <Th>Began</Th>
        </tr>
      </thead>
      <tbody>
        {interviews.map((interview) => (
          <tr key={interview.id}>
            <Td>
              <Link href={`/interviews/${interview.id}`} className="link">
                {interview.roleTitle}
              </Link>
            </Td>
            <Td label="State">
              <InterviewState status={interview.status} />
            </Td>
            <Td label="Score and range">
              {interview.overallScore === null ? (
                <AssessmentState status={interview.assessmentStatus} />
              ) : (
                <ScoreWithRange
                  score={interview.overallScore}
                  range={interview.overallRange}
                  basis="of 100"
                />
              )}
            </Td>
            <Td label="Decision">
              <Decision outcome={interview.decision} />
            </Td>
            <Td label="Began">{interview.startedAt && <RelativeTime at={interview.startedAt} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
