"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";

/** One change as the API streams it; `resync` says that some may have been missed. */
export type LiveChange = { topic: string; id: string };

/** Changes within this time cause one refetch: a job often touches several rows in a row. In ms. */
const gatherFor = 120;

/**
 * Refetches what a change is about. Give it the routers whose queries each topic makes stale; pages then
 * need no code of their own. `onConnected` belongs to the subscription's start: after a gap everything on
 * the page is refetched.
 */
export function useLiveInvalidation(plan: Readonly<Record<string, readonly string[]>>) {
  const queryClient = useQueryClient();
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const connectedBefore = useRef(false);

  const refetchAll = useCallback(() => void queryClient.invalidateQueries(), [queryClient]);

  const onChange = useCallback(
    (change: LiveChange) => {
      if (change.topic === "resync") return refetchAll();
      for (const router of plan[change.topic] ?? []) waiting.current.add(router);
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        // tRPC's keys begin with the path: ["resume", "list"] is under ["resume"].
        for (const router of waiting.current) void queryClient.invalidateQueries({ queryKey: [[router]] });
        waiting.current.clear();
      }, gatherFor);
    },
    [plan, queryClient, refetchAll],
  );

  const onConnected = useCallback(() => {
    if (connectedBefore.current) refetchAll();
    connectedBefore.current = true;
  }, [refetchAll]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { onChange, onConnected };
}
