"use client";

import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { trpc } from "../../../../trpc/client.tsx";

/** Stops the countdown of one feedback; the message offers to undo it, and `release` does so later too. */
export function useHold(id: string) {
  const utils = trpc.useUtils();
  const say = useToast();
  const refresh = () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]);
  const release = trpc.feedback.release.useMutation({
    onSuccess: () => say("It waits again, with a new countdown."),
    // Undone from a message, maybe on another page: there is no place beside a button to say it.
    onError: (error) => say(readApiError(error).sentence, { tone: "failed" }),
    onSettled: refresh,
  });
  const hold = trpc.feedback.hold.useMutation({
    onSuccess: () => say("On hold. It stays here until you decide.", { undo: () => release.mutate({ id }) }),
    onSettled: refresh,
  });
  return {
    hold: () => {
      if (!hold.isPending) hold.mutate({ id });
    },
    release: () => release.mutate({ id }),
    pending: hold.isPending ? ("hold" as const) : release.isPending ? ("release" as const) : null,
    error: hold.error,
  };
}
