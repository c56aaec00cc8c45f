import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { RequirePermission } from "../../../../show/account.tsx";
import { BesideDocument } from "../../../../show/beside-document.tsx";
import { DownloadResume } from "../../../../show/download-resume.tsx";
import { ResumeData } from "../../../../show/resume-data.tsx";
import { RetryResume } from "../../../../show/retry-button.tsx";
import { FeedbackState, ResumeState } from "../../../../show/states.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Resume = Outputs["candidate"]["get"]["resumes"][number];

/** One resume: the file, what was read from it, and the feedback on it. */
export function CandidateResume({ candidateId, resume }: { candidateId: string; resume: Resume }) {
  return (
    <Panel
      title={<span className="wrap-anywhere">{resume.fileName}</span>}
      actions={<DownloadResume id={resume.id} fileName={resume.fileName} />}
    >
      <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-muted">
        <ResumeState status={resume.parsingStatus} />
        <span>
          added <RelativeTime at={resume.uploadedAt} />
        </span>
        {resume.feedbackId !== null && (
          <span>
            <Link href={`/feedback/${resume.feedbackId}`} className="link">
              Feedback
            </Link>
            : <FeedbackState status={resume.feedbackStatus} />
          </span>
        )}
      </p>
      {resume.parsingStatus === "failed" ? (
        <Notice tone="failed" title="This resume could not be read">
          {resume.problem && <p>The candidate was told: {resume.problem}</p>}
          <div className="mt-2">
            <RequirePermission permission="resume.retry" what="read it again">
              <RetryResume id={resume.id} fileName={resume.fileName} />
            </RequirePermission>
          </div>
        </Notice>
      ) : (
        <div className="grid gap-4">
          {resume.data ? (
            <>
              <BesideDocument candidateId={candidateId} {...resume} />
              <ResumeData data={resume.data} />
            </>
          ) : (
            <p className="text-muted">Nothing was read from this file yet.</p>
          )}
        </div>
      )}
    </Panel>
  );
}
