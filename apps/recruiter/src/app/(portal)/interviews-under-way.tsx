import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import type { Outputs } from "../../trpc/outputs.ts";

/** Who is in an interview at this moment. */
export function InterviewsUnderWay({
  items,
  total,
}: {
  items: Outputs["dashboard"]["get"]["underWay"];
  total: number;
}) {
  return (
    <Panel
      title="Interviews under way"
      actions={
        total > items.length && (
          <Link href="/interviews?status=in_progress" className="link">
            All {total}
          </Link>
        )
      }
    >
      {items.length === 0 ? (
        <p className="text-muted">Nobody is in an interview at the moment.</p>
      ) : (
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <span>
                <Link href={`/interviews/${item.id}`} className="link">
                  {item.candidateName}
                </Link>
                , {item.roleTitle}
              </span>
              <span className="text-muted">
                question {item.questionsAsked}
                {item.startedAt && (
                  <>
                    {" · began "}
                    <RelativeTime at={item.startedAt} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
