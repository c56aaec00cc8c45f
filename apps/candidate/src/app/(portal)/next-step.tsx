"use client";

import { mainQuestionLimits } from "@teamified/contracts/interviews";
import { maxResumeSize } from "@teamified/contracts/resumes";
import { buttonClass } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import type { Route } from "next";
import Link from "next/link";
import { useSeen } from "../../show/seen.ts";
import type { Outputs } from "../../trpc/outputs.ts";
import { HappensByItself } from "./happens-by-itself.tsx";

type Resumes = Outputs["resume"]["list"];
type Interviews = Outputs["interview"]["list"];
type Address = `/resumes/${string}` | `/interviews/${string}` | `/interviews/${string}/result`;
type Step = {
  title: string;
  text: string;
  label: string;
  href: Route<Address> | "/resumes" | "/interviews/new";
};

/** What comes next for the candidate: the one thing to do now, and what happens without them and by when. */
export function NextStep({ resumes, interviews }: { resumes: Resumes; interviews: Interviews }) {
  const seen = useSeen([
    ...resumes.flatMap(({ id }) => [`feedback:${id}`, `no-feedback:${id}`]),
    ...interviews.map(({ id }) => `result:${id}`),
  ]);
  const step = chooseStep(resumes, interviews, seen);
  return (
    <div className="grid gap-4">
      <Panel title={step.title} className="p-6 shadow-card">
        <p className="text-muted">{step.text}</p>
        <Link href={step.href} className={buttonClass({ className: "mt-5" })}>
          {step.label}
        </Link>
      </Panel>
      <HappensByItself resumes={resumes} interviews={interviews} />
    </div>
  );
}

/** First what would be lost by waiting, then what is new, then what one may do. */
function chooseStep(resumes: Resumes, interviews: Interviews, seen: ReadonlySet<string>): Step {
  const underWay = interviews.find((interview) => interview.status === "in_progress");
  if (underWay) {
    return {
      title: `Go on with your interview: ${underWay.roleTitle}`,
      text: "You come back to the question that you left. Nothing you answered is lost.",
      label: "Go on",
      href: `/interviews/${underWay.id}`,
    };
  }
  const result = interviews.find(
    ({ id, result }) => (result === "ready" || result === "partial") && !seen.has(`result:${id}`),
  );
  if (result) {
    return {
      title: "Your result is ready",
      text: `What went well in the interview for ${result.roleTitle}, what to work on, and why.`,
      label: "Read your result",
      href: `/interviews/${result.id}/result`,
    };
  }
  const feedback = resumes.find(
    ({ id, feedbackStatus }) => feedbackStatus === "sent" && !seen.has(`feedback:${id}`),
  );
  if (feedback) {
    return {
      title: "Your feedback is here",
      text: `Advice on ${feedback.fileName}: what is good, what to work on, and a next step for each.`,
      label: "Read your feedback",
      href: `/resumes/${feedback.id}`,
    };
  }
  const newest = resumes[0];
  if (newest?.feedbackStatus === "not_sent" && !seen.has(`no-feedback:${newest.id}`)) {
    return {
      title: "No feedback will be sent for this resume",
      text: `The hiring team decided not to send feedback on ${newest.fileName}. You can send in another resume, and you can take an interview all the same.`,
      label: "See what you can do",
      href: `/resumes/${newest.id}`,
    };
  }
  if (newest === undefined) {
    return {
      title: "Send in your resume",
      text: `You get advice on it by e-mail, written for you. A PDF or Word file of up to ${maxResumeSize}.`,
      label: "Add a resume",
      href: "/resumes",
    };
  }
  if (newest.parsingStatus === "failed") {
    return {
      title: `${newest.fileName} could not be read`,
      text: newest.problem ?? "See what you can do about it.",
      label: "See what to do",
      href: `/resumes/${newest.id}`,
    };
  }
  return {
    title:
      interviews.length === 0 ? "Take an interview when you like" : "Take another interview when you like",
    text: `${mainQuestionLimits.least} to ${mainQuestionLimits.most} questions in writing, at your own pace. An AI asks, a person decides what follows.`,
    label: "Choose a role",
    href: "/interviews/new",
  };
}
