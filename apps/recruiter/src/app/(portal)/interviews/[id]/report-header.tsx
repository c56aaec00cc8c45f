"use client";

import { Button } from "@teamified/ui/button";
import { PageHeader } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { usePermission } from "../../../../show/account.tsx";
import { BackLink } from "../../../../show/back-link.tsx";
import { InterviewState } from "../../../../show/states.tsx";
import { ExportInterview } from "./export-interview.tsx";
import { formatDuration } from "./format-duration.ts";
import type { Report } from "./interview-report.tsx";

/** Who, for what, when and how long. */
export function ReportHeader({ interview }: { interview: Report["interview"] }) {
  const finished = interview.status === "completed" || interview.status === "abandoned";
  // The file leaves the product: only when nothing more is asked.
  const mayExport = usePermission("interview.export") && finished;
  return (
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
          {interview.completedAt && (
            <>
              {" · ended "}
              <RelativeTime at={interview.completedAt} />
            </>
          )}
          {interview.durationSeconds !== null && ` · took ${formatDuration(interview.durationSeconds)}`}
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
  );
}
