"use client";

import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { useToast } from "@teamified/ui/toast";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";

/** Sends the version that the person has seen, and only that one. */
export function useApprove(feedback: Outputs["feedback"]["get"], seen: ViewedFeedback, onDone?: () => void) {
  const utils = trpc.useUtils();
  const say = useToast();
  const refresh = () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]);
  const mutation = trpc.feedback.approve.useMutation({
    onSuccess: async () => {
      say(`Approved. The mail to ${feedback.candidateName} leaves now.`);
      onDone?.();
      await refresh();
    },
    onError: refresh,
  });
  return {
    /** `status` is the state that was seen, where that is not the one on the page. */
    approve: (status: FeedbackStatus = seen.viewed.status) =>
      mutation.mutate({ ...seen.viewed, status, to: seen.to }),
    pending: mutation.isPending,
    error: mutation.error,
    forget: mutation.reset,
  };
}
