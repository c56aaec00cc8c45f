import { Notice } from "@teamified/ui/notice";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import type { Outputs } from "../../trpc/outputs.ts";

/** The deadlines have sent as much as they may in an hour, and what waits now goes on later. */
export function MailLimitNotice({
  reached,
}: {
  reached: NonNullable<Outputs["dashboard"]["get"]["mailLimit"]>;
}) {
  return (
    <Notice tone="waiting" title="Feedback waits: the limit of an hour is reached">
      <p>
        {reached.limit} mails left by themselves within an hour. Feedback whose time is up goes on{" "}
        <RelativeTime at={new Date(reached.goesOnAt)} />; none is lost. What you approve is not limited.
      </p>
      <p className="mt-1">
        <Link href="/feedback" className="link">
          What waits
        </Link>
      </p>
    </Notice>
  );
}
