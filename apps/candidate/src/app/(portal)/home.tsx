"use client";

import { greetingName } from "@teamified/contracts/greeting-name";
import { PageHeader } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import type { ReactNode } from "react";
import { InterviewRow } from "../../show/interview-row.tsx";
import { ListOutline } from "../../show/outline.tsx";
import { isUnderWay, ResumeState } from "../../show/resume-state.tsx";
import { Row, RowList } from "../../show/row-list.tsx";
import { trpc } from "../../trpc/client.tsx";
import { NextStep } from "./next-step.tsx";

/** Rows of each short list; all of them are on the list's own page. */
const shown = 3;

/** Where a candidate arrives: what happens next and by when, the one step to take, and what there is. */
export function Home() {
  const account = trpc.account.me.useQuery();
  const resumes = trpc.resume.list.useQuery(undefined, {
    // Live updates come first; this is for a browser that does not get them.
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 30_000 : false),
  });
  const interviews = trpc.interview.list.useQuery();
  const name = account.data ? greetingName(account.data.fullName, "given name") : null;
  return (
    <>
      <PageHeader title={name === null ? "Hello" : `Hello, ${name}`} />
      <div className="grid gap-9">
        <Loaded query={resumes} outline={<ListOutline rows={2} />}>
          {(ownResumes) => (
            <Loaded query={interviews} outline={<ListOutline rows={2} />}>
              {(ownInterviews) => (
                <>
                  <NextStep resumes={ownResumes} interviews={ownInterviews} />
                  {ownResumes.length > 0 && (
                    <Section title="Resumes" all={<Link href="/resumes">All resumes</Link>}>
                      <RowList label="Resumes">
                        {ownResumes.slice(0, shown).map((resume) => (
                          <Row
                            key={resume.id}
                            href={`/resumes/${resume.id}`}
                            title={resume.fileName}
                            detail={
                              <>
                                added <RelativeTime at={resume.uploadedAt} />
                              </>
                            }
                            state={<ResumeState {...resume} />}
                          />
                        ))}
                      </RowList>
                    </Section>
                  )}
                  {ownInterviews.length > 0 && (
                    <Section title="Interviews" all={<Link href="/interviews">All interviews</Link>}>
                      <RowList label="Interviews">
                        {ownInterviews.slice(0, shown).map((interview) => (
                          <InterviewRow key={interview.id} interview={interview} />
                        ))}
                      </RowList>
                    </Section>
                  )}
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
    </>
  );
}

function Section({ title, all, children }: { title: string; all: ReactNode; children: ReactNode }) {
  return (
    <section>
      <div className="mb-2.5 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold text-[1.1em]">{title}</h2>
        <span className="text-[0.9em] [&>a]:link">{all}</span>
      </div>
      {children}
    </section>
  );
}
