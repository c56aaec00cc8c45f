"use client";

import { Notice } from "@teamified/ui/notice";
import { PageHeader, Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { useEffect } from "react";
import { BackLink } from "../../../../show/back-link.tsx";
import { PageOutline } from "../../../../show/outline.tsx";
import { markSeen } from "../../../../show/seen.ts";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { formatFileSize } from "../format-file-size.ts";
import { ResumeActions } from "./resume-actions.tsx";
import { ResumeFeedback } from "./resume-feedback.tsx";
import { ResumeSteps } from "./resume-steps.tsx";
import { RetryResume } from "./retry-resume.tsx";
import { WhatWasRead } from "./what-was-read.tsx";

/** One resume: how far it is, the feedback on it, and what was read from it. */
export function ResumePage({ id }: { id: string }) {
  const query = trpc.resume.get.useQuery(
    { id },
    {
      // Live updates come first; this is for a browser that does not get them.
      refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? 30_000 : false),
    },
  );
  const sent = query.data?.feedback?.status === "sent";
  useEffect(() => {
    if (sent) markSeen(`feedback:${id}`);
  }, [sent, id]);
  return (
    <>
      <BackLink href="/resumes">Resumes</BackLink>
      <Loaded title="Resume" query={query} outline={<PageOutline />}>
        {(resume) => (
          <>
            <PageHeader
              title={<span className="break-words">{resume.fileName}</span>}
              lead={
                <>
                  {formatFileSize(resume.fileSize)} · added <RelativeTime at={resume.uploadedAt} />
                </>
              }
            />
            <div className="grid gap-8">
              {resume.parsingStatus === "failed" ? (
                <Notice tone="failed" title="This resume could not be read">
                  <p>{resume.problem}</p>
                  <RetryResume id={resume.id} />
                </Notice>
              ) : null}
              {resume.feedback?.status === "sent" ? (
                <ResumeFeedback feedback={resume.feedback} />
              ) : (
                <Panel title="How far it is">
                  <ResumeSteps resume={resume} />
                </Panel>
              )}
              {resume.data && resume.pages && (
                <WhatWasRead resume={resume} data={resume.data} pages={resume.pages} />
              )}
              <ResumeActions id={resume.id} fileName={resume.fileName} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function isWaiting(resume: Outputs["resume"]["get"]): boolean {
  return resume.parsingStatus !== "failed" && resume.feedback !== null && resume.feedback.status !== "sent";
}
