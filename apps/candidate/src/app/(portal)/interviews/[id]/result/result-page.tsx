"use client";

import { Notice } from "@teamified/ui/notice";
import { PageHeader, Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { useEffect } from "react";
import { BackLink } from "../../../../../show/back-link.tsx";
import { PageOutline } from "../../../../../show/outline.tsx";
import { markSeen } from "../../../../../show/seen.ts";
import { trpc } from "../../../../../trpc/client.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { Conversation } from "../conversation.tsx";
import { Decision } from "./decision.tsx";
import { SkillRanges } from "./skill-ranges.tsx";
import { Strengths } from "./strengths.tsx";

type Result = Outputs["interview"]["result"];

/** The result in the form made for the candidate: what went well, what to work on, why, and what was said. */
export function ResultPage({ id }: { id: string }) {
  const query = trpc.interview.result.useQuery(
    { id },
    {
      // Live updates come first; this is for a browser that does not get them.
      refetchInterval: ({ state }) => (state.data?.status === "in_work" ? 15_000 : false),
    },
  );
  const ready = query.data?.status === "ready" || query.data?.status === "partial";
  useEffect(() => {
    if (ready) markSeen(`result:${id}`);
  }, [ready, id]);
  return (
    <>
      <BackLink href="/interviews">Interviews</BackLink>
      <Loaded title="Your result" query={query} outline={<PageOutline />}>
        {(result) => (
          <>
            <PageHeader
              title="Your result"
              lead={
                <>
                  {result.roleTitle}
                  {result.completedAt && (
                    <>
                      {" "}
                      · interview ended <RelativeTime at={result.completedAt} />
                    </>
                  )}
                </>
              }
            />
            <div className="grid gap-8">
              {result.decision && <Decision decision={result.decision} />}
              <State status={result.status} decided={result.decision !== null} />
              {ready && <Findings result={result} />}
              <section aria-labelledby="transcript">
                <h2 id="transcript" className="mb-4 font-semibold text-[1.1em]">
                  The conversation
                </h2>
                <Conversation readOut={null} messages={result.messages} personaName="Interviewer" />
              </section>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

/** How far the result is, and what comes next. */
function State({ status, decided }: { status: Result["status"]; decided: boolean }) {
  switch (status) {
    case "in_work":
      return (
        <Notice tone="waiting" title="Your answers are being scored">
          That mostly takes less than a minute. This page shows the result by itself; you need not stay.
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="failed" title="Your answers could not be scored yet">
          Something on our side failed. Your answers are safe and stand below. The hiring team sees this and
          can have them scored again; you need not do anything.
        </Notice>
      );
    case "partial":
      return (
        <Notice tone="waiting" title="Part of the result is here">
          One step of the scoring did not finish on our side. What stands here is complete in itself; the rest
          appears once the hiring team has had it done again.
        </Notice>
      );
    case "ready":
      return decided ? null : (
        <Notice title="What happens next">
          A person of the hiring team reads the report and decides. They write to you, and the decision then
          stands here too.
        </Notice>
      );
  }
}

function Findings({ result }: { result: Result }) {
  return (
    <>
      <Panel title="What went well">
        <Strengths strengths={result.strengths} />
      </Panel>
      {result.toWorkOn.length > 0 && (
        <Panel title="What to work on next">
          <ul className="grid gap-5">
            {result.toWorkOn.map(({ title, text, questions }) => (
              <li key={title}>
                <p className="font-medium">{title}</p>
                <p>{text}</p>
                {questions.length > 0 && (
                  <ul
                    aria-label={`Questions about ${title} to think about again`}
                    className="mt-1 grid gap-1"
                  >
                    {questions.map((question) => (
                      <li key={question.sequence}>
                        <a href={`#message-${question.sequence}`} className="link font-interviewer">
                          {question.text}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="Skill by skill">
        <SkillRanges skills={result.skills} />
      </Panel>
      <Panel title="What was not considered">
        <ul className="grid list-disc gap-1 pl-5">
          {result.notConsidered.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
