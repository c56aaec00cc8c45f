"use client";

import { useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";
import { type FeedbackTab, pageSize } from "../feedback-tabs.ts";
import { findNeighbours } from "./find-neighbours.ts";

/**
 * The feedback before and after this one in the tab that it was opened from. The list is remembered as it was
 * with this one in it: once it was decided, and left, its neighbours are still the ones around its place.
 */
export function useNeighbours(id: string, tab: FeedbackTab) {
  const queue = trpc.feedback.queue.useQuery({ status: tab, limit: pageSize });
  const ids = (queue.data?.items ?? []).map((item) => item.id);
  const [seen, setSeen] = useState<string[]>([]);
  if (ids.includes(id) && ids.join() !== seen.join()) setSeen(ids);
  return findNeighbours(id, ids, seen);
}
