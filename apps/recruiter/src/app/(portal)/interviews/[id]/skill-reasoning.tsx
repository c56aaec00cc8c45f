import { Panel } from "@teamified/ui/panel";
import type { Assessment } from "./interview-report.tsx";
import { skillTitle } from "./report-words.ts";

/** Why each score is what it is, and what would have raised it. */
export function SkillReasoning({ assessment }: { assessment: Assessment }) {
  return (
    <Panel id="reasoning" title="Why these scores">
      <dl className="grid gap-4">
        {assessment.reasoning.map((entry) => (
          <div key={entry.skill}>
            <dt className="font-medium">{skillTitle(assessment.skills, entry.skill)}</dt>
            <dd className="max-w-prose">{entry.why}</dd>
            {entry.wouldHaveRaised !== "" && (
              <dd className="mt-1 max-w-prose text-muted">
                What would have raised it. {entry.wouldHaveRaised}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Panel>
  );
}
