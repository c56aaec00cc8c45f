"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { LiveChange, SubscribeToChanges } from "./keep-stream.ts";
import { watchSession } from "./session-channel.ts";
import { leaveForSignIn } from "./session-ended.tsx";
import { shareChanges } from "./share-changes.ts";

/** Changes within this time cause one refetch: a job often touches several rows in a row. In ms. */
const gatherFor = 120;

/**
 * Refetches what a change is about. Give it the routers whose queries each topic makes stale; pages then
 * need no code of their own. After a gap everything on the page is refetched. All tabs of the account share one
 * stream ({@link shareChanges}); when the session ends, or becomes another account's, each goes to the sign-in page.
 */
export function useLiveInvalidation(options: {
  account: string;
  plan: Readonly<Record<string, readonly string[]>>;
  subscribe: SubscribeToChanges;
}): void {
  const { account } = options;
  const queryClient = useQueryClient();
  const subscribe = useEffectEvent(options.subscribe);
  const staleRouters = useEffectEvent((topic: string) => options.plan[topic] ?? []);

  useEffect(() => {
    const waiting = new Set<string>();
    let isAll = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refetch = () => {
      timer = undefined;
      if (isAll) void queryClient.invalidateQueries();
      // tRPC's keys begin with the path: ["resume", "list"] is under ["resume"].
      else for (const router of waiting) void queryClient.invalidateQueries({ queryKey: [[router]] });
      isAll = false;
      waiting.clear();
    };
    const onChange = ({ topic }: LiveChange) => {
      if (topic === "resync") isAll = true;
      for (const router of staleRouters(topic)) waiting.add(router);
      timer ??= setTimeout(refetch, gatherFor);
    };
    const leave = shareChanges({
      account,
      subscribe: (input, on) => subscribe(input, on),
      onChange,
      onEnded: leaveForSignIn,
    });
    const unwatch = watchSession(account, leaveForSignIn);
    return () => {
      clearTimeout(timer);
      unwatch();
      leave();
    };
  }, [account, queryClient]);
}
