"use client";

import { type Step, type StepState, Steps } from "@teamified/ui/steps";
import { RelativeTime } from "@teamified/ui/time";
import { DueTime } from "../../../../show/due-time.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Resume = Outputs["resume"]["get"];

/** The way of a resume: uploaded, read, feedback written, feedback sent; and by when the next step comes. */
export function ResumeSteps({ resume }: { resume: Resume }) {
  const { parsingStatus, parsedAt, feedback } = resume;
  const read: StepState =
    parsingStatus === "failed" ? "failed" : parsingStatus === "completed" ? "done" : "current";
  const steps: Step[] = [
    { title: "Uploaded", state: "done", note: <RelativeTime at={resume.uploadedAt} /> },
    {
      title: "Read",
      state: read,
      note:
        read === "current" ? (
          "It mostly takes less than a minute. This page changes by itself."
        ) : read === "done" && parsedAt ? (
          <RelativeTime at={parsedAt} />
        ) : null,
    },
  ];
  if (feedback?.status === "not_sent") {
    // The way ends here, and says so: steps that vanish look like steps still to come.
    steps.push({ title: "No feedback will be sent", state: "done" });
    return <Steps label="How far this resume is" steps={steps} />;
  }

  const writing = read === "done" && feedback?.status === "being_written";
  const written = feedback?.status === "waiting" || feedback?.status === "sent";
  steps.push(
    { title: "Feedback written", state: written ? "done" : writing ? "current" : "ahead" },
    {
      title: "Feedback sent",
      state: feedback?.status === "sent" ? "done" : written ? "current" : "ahead",
      note:
        feedback?.status === "waiting" ? (
          <Expected by={feedback.expectedBy} />
        ) : feedback?.sentAt ? (
          <RelativeTime at={feedback.sentAt} />
        ) : null,
    },
  );
  return <Steps label="How far this resume is" steps={steps} />;
}

/** By when feedback comes; without a date when a person has taken it out of the queue to look at it. */
function Expected({ by }: { by: Date | null }) {
  if (by === null) return <>A person looks at it first. It comes by e-mail and appears on this page.</>;
  return (
    <>
      Expected <DueTime at={by} />, or earlier if a person has looked at it by then. It comes by e-mail and
      appears on this page.
    </>
  );
}
