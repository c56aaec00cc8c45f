"use client";

import { buttonClass } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useInterviewRules } from "../../../../show/use-interview-rules.ts";

/** What happens after an interview and by when; or, when it was closed, that this is no harm. */
export function InterviewEnded({
  id,
  status,
  answered,
}: {
  id: string;
  status: "completed" | "abandoned";
  answered: number;
}) {
  const { inactivity } = useInterviewRules();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="rises mt-10 outline-none">
      {status === "completed" ? (
        <Panel title="Thank you. What happens next">
          <ol className="grid list-decimal gap-1.5 pl-5">
            <li>Your answers are scored now. That mostly takes less than a minute.</li>
            <li>Your result appears on its page: what went well, what to work on, and why.</li>
            <li>A person of the hiring team reads the report and decides. You see the decision there too.</li>
          </ol>
          <Link href={`/interviews/${id}/result`} className={buttonClass({ className: "mt-5" })}>
            Go to your result
          </Link>
        </Panel>
      ) : (
        <Panel title="This interview is closed">
          <p>
            {answered === 0
              ? `It ended before the first answer, or nothing happened for ${inactivity}. `
              : `Nothing happened for ${inactivity}, so it was closed. What you answered is kept above, but not scored. `}
            That is not held against you.
          </p>
          <Link href="/interviews/new" className={buttonClass({ className: "mt-5" })}>
            Start another interview
          </Link>
        </Panel>
      )}
    </div>
  );
}
