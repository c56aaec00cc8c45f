"use client";

import type { ReactNode } from "react";
import { DueTime } from "../../show/due-time.tsx";
import { isUnderWay } from "../../show/resume-state.tsx";
import { trpc } from "../../trpc/client.tsx";
import type { Outputs } from "../../trpc/outputs.ts";

type Resume = Outputs["resume"]["list"][number];

/** What happens without the candidate, and by when. Nothing when nothing does. */
export function HappensByItself({
  resumes,
  interviews,
}: {
  resumes: Resume[];
  interviews: Outputs["interview"]["list"];
}) {
  const waiting = resumes.filter(isUnderWay).slice(0, 3);
  const scored = interviews.filter(({ status, result }) => status === "completed" && result === "in_work");
  if (waiting.length === 0 && scored.length === 0) return null;
  return (
    <section aria-label="What happens by itself">
      <ul className="grid gap-1.5 border-waiting border-l-[3px] bg-waiting-soft px-4 py-3">
        {waiting.map((resume) =>
          resume.parsingStatus !== "completed" ? (
            <Line key={resume.id}>
              {resume.fileName} is being read. That mostly takes less than a minute.
            </Line>
          ) : (
            <FeedbackLine key={resume.id} resume={resume} />
          ),
        )}
        {scored.map((interview) => (
          <Line key={interview.id}>
            Your answers for {interview.roleTitle} are being scored. That mostly takes less than a minute.
          </Line>
        ))}
      </ul>
    </section>
  );
}

function FeedbackLine({ resume }: { resume: Resume }) {
  const { data } = trpc.resume.get.useQuery({ id: resume.id });
  const account = trpc.account.me.useQuery();
  const by = data?.feedback?.expectedBy ?? null;
  if (resume.feedbackStatus === "being_written") {
    return <Line>Feedback on {resume.fileName} is being written.</Line>;
  }
  if (account.data?.isVerified === false) {
    return <Line>Feedback on {resume.fileName} comes once your e-mail address is confirmed.</Line>;
  }
  return (
    <Line>
      Feedback on {resume.fileName} comes by e-mail and appears here
      {by === null ? (
        " once a person has looked at it."
      ) : (
        <>
          , expected <DueTime at={by} />.
        </>
      )}
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <li className="break-words">{children}</li>;
}
