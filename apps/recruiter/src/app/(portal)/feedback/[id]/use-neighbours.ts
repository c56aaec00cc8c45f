"use client";

import { trpc } from "../../../../trpc/client.tsx";
import { type FeedbackTab, pageSize } from "../feedback-tabs.ts";

/**
 * The feedback before and after this one in the tab that it was opened from. Ids grow with time, so this
 * holds too once the one on the page has left the tab, for instance because it was approved.
 */
export function useNeighbours(
  id: string,
  tab: FeedbackTab,
): { previous: string | null; next: string | null } {
  const queue = trpc.feedback.queue.useQuery({ status: tab, limit: pageSize });
  const ids = (queue.data?.items ?? []).map((item) => item.id);
  const oldestFirst = tab === "waiting" || tab === "held";
  const isAfter = (other: string) => (oldestFirst ? other > id : other < id);
  return {
    next: ids.find(isAfter) ?? null,
    previous: ids.findLast((other) => other !== id && !isAfter(other)) ?? null,
  };
}
