"use client";

import { Notice } from "@teamified/ui/notice";
import { PageHeader, Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
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
  const status = query.data?.feedback?.status;
  useEffect(() => {
    if (status === "sent") markSeen(`feedback:${id}`);
    if (status === "not_sent") markSeen(`no-feedback:${id}`);
  }, [status, id]);
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
              {resume.feedback?.status === "not_sent" && <NoFeedback />}
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

/** Said plainly, with what remains possible: somebody who was promised feedback waits for it otherwise. */
function NoFeedback() {
  return (
    <Notice title="No feedback will be sent for this resume">
      <p>
        A person of the hiring team decided not to send the feedback that was written. You need not wait for
        it.
      </p>
      <p className="mt-2">
        You can{" "}
        <Link href="/resumes" className="link">
          send in another resume
        </Link>
        , such as a newer version of this one, and get feedback on that. You can{" "}
        <Link href="/interviews/new" className="link">
          take an interview
        </Link>{" "}
        all the same, with this resume or without.
      </p>
    </Notice>
  );
}

function isWaiting({ parsingStatus, feedback }: Outputs["resume"]["get"]): boolean {
  return (
    parsingStatus !== "failed" &&
    feedback !== null &&
    feedback.status !== "sent" &&
    feedback.status !== "not_sent"
  );
}
