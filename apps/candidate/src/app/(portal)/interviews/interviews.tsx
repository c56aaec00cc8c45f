"use client";

import { mainQuestionLimits } from "@teamified/contracts/interviews";
import { buttonClass } from "@teamified/ui/button";
import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { InterviewRow } from "../../../show/interview-row.tsx";
import { ListOutline } from "../../../show/outline.tsx";
import { RowList } from "../../../show/row-list.tsx";
import { trpc } from "../../../trpc/client.tsx";

/** The candidate's interviews, newest first, and the way to another. */
export function Interviews() {
  const query = trpc.interview.list.useQuery();
  const underWay = query.data?.find((interview) => interview.status === "in_progress");
  const begin = underWay ? (
    <Link href={`/interviews/${underWay.id}`} className={buttonClass()}>
      Go on with your interview
    </Link>
  ) : (
    <Link href="/interviews/new" className={buttonClass()}>
      Start an interview
    </Link>
  );
  const empty = query.data?.length === 0;
  return (
    <>
      <PageHeader
        title="Interviews"
        lead="A conversation at your own pace. A person decides what follows from it."
        actions={empty || query.data === undefined ? null : begin}
      />
      <Loaded query={query} outline={<ListOutline />}>
        {(interviews) =>
          empty ? (
            <EmptyState title="No interview yet" action={begin}>
              {mainQuestionLimits.least} to {mainQuestionLimits.most} questions about the work you do, in
              about 20 to 40 minutes. You see first what will happen and can try a question that does not
              count.
            </EmptyState>
          ) : (
            <RowList label="Your interviews">
              {interviews.map((interview) => (
                <InterviewRow key={interview.id} interview={interview} />
              ))}
            </RowList>
          )
        }
      </Loaded>
    </>
  );
}
