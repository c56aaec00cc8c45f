import { Notice } from "@teamified/ui/notice";
import type { Route } from "next";
import Link from "next/link";
import type { Outputs } from "../../trpc/outputs.ts";

type Numbers = Outputs["dashboard"]["get"]["counts"];

/** How much waits, each number a way to it; late work only when there is some, and then in words. */
export function Counts({ counts }: { counts: Numbers }) {
  const tiles = [
    { label: "Feedback to approve", count: counts.waiting, href: "/feedback?status=waiting" },
    { label: "Interviews to decide", count: counts.toDecide, href: "/interviews?status=completed" },
    { label: "Feedback on hold", count: counts.held, href: "/feedback?status=held" },
    { label: "Mails not delivered", count: counts.failed, href: "/feedback?status=failed" },
    { label: "Resumes not read", count: counts.resumesFailed, href: "/candidates" },
  ] satisfies { label: string; count: number; href: Route }[];
  return (
    <div className="grid gap-3">
      {counts.overdue > 0 && (
        <Notice tone="waiting">
          {counts.overdue === 1 ? "1 step is" : `${counts.overdue} steps are`} later than promised. The portal
          goes on with {counts.overdue === 1 ? "it" : "them"} by itself; if this stays, ask an admin to look
          at the worker.
        </Notice>
      )}
      <ul className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface sm:grid-cols-3 lg:grid-cols-5">
        {tiles.map((tile) => (
          <li
            key={tile.label}
            className="relative -mr-px -mb-px border-line border-r border-b px-4 py-3 transition-colors duration-150 hover:bg-sunken"
          >
            <Link href={tile.href} className="before:absolute before:inset-0">
              <span
                className={`block font-semibold text-[1.7em] leading-tight ${tile.count === 0 ? "text-muted" : ""}`}
              >
                {tile.count}
              </span>
              <span className="text-muted">{tile.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
