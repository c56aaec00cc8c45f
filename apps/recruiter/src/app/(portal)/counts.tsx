import { Notice } from "@teamified/ui/notice";
import type { Route } from "next";
import Link from "next/link";
import type { Outputs } from "../../trpc/outputs.ts";

type Numbers = Outputs["dashboard"]["get"]["counts"];
type Tile = { label: string; count: number; href: Route; tone: "plain" | "waiting" | "failed" };

const look = {
  plain: { colour: "", sign: "" },
  waiting: { colour: "text-waiting", sign: "◔" },
  failed: { colour: "text-failed", sign: "✕" },
};

/** How much waits or failed, each number the way to exactly that; late work in words too. */
export function Counts({ counts }: { counts: Numbers }) {
  const tiles: Tile[] = [
    { label: "Feedback to approve", count: counts.waiting, href: "/feedback?status=waiting", tone: "plain" },
    { label: "Feedback on hold", count: counts.held, href: "/feedback?status=held", tone: "plain" },
    {
      label: "Interviews to decide",
      count: counts.toDecide,
      href: "/interviews?status=completed",
      tone: "plain",
    },
    {
      label: "Feedback overdue",
      count: counts.overdueFeedback,
      href: "/feedback?status=overdue",
      tone: "waiting",
    },
    { label: "Mails not delivered", count: counts.failed, href: "/feedback?status=failed", tone: "failed" },
    { label: "Resumes not read", count: counts.resumesFailed, href: "/failed-resumes", tone: "failed" },
  ];
  return (
    <div className="grid gap-3">
      {counts.overdue > 0 && (
        <Notice tone="waiting">
          {counts.overdue === 1 ? "1 step is" : `${counts.overdue} steps are`} later than promised. The portal
          goes on with {counts.overdue === 1 ? "it" : "them"} by itself; if this stays, ask an admin to look
          at the worker.
        </Notice>
      )}
      {counts.mailsFailed > 0 && (
        <Notice tone="failed" title="A mail could not be delivered">
          <Link href="/mail?state=failed" className="link">
            {counts.mailsFailed === 1 ? "See it" : `See all ${counts.mailsFailed}`}
          </Link>{" "}
          and send again what is still needed.
        </Notice>
      )}
      <ul className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface sm:grid-cols-3 xl:grid-cols-6">
        {tiles.map((tile) => (
          <li
            key={tile.label}
            className="relative -mr-px -mb-px border-line border-r border-b px-4 py-3 transition-colors duration-150 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 hover:bg-sunken"
          >
            <Link href={tile.href} className="outline-none before:absolute before:inset-0">
              <Count {...tile} />
              <span className="text-muted">{tile.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The number; what failed or is late has a colour and a sign, and only while there is some. */
function Count({ count, tone }: Tile) {
  const { colour, sign } = look[tone];
  return (
    <span className={`block font-semibold text-[1.7em] leading-tight ${count === 0 ? "text-muted" : colour}`}>
      {count}
      {count > 0 && sign !== "" && (
        <span aria-hidden="true" className="ml-1.5 align-middle text-[0.5em]">
          {sign}
        </span>
      )}
    </span>
  );
}
