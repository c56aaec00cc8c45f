import { Panel } from "@teamified/ui/panel";
import type { Assessment } from "./interview-report.tsx";
import { skillTitle } from "./report-words.ts";

/** What to do or ask next. */
export function NextSteps({ assessment }: { assessment: Assessment }) {
  return (
    <Panel title="What to do next">
      <ol className="grid list-decimal gap-3 pl-5">
        {assessment.recommendations.map((step) => (
          <li key={`${step.skill}-${step.action}`}>
            {step.skill !== null && (
              <span className="text-muted">{skillTitle(assessment.skills, step.skill)}: </span>
            )}
            {step.action}
            {/* The interviewer's typeface, no quotation marks: nobody has said this yet. */}
            {step.question !== null && (
              <p className="mt-1">
                Ask: <span className="font-interviewer text-[1.06em]">{step.question}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
