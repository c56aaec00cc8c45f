"use client";

import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { RequirePermission, usePermission } from "../../../show/account.tsx";
import { BackLink } from "../../../show/back-link.tsx";
import { LoadMore } from "../../../show/load-more.tsx";
import { RetryResume } from "../../../show/retry-button.tsx";
import { trpc } from "../../../trpc/client.tsx";

/** Resumes that could not be read, with what their candidates were told and a way to try again. */
export function FailedResumes() {
  const mayRetry = usePermission("resume.retry");
  const query = trpc.resume.listFailed.useInfiniteQuery(
    { limit: 50 },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: 30_000 },
  );
  return (
    <>
      <PageHeader
        back={<BackLink href="/">Dashboard</BackLink>}
        title="Resumes not read"
        lead="They are not tried again by themselves. Their candidates were told why, and may send another file."
      />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState title="Every resume could be read">
                One that cannot be read appears here by itself.
              </EmptyState>
            );
          }
          return (
            <>
              <Table caption="Resumes that could not be read">
                <thead>
                  <tr>
                    <Th>Candidate</Th>
                    <Th>File, and what the candidate was told</Th>
                    <Th>Sent in</Th>
                    {mayRetry && (
                      <Th>
                        <span className="sr-only">Try again</span>
                      </Th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {items.map((resume) => (
                    <tr key={resume.id}>
                      <Td>
                        <Link href={`/candidates/${resume.candidateId}`} className="link">
                          {resume.candidateName}
                        </Link>
                      </Td>
                      <Td className="min-w-48">
                        <span className="wrap-anywhere">{resume.fileName}</span>
                        {resume.problem && <span className="block text-muted">{resume.problem}</span>}
                      </Td>
                      <Td label="Sent in">
                        <RelativeTime at={resume.uploadedAt} />
                      </Td>
                      {mayRetry && (
                        <Td className="pr-0">
                          <RetryResume id={resume.id} fileName={resume.fileName} />
                        </Td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </Table>
              <div className="mt-3">
                <RequirePermission permission="resume.retry" what="have one read again">
                  {null}
                </RequirePermission>
              </div>
              <LoadMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
