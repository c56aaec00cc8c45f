"use client";

import type { ViewedFeedback } from "@teamified/contracts/feedback";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { trpc } from "../../../../trpc/client.tsx";
import { describeRelease } from "./describe-release.ts";

/** Stops the countdown of one feedback; the message offers to undo it, and `release` does so later too. */
export function useHold(viewed: ViewedFeedback) {
  const utils = trpc.useUtils();
  const say = useToast();
  const refresh = () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]);
  const release = trpc.feedback.release.useMutation({
    onSuccess: (released) => say(describeRelease(released)),
    // Undone from a message, maybe on another page: there is no place beside a button to say it.
    onError: (error) => say(readApiError(error).sentence, { tone: "failed" }),
    onSettled: refresh,
  });
  const hold = trpc.feedback.hold.useMutation({
    onSuccess: (_done, { id, version }) =>
      say("On hold. It stays here until you decide.", {
        undo: () => release.mutate({ id, version, status: "held" }),
      }),
    onSettled: refresh,
  });
  return {
    hold: () => {
      if (!hold.isPending) hold.mutate(viewed);
    },
    release: () => release.mutate(viewed),
    pending: hold.isPending ? ("hold" as const) : release.isPending ? ("release" as const) : null,
    error: hold.error,
  };
}
