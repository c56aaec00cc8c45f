"use client";

import { useToast } from "@teamified/ui/toast";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** Sends the version that is on the page, and only that one. */
export function useApprove(feedback: Outputs["feedback"]["get"], onDone?: () => void) {
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
    approve: () => mutation.mutate({ id: feedback.id, version: feedback.version }),
    pending: mutation.isPending,
    error: mutation.error,
  };
}
