import { Panel } from "@teamified/ui/panel";
import Link from "next/link";
import { RequirePermission } from "../../show/account.tsx";
import { RetryAssessment, RetryResume } from "../../show/retry-button.tsx";
import type { Outputs } from "../../trpc/outputs.ts";

type Board = Outputs["dashboard"]["get"];

/** What did not work and will not go on by itself. */
export function WhatFailed({
  resumes,
  assessments,
  totalResumes,
}: {
  resumes: Board["failedResumes"];
  assessments: Board["failedAssessments"];
  totalResumes: number;
}) {
  return (
    <Panel
      title="Did not work"
      actions={
        totalResumes > resumes.length && (
          <Link href="/failed-resumes" className="link">
            All {totalResumes} resumes
          </Link>
        )
      }
    >
      <ul className="divide-y divide-line">
        {resumes.map((resume) => (
          <li
            key={resume.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5 sm:flex-nowrap"
          >
            <div className="min-w-0">
              <Link href={`/candidates/${resume.candidateId}`} className="link">
                {resume.candidateName}
              </Link>
              : the resume <span className="wrap-anywhere">{resume.fileName}</span> could not be read.
              {resume.problem && <p className="text-muted">The candidate was told: {resume.problem}</p>}
            </div>
            <RequirePermission permission="resume.retry" what="read it again">
              <RetryResume id={resume.id} fileName={resume.fileName} />
            </RequirePermission>
          </li>
        ))}
        {assessments.map((assessment) => (
          <li
            key={assessment.interviewId}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5 sm:flex-nowrap"
          >
            <div className="min-w-0">
              <Link href={`/interviews/${assessment.interviewId}`} className="link">
                {assessment.candidateName}
              </Link>
              : the interview for {assessment.roleTitle} is not fully scored.
            </div>
            <RequirePermission permission="assessment.retry" what="score it again">
              <RetryAssessment interviewId={assessment.interviewId} />
            </RequirePermission>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
