import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { RequirePermission } from "../../../../show/account.tsx";
import { outcomeWords } from "../../../../show/states.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionNotice } from "./decision-notice.tsx";
import type { Report } from "./interview-report.tsx";

/** The decision of a person: the one in force, a new one, and those before. */
export function DecisionPanel({
  report: { interview, decisions, assessment },
  earlier: readsEarlier,
}: {
  report: Report;
  /** Number of the earlier result that is being read; null for the one in force. */
  earlier: number | null;
}) {
  const finished = interview.status === "completed" || interview.status === "abandoned";
  const [current, ...earlier] = decisions;
  return (
    <Panel id="decision" title="Decision">
      <p className="mb-3 text-muted">
        Scores advise. You decide. The candidate learns it when you tell them.
      </p>
      {current && (
        <div className="mb-4 border-accent border-l-[3px] pl-4">
          <DecisionLine decision={current} />
        </div>
      )}
      {current && (
        <div className="mb-5" data-print="none">
          <RequirePermission permission="decision.notify" what="tell the candidate">
            <DecisionNotice key={current.id} decision={current} />
          </RequirePermission>
        </div>
      )}
      {finished && readsEarlier !== null ? (
        <p>You are reading result {readsEarlier}. Leave it to decide on the one in force.</p>
      ) : finished ? (
        <div data-print="none">
          <RequirePermission permission="decision.record" what="decide">
            <DecisionForm
              interviewId={interview.id}
              scoring={assessment?.status === "completed" ? assessment.scoring : null}
              again={current !== undefined}
            />
          </RequirePermission>
        </div>
      ) : (
        <p>You can decide when the interview is finished.</p>
      )}
      {earlier.length > 0 && (
        <div className="mt-5">
          <h3 className="mb-2 font-medium">Earlier decisions</h3>
          <ol className="grid gap-3">
            {earlier.map((decision) => (
              <li key={decision.id} className="border-line-strong border-l-2 pl-4">
                <DecisionLine decision={decision} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </Panel>
  );
}

function DecisionLine({ decision }: { decision: Report["decisions"][number] }) {
  const told = decision.notices.find(({ status }) => status === "sent");
  return (
    <>
      <p>
        <strong className="font-semibold">{outcomeWords[decision.outcome]}</strong>
        <span className="text-muted">
          {" "}
          · {decision.byName} · <RelativeTime at={decision.createdAt} />
        </span>
      </p>
      <p className="whitespace-pre-wrap break-words">{decision.reason}</p>
      {told?.sentAt && (
        <p className="text-muted">
          The candidate was told of it <RelativeTime at={told.sentAt} />.
        </p>
      )}
    </>
  );
}
