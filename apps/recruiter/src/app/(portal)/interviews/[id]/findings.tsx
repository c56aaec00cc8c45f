import { Panel } from "@teamified/ui/panel";
import { EvidenceQuotes } from "./evidence-quotes.tsx";
import type { Assessment } from "./interview-report.tsx";
import { skillTitle } from "./report-words.ts";

/** What was strong and what was weak, each with the words it rests on. */
export function Findings({ assessment }: { assessment: Assessment }) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
      <FindingList
        title="Strengths"
        none="None stood out."
        findings={assessment.strengths}
        assessment={assessment}
      />
      <FindingList
        title="Weaknesses"
        none="None stood out."
        findings={assessment.weaknesses}
        assessment={assessment}
      />
    </div>
  );
}

function FindingList({
  title,
  none,
  findings,
  assessment,
}: {
  title: string;
  none: string;
  findings: Assessment["strengths"];
  assessment: Assessment;
}) {
  return (
    <Panel title={title}>
      {findings.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ul className="grid gap-4">
          {findings.map((finding) => (
            <li key={`${finding.skill}-${finding.text}`}>
              <h3 className="font-medium">{skillTitle(assessment.skills, finding.skill)}</h3>
              <p>{finding.text}</p>
              <EvidenceQuotes evidence={finding.evidence} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
