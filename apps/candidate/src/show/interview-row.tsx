"use client";

import { RelativeTime } from "@teamified/ui/time";
import type { Outputs } from "../trpc/outputs.ts";
import { InterviewState } from "./interview-state.tsx";
import { Row } from "./row-list.tsx";

type Interview = Outputs["interview"]["list"][number];

/** An interview in a list; leads to the result once there is one, otherwise to the conversation. */
export function InterviewRow({ interview }: { interview: Interview }) {
  const answered = interview.questionsAnswered;
  return (
    <Row
      href={
        interview.status === "completed"
          ? `/interviews/${interview.id}/result`
          : `/interviews/${interview.id}`
      }
      title={interview.roleTitle}
      detail={
        <>
          {interview.startedAt && (
            <>
              started <RelativeTime at={interview.startedAt} />
            </>
          )}
          {answered > 0 && ` · ${answered} question${answered === 1 ? "" : "s"} answered`}
        </>
      }
      state={<InterviewState {...interview} />}
    />
  );
}
