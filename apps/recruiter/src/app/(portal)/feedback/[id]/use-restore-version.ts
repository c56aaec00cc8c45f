"use client";

import { useToast } from "@teamified/ui/toast";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";

/** Stores the text of an older version as a new one: nothing that was written since is lost. */
export function useRestoreVersion(feedback: Outputs["feedback"]["get"], seen: ViewedFeedback) {
  const utils = trpc.useUtils();
  const say = useToast();
  const edit = trpc.feedback.edit.useMutation({ onSettled: () => utils.feedback.invalidate() });
  // The text says which version it was: of two with one text either may be named.
  const pending = edit.isPending
    ? feedback.revisions.findIndex(({ content }) => content === edit.variables.content) + 1
    : null;
  return {
    restore: (version: number, content: string) =>
      edit.mutate(
        { ...seen.viewed, content },
        {
          onSuccess: (stored) => {
            seen.stored(stored.version);
            say(`Version ${version} is in force again, as version ${stored.version}.`);
          },
        },
      ),
    pending,
    error: edit.error,
  };
}
