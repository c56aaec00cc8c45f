import { EmailAddress } from "@teamified/ui/email-address";
import { ScoreWithRange } from "@teamified/ui/score";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { searchFactWords } from "../../../show/search-fact-words.ts";
import { Decision, FeedbackState, InterviewState, Nothing, ResumeState } from "../../../show/states.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";

type Item = Outputs["candidate"]["list"]["items"][number];

/** Candidates, newest first; each with the last thing of every kind. */
export function CandidateTable({ items }: { items: Item[] }) {
  return (
    <Table caption="Candidates">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>E-mail</Th>
          <Th>Resume</Th>
          <Th>Feedback</Th>
          <Th>Last interview</Th>
          <Th>Decision</Th>
          <Th>Here since</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className="transition-colors duration-150 hover:bg-sunken">
            <Td>
              <Link href={`/candidates/${item.id}`} className="link">
                {item.fullName}
              </Link>
              {item.matched.map(({ kind, text }) => (
                <span key={`${kind} ${text}`} className="block text-muted wrap-anywhere">
                  {text} — {searchFactWords[kind]}
                </span>
              ))}
            </Td>
            <Td className="text-muted">
              <EmailAddress>{item.email}</EmailAddress>
            </Td>
            <Td label="Resume">
              <ResumeState status={item.resumeStatus} />
            </Td>
            <Td label="Feedback">
              <FeedbackState status={item.feedbackStatus} />
            </Td>
            <Td label="Last interview">
              <LastInterview item={item} />
            </Td>
            <Td label="Decision">
              {item.lastInterview ? <Decision outcome={item.decision} /> : <Nothing />}
            </Td>
            <Td label="Here since">
              <RelativeTime at={item.createdAt} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LastInterview({ item: { lastInterview, interviewCount } }: { item: Item }) {
  if (lastInterview === null) return <Nothing />;
  return (
    <>
      <Link href={`/interviews/${lastInterview.id}`} className="link">
        {lastInterview.roleTitle}
      </Link>
      {interviewCount > 1 && <span className="text-muted"> · {interviewCount} in all</span>}
      <span className="mt-1 block">
        {lastInterview.overallScore === null ? (
          <InterviewState status={lastInterview.status} />
        ) : (
          <ScoreWithRange
            score={lastInterview.overallScore}
            range={lastInterview.overallRange}
            basis="of 100"
          />
        )}
      </span>
    </>
  );
}
