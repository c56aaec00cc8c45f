"use client";

import { Button } from "@teamified/ui/button";
import { formatSpan } from "@teamified/ui/format-span";
import { PageHeader } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { usePermission } from "../../../../show/account.tsx";
import { BackLink } from "../../../../show/back-link.tsx";
import { Decision, InterviewState } from "../../../../show/states.tsx";
import { ExportInterview } from "./export-interview.tsx";
import type { Report } from "./interview-report.tsx";

/** Who, for what, when and how long, what was decided, and the way to each part of a long page. */
export function ReportHeader({ report }: { report: Report }) {
  const { interview, decisions } = report;
  const finished = interview.status === "completed" || interview.status === "abandoned";
  // The file leaves the product: only when nothing more is asked.
  const mayExport = usePermission("interview.export") && finished;
  return (
    <>
      <PageHeader
        back={<BackLink href="/interviews">Interviews</BackLink>}
        title={`${interview.candidateName}, ${interview.roleTitle}`}
        lead={
          <>
            <InterviewState status={interview.status} />
            {interview.startedAt && (
              <>
                {" · began "}
                <RelativeTime at={interview.startedAt} />
              </>
            )}
            {interview.completedAt && !interview.accommodations.extraTime && (
              <>
                {" · ended "}
                <RelativeTime at={interview.completedAt} />
              </>
            )}
            {interview.durationSeconds !== null && ` · took ${formatSpan(interview.durationSeconds)}`}
            {interview.accommodations.extraTime && " · extra time was agreed, so nothing is timed"}
            {" · "}
            <Link href={`/candidates/${interview.candidateId}`} className="link">
              About {interview.candidateName}
            </Link>
          </>
        }
        actions={
          <div data-print="none" className="flex flex-wrap gap-2">
            {mayExport && <ExportInterview interviewId={interview.id} />}
            <Button tone="secondary" size="small" onClick={() => window.print()}>
              Print
            </Button>
          </div>
        }
      />
      <nav aria-label="On this page" className="mb-5 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <a href="#decision" className="link">
          {finished ? (
            <>
              Decision: <Decision outcome={decisions[0]?.outcome ?? null} />
            </>
          ) : (
            "Decision"
          )}
        </a>
        {partsOf(report).map(([id, title]) => (
          <a key={id} href={`#${id}`} className="link">
            {title}
          </a>
        ))}
      </nav>
    </>
  );
}

/** The parts that this report has, with the ids of their panels, in the order of the page. */
function partsOf({ assessment }: Report): [id: string, title: string][] {
  const scored = assessment !== null && assessment.skills.length > 0;
  return [
    ...(scored ? [["scores", "Scores"] satisfies [string, string]] : []),
    ...(assessment && assessment.reasoning.length > 0
      ? [["reasoning", "Why these scores"] satisfies [string, string]]
      : []),
    ...(assessment ? [["integrity", "How the answers were given"] satisfies [string, string]] : []),
    ["transcript", "Transcript"],
    ["resume", "Resume"],
  ];
}
