"use client";

import { buttonClass } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import type { Route } from "next";
import Link from "next/link";
import { trpc } from "../../trpc/client.tsx";

/** The one thing that a candidate should do now, and why. */
export function NextStep() {
  const [resumes] = trpc.resume.list.useSuspenseQuery();
  const [interviews] = trpc.interview.list.useSuspenseQuery();
  const underWay = interviews.find((interview) => interview.status === "in_progress");
  const step =
    resumes.length === 0
      ? {
          title: "Send in your resume",
          text: "You get advice on it by e-mail, written for you. A PDF or Word file of up to 10 MB.",
          label: "Add a resume",
          href: "/resumes",
        }
      : underWay
        ? {
            title: `Go on with your interview for ${underWay.roleTitle}`,
            text: "You come back to the question that you left. Nothing you answered is lost.",
            label: "Go on",
            href: "/interviews",
          }
        : {
            title: "Take an interview when you like",
            text: "12 to 20 questions in writing, at your own pace. A person decides what follows.",
            label: "See the roles",
            href: "/interviews",
          };
  return (
    <Panel title={step.title}>
      <p>{step.text}</p>
      {/* The pages are named above; typed routes cannot see through the choice. */}
      <Link href={step.href as Route} className={buttonClass({ className: "mt-5" })}>
        {step.label}
      </Link>
    </Panel>
  );
}
