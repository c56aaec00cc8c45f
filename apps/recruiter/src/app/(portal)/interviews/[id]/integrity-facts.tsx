import { Panel } from "@teamified/ui/panel";
import Link from "next/link";
import { EvidenceQuotes, MessageLink } from "./evidence-quotes.tsx";
import type { Assessment } from "./interview-report.tsx";
import { flagWords, plural } from "./report-words.ts";

const weight = { low: "a weak sign", medium: "a sign of medium weight", high: "a strong sign" } as const;

/** What was noticed about how answers were given: facts, each with what else it may mean. Never red. */
export function IntegrityFacts({ assessment }: { assessment: Assessment }) {
  const computed = assessment.integrityScore !== null;
  return (
    <Panel id="integrity" title="How the answers were given">
      {!computed ? (
        <p className="text-muted">This part is not made yet.</p>
      ) : (
        <>
          <p>
            <strong className="font-semibold">{assessment.integrityScore}</strong>
            <span className="text-muted">
              {" "}
              of 100 · rests on {plural(assessment.flags.length, "observation")}
            </span>
          </p>
          <p className="mt-1 max-w-prose text-muted">
            Observations, not proof. They do not change any score; ask the candidate before you conclude
            anything.
          </p>
        </>
      )}
      {[...Map.groupBy(assessment.flags, ({ type }) => type)].map(([type, flags]) => (
        <section key={type} className="mt-4">
          <h3 className="font-medium">
            {flagWords[type]}
            {flags.length > 1 && (
              <span className="font-normal text-muted"> · {plural(flags.length, "observation")}</span>
            )}
          </h3>
          <ul className="mt-2 grid gap-4">
            {flags.map((flag) => (
              <Observation key={`${flag.sequences.join("-")}-${flag.fact}`} flag={flag} />
            ))}
          </ul>
        </section>
      ))}
      {assessment.integrityNotComputed.length > 0 && (
        <div className="mt-4">
          <h3 className="font-medium">Not looked at</h3>
          <ul className="list-disc pl-5 text-muted">
            {assessment.integrityNotComputed.map((signal) => (
              <li key={signal}>{signal}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function Observation({ flag }: { flag: Assessment["flags"][number] }) {
  return (
    <li className="border-line-strong border-l-2 pl-4">
      <p>
        {flag.fact}
        <span className="text-muted">
          {" "}
          ({weight[flag.severity]}, {Math.round(flag.confidence * 100)} % sure that it happened)
        </span>
      </p>
      <p className="text-muted">What else it may mean: {flag.innocentExplanation}</p>
      <p className="text-[0.93em]">
        {flag.sequences.map((sequence, index) => (
          <span key={sequence}>
            {index > 0 && ", "}
            <MessageLink sequence={sequence} />
          </span>
        ))}
        {flag.relatedInterviewId && (
          <>
            {" · "}
            <Link href={`/interviews/${flag.relatedInterviewId}`} className="link">
              the other interview
            </Link>
          </>
        )}
      </p>
      <EvidenceQuotes evidence={flag.evidence} />
    </li>
  );
}
