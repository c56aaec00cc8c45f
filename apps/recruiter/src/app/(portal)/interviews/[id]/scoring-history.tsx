import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import type { Report } from "./interview-report.tsx";
import { ScoringChanges } from "./scoring-changes.tsx";

type Scoring = Report["scorings"][number];

/** That the interview is being scored again, or that it did not work; in both cases the earlier result stands. */
export function ScoringUnderWay({ report: { scorings } }: { report: Report }) {
  const [newest] = scorings;
  if (scorings.length < 2 || !newest) return null;
  switch (newest.status) {
    case "pending":
    case "running":
      return (
        <Notice tone="waiting" title="The interview is being scored again">
          What you read here stays in force until the new result is complete. It appears by itself.
          <Request scoring={newest} />
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="waiting" title="Scoring again did not work">
          The earlier result stays in force, and nothing of it changed. You may try once more.
          <Request scoring={newest} />
        </Notice>
      );
    default:
      return null;
  }
}

/** What changed when the interview was scored again, who wanted it and why, and the way to what was before. */
export function ScoringHistory({
  report: { scorings, assessment },
  shown,
  onShow,
}: {
  report: Report;
  /** Number of the earlier scoring that is being read; null for the one in force. */
  shown: number | null;
  onShow: (scoring: number | null) => void;
}) {
  if (!assessment) return null;
  const inForce = scorings.find(({ number }) => number === assessment.scoring);
  const earlier = scorings.filter(
    ({ number, status }) => number !== assessment.scoring && status === "completed",
  );
  if (earlier.length === 0) return null;
  return (
    <Panel
      id="scorings"
      title={
        inForce?.generatedAt ? (
          <>
            Scored again <RelativeTime at={inForce.generatedAt} />: what changed
          </>
        ) : (
          "Scored again: what changed"
        )
      }
    >
      {inForce && <Request scoring={inForce} />}
      <div className="mt-3">{inForce?.difference && <ScoringChanges difference={inForce.difference} />}</div>
      <h3 className="mt-5 mb-1 font-medium">Earlier results</h3>
      <ul className="divide-y divide-line">
        {earlier.map((scoring) => (
          <li
            key={scoring.number}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2"
          >
            <span>
              Result {scoring.number}
              {scoring.generatedAt && (
                <>
                  {", made "}
                  <RelativeTime at={scoring.generatedAt} />
                </>
              )}
            </span>
            <span data-print="none">
              <Button
                tone="quiet"
                size="small"
                onClick={() => onShow(shown === scoring.number ? null : scoring.number)}
              >
                {shown === scoring.number ? "Back to the one in force" : `Read result ${scoring.number}`}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Request({ scoring }: { scoring: Scoring }) {
  if (scoring.reason === null) return null;
  return (
    <p className="text-muted">
      {scoring.requestedByName ?? "Somebody who has left"} wanted it: {scoring.reason}
    </p>
  );
}
