"use client";

import { Notice } from "@teamified/ui/notice";
import { PageHeader, Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { useEffect } from "react";
import { BackLink } from "../../../../../show/back-link.tsx";
import { Fold } from "../../../../../show/fold.tsx";
import { PageOutline } from "../../../../../show/outline.tsx";
import { markSeen } from "../../../../../show/seen.ts";
import { trpc } from "../../../../../trpc/client.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { Conversation } from "../conversation.tsx";
import { Decision } from "./decision.tsx";
import { SkillRanges } from "./skill-ranges.tsx";
import { AllStrengths, Strengths } from "./strengths.tsx";
import { ToLearn } from "./to-learn.tsx";

type Result = Outputs["interview"]["result"];

/** The result in the form made for the candidate: what was good and what to learn; everything else is one press away. */
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
            <div className="grid gap-6">
              {result.decision && <Decision decision={result.decision} />}
              <State status={result.status} decided={result.decision !== null} />
              {ready && <Findings result={result} />}
              <div className="border-line border-b">
                {ready && <Details result={result} />}
                <Fold title="The conversation" id="conversation">
                  <Conversation readOut={null} messages={result.messages} personaName="Interviewer" />
                </Fold>
              </div>
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
          Something on our side failed. Your answers are safe and stand in the conversation below. The hiring
          team sees this and can have them scored again; you need not do anything.
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

/** So many of each stand open on the page; all of them are among the details. */
const shown = 3;

/** What was good and what to learn: what fits on two screens of a phone. */
function Findings({ result }: { result: Result }) {
  const { strengths, toWorkOn } = result;
  return (
    <>
      <Panel title="What was good">
        <Strengths strengths={strengths.slice(0, shown)} />
      </Panel>
      {toWorkOn.length > 0 && (
        <Panel title="What to learn next">
          <ToLearn toWorkOn={toWorkOn.slice(0, shown)} questions={1} />
        </Panel>
      )}
    </>
  );
}

function Details({ result }: { result: Result }) {
  const { strengths, toWorkOn } = result;
  return (
    <>
      {strengths.length > 0 && (
        <Fold title="Everything that was good, in your words">
          <AllStrengths strengths={strengths} />
        </Fold>
      )}
      {toWorkOn.length > 0 && (
        <Fold title="Everything to think about again">
          <ToLearn toWorkOn={toWorkOn} questions={Number.POSITIVE_INFINITY} />
        </Fold>
      )}
      <Fold title="Skill by skill">
        <SkillRanges skills={result.skills} />
      </Fold>
      <Fold title="What was not considered">
        <ul className="grid list-disc gap-1 pl-5">
          {result.notConsidered.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
