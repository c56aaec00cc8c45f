import { Table, Th } from "@teamified/ui/table";
import { departureHead, type FeedbackTab, feedbackTabs } from "./feedback-tabs.ts";
import { type QueueItem, QueueRow } from "./queue-row.tsx";
import type { useQueue } from "./use-queue.ts";

/** The rows, with a box at each where several can be decided at once. */
export function QueueTable({
  items,
  status,
  queue: { mayDecide, chosen, select, selectAll, cursor },
}: {
  items: QueueItem[];
  status: FeedbackTab;
  queue: ReturnType<typeof useQueue>;
}) {
  const selected = new Set(chosen);
  return (
    <Table caption={`Feedback: ${feedbackTabs[status].words}`} stacks={false}>
      <thead>
        <tr>
          {mayDecide && (
            <Th className="w-8 pr-0 pl-1.5">
              <input
                type="checkbox"
                aria-label="Select all that are shown"
                title="Select all that are shown"
                checked={chosen.length === items.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen.length > 0 && chosen.length < items.length;
                }}
                className="-m-1 box-content size-[1.15em] cursor-pointer p-1 align-middle accent-accent"
                onChange={selectAll}
              />
            </Th>
          )}
          <Th className={mayDecide ? "" : "pl-1.5"}>Candidate</Th>
          <Th className="hidden sm:table-cell">File</Th>
          <Th className="hidden sm:table-cell">State</Th>
          <Th className="hidden sm:table-cell">Written</Th>
          <Th className="pr-1.5 text-right">{departureHead(status)}</Th>
        </tr>
      </thead>
      <tbody ref={cursor.body} onFocus={cursor.onFocus}>
        {items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            status={status}
            current={item.id === cursor.current}
            select={
              mayDecide
                ? { chosen: selected.has(item.id), onSelect: (range) => select(item.id, range) }
                : null
            }
          />
        ))}
      </tbody>
    </Table>
  );
}
