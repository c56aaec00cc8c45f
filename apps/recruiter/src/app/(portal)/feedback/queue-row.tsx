import { Td } from "@teamified/ui/table";
import { Countdown, RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { FeedbackState } from "../../../show/states.tsx";
import { StoppedBy } from "../../../show/stopped-by.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";
import type { FeedbackTab } from "./feedback-tabs.ts";

export type QueueItem = Outputs["feedback"]["queue"]["items"][number];

/** One feedback of the queue. `select` is there where several can be decided at once. */
export function QueueRow({
  item,
  status,
  current,
  select,
}: {
  item: QueueItem;
  status: FeedbackTab;
  /** The keys act on it. */
  current: boolean;
  select: { chosen: boolean; onSelect: (range: boolean) => void } | null;
}) {
  return (
    <tr
      data-id={item.id}
      className={`transition-colors duration-150 ${select?.chosen ? "bg-accent-soft" : current ? "bg-sunken" : "hover:bg-sunken"}`}
    >
      {select && (
        <Td className={`pr-0 pl-1.5 ${current ? "shadow-[inset_2px_0_0_var(--accent)]" : ""}`}>
          <input
            type="checkbox"
            aria-label={`Select the feedback for ${item.candidateName}`}
            checked={select.chosen}
            className="-m-1 box-content size-[1.15em] cursor-pointer p-1 align-middle accent-accent"
            onChange={(event) => {
              const { nativeEvent } = event;
              select.onSelect(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
            }}
          />
        </Td>
      )}
      <Td className={select ? "" : "pl-1.5"}>
        <Link href={`/feedback/${item.id}?status=${status}`} data-row={item.id} className="link">
          {item.candidateName}
        </Link>
        <span className="block text-muted sm:hidden">
          <FeedbackState status={item.status} />
          <span className="block wrap-anywhere">{item.fileName}</span>
        </span>
        <span className="block text-muted sm:hidden">
          <Why item={item} />
        </span>
      </Td>
      <Td className="hidden min-w-40 max-w-72 wrap-anywhere text-muted sm:table-cell">{item.fileName}</Td>
      <Td className="hidden sm:table-cell">
        <FeedbackState status={item.status} />
        <span className="block text-muted">
          <Why item={item} />
        </span>
      </Td>
      <Td className="hidden sm:table-cell">
        <RelativeTime at={item.generatedAt} />
      </Td>
      <Td className="pr-1.5 text-right">
        <Leaves item={item} />
      </Td>
    </tr>
  );
}

/** What there is to know about the state: who stopped it, or why it was not delivered. */
function Why({ item }: { item: QueueItem }) {
  const edited = item.version > 1 && <span className="block">edited, version {item.version}</span>;
  if (item.status === "pending_approval") return edited;
  if (item.status === "held") {
    return (
      <>
        <StoppedBy stop={item.held} />
        {edited}
      </>
    );
  }
  if (item.status !== "rejected") return item.deliveryError;
  return (
    <>
      <StoppedBy stop={item.rejected} />
      {item.rejectedReason && <span className="line-clamp-2 wrap-anywhere">“{item.rejectedReason}”</span>}
    </>
  );
}

function Leaves({ item }: { item: QueueItem }) {
  if (item.waitsForAddress) return <span className="text-muted">waits for the candidate’s address</span>;
  if (item.autoSendAt) return <Countdown to={item.autoSendAt} />;
  if (item.sentAt) {
    return (
      <>
        sent <RelativeTime at={item.sentAt} />
      </>
    );
  }
  return <span className="text-muted">not by itself</span>;
}
