"use client";

import { useCallback, useRef } from "react";
import { trpc } from "../../../../trpc/client.tsx";

const everyMs = 60_000;

/** Gives a function to be called while somebody writes; it tells the API so at most once a minute. */
export function useKeepAlive(id: string): () => void {
  // One that gets lost is made up for by the next; nobody needs to read of it.
  const { mutate } = trpc.interview.keepAlive.useMutation({ retry: false });
  const toldAt = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (now - toldAt.current < everyMs) return;
    toldAt.current = now;
    mutate({ id });
  }, [id, mutate]);
}
