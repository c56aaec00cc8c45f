"use client";

import { EmptyState } from "@teamified/ui/states";
import { Loaded, SheetOutline } from "@teamified/web/client/loaded";
import { trpc } from "../../trpc/client.tsx";
import { BudgetNotice } from "./budget-notice.tsx";
import { Counts } from "./counts.tsx";
import { DecisionsToTell } from "./decisions-to-tell.tsx";
import { InterviewsToDecide } from "./interviews-to-decide.tsx";
import { InterviewsUnderWay } from "./interviews-under-way.tsx";
import { LastDay } from "./last-day.tsx";
import { MailLimitNotice } from "./mail-limit-notice.tsx";
import { WaitingFeedback } from "./waiting-feedback.tsx";
import { WhatFailed } from "./what-failed.tsx";

/** What waits for the hiring team, what is under way, what happened. Live updates keep it true. */
export function Dashboard() {
  // The slow refetch is for a browser that does not get live updates.
  const query = trpc.dashboard.get.useQuery(undefined, { refetchInterval: 30_000 });
  return (
    <Loaded query={query} outline={<DashboardOutline />}>
      {(board) => {
        const failures = board.failedResumes.length + board.failedAssessments.length;
        const quiet =
          board.feedbackWaiting.length +
            board.toDecide.length +
            board.toTell.length +
            board.underWay.length +
            failures ===
          0;
        return (
          <div className="grid grid-cols-1 gap-5">
            {board.budget && <BudgetNotice budget={board.budget} />}
            {board.mailLimit && <MailLimitNotice reached={board.mailLimit} />}
            <Counts counts={board.counts} />
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <div className="grid grid-cols-1 gap-5">
                {quiet && (
                  <EmptyState title="Nothing waits for you">
                    New feedback, finished interviews and whatever fails appear here by themselves.
                  </EmptyState>
                )}
                {failures > 0 && (
                  <WhatFailed
                    resumes={board.failedResumes}
                    assessments={board.failedAssessments}
                    totalResumes={board.counts.resumesFailed}
                  />
                )}
                {board.feedbackWaiting.length > 0 && (
                  <WaitingFeedback
                    items={board.feedbackWaiting}
                    total={board.counts.waiting}
                    waitingForAddress={board.counts.waitingForAddress}
                  />
                )}
                {board.toTell.length > 0 && (
                  <DecisionsToTell items={board.toTell} total={board.counts.toTell} />
                )}
                {board.toDecide.length > 0 && (
                  <InterviewsToDecide items={board.toDecide} total={board.counts.toDecide} />
                )}
              </div>
              <div className="grid grid-cols-1 gap-5">
                <InterviewsUnderWay items={board.underWay} total={board.counts.inInterview} />
                <LastDay today={board.today} />
              </div>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

function DashboardOutline() {
  return (
    <div className="grid grid-cols-1 gap-5">
      <SheetOutline lines={2} />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SheetOutline lines={9} />
        <SheetOutline lines={5} />
      </div>
    </div>
  );
}
