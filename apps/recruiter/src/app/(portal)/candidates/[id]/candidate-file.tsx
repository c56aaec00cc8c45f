"use client";

import { EmailAddress } from "@teamified/ui/email-address";
import { PageHeader, Panel } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { BackLink } from "../../../../show/back-link.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { CandidateInterviews } from "./candidate-interviews.tsx";
import { CandidateResume } from "./candidate-resume.tsx";
import { Retakes } from "./retakes.tsx";

/** Everything the team has of one candidate. */
export function CandidateFile({ id }: { id: string }) {
  const query = trpc.candidate.get.useQuery({ id });
  return (
    <Loaded title="Candidate" query={query}>
      {(candidate) => <File candidate={candidate} />}
    </Loaded>
  );
}

function File({ candidate }: { candidate: Outputs["candidate"]["get"] }) {
  return (
    <>
      <PageHeader
        back={<BackLink href="/candidates">Candidates</BackLink>}
        title={candidate.fullName}
        lead={
          <>
            here since <RelativeTime at={candidate.createdAt} />
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-5">
          <Panel title="Interviews">
            {candidate.interviews.length === 0 ? (
              <EmptyState title="No interview yet">
                Candidates start one themselves; it appears here as soon as they do.
              </EmptyState>
            ) : (
              <CandidateInterviews interviews={candidate.interviews} />
            )}
            <Retakes candidate={candidate} />
          </Panel>
          {candidate.resumes.length === 0 ? (
            <Panel title="Resumes">
              <EmptyState title="No resume yet">
                Candidates add one themselves; it appears here as soon as they do.
              </EmptyState>
            </Panel>
          ) : (
            candidate.resumes.map((resume) => (
              <CandidateResume key={resume.id} candidateId={candidate.id} resume={resume} />
            ))
          )}
        </div>
        <Panel title="Contact">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
            <dt className="text-muted">E-mail</dt>
            <dd className="min-w-0">
              <a href={`mailto:${candidate.email}`} className="link">
                <EmailAddress>{candidate.email}</EmailAddress>
              </a>
            </dd>
            <dt className="text-muted">Phone</dt>
            <dd>
              {candidate.phone ? (
                <PhoneLink>{candidate.phone}</PhoneLink>
              ) : (
                <ReadPhone candidate={candidate} />
              )}
            </dd>
          </dl>
        </Panel>
      </div>
    </>
  );
}

function PhoneLink({ children }: { children: string }) {
  return (
    <a href={`tel:${children.replace(/[^\d+]/g, "")}`} className="link">
      {children}
    </a>
  );
}

/** The number of the newest resume that has one, with where it comes from: the account itself has none. */
function ReadPhone({ candidate }: { candidate: Outputs["candidate"]["get"] }) {
  const resume = candidate.resumes.find(({ data }) => data !== null && data.phone.value !== null);
  const phone = resume?.data?.phone;
  if (!resume || !phone || phone.value === null) return <span className="text-muted">not given</span>;
  return (
    <>
      <PhoneLink>{phone.value}</PhoneLink>
      <span className="block text-muted">
        {phone.by === "candidate" ? "put right by the candidate in " : "read from "}
        <Link href={`/candidates/${candidate.id}/resumes/${resume.id}`} className="link wrap-anywhere">
          {resume.fileName}
        </Link>
      </span>
    </>
  );
}
