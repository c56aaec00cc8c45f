"use client";

import { useToast } from "@teamified/ui/toast";
import { useKeptText } from "@teamified/web/client/use-kept-text";
import { useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";

export type FeedbackDraft = ReturnType<typeof useFeedbackDraft>;

/**
 * A text that is being edited and the version it began from; both survive a reload of the page. `seen` learns
 * which version the person has stored, or has gone on from.
 */
export function useFeedbackDraft(feedback: Outputs["feedback"]["get"], seen: ViewedFeedback) {
  const utils = trpc.useUtils();
  const say = useToast();
  const [text, setText] = useKeptText(`feedback:${feedback.id}`);
  const [base, setBase] = useKeptText(`feedback-base:${feedback.id}`);
  const [open, setOpen] = useState(false);
  const editing = open || text !== "";
  const baseVersion = base === "" ? feedback.version : Number(base);

  function end(): void {
    setOpen(false);
    setText("");
    setBase("");
  }

  const save = trpc.feedback.edit.useMutation({
    onSuccess: async ({ version }) => {
      seen.stored(version);
      say("Saved as a new version.");
      await utils.feedback.invalidate();
      end();
    },
    // Whoever was faster shows on the page, beside what was written here.
    onError: () => utils.feedback.get.invalidate({ id: feedback.id }),
  });

  return {
    editing,
    text,
    setText,
    /** The version that this edit began from. */
    baseVersion,
    /** Somebody else stored a version since this edit began. */
    overtaken: editing && !save.isPending && !save.isSuccess && baseVersion !== feedback.version,
    pending: save.isPending,
    error: save.error,
    begin: () => {
      if (editing) return;
      save.reset();
      setBase(String(seen.viewed.version));
      setText(seen.text);
      setOpen(true);
    },
    /** Goes on from one's own text, knowing the other one. */
    rebase: () => {
      save.reset();
      setBase(String(feedback.version));
      seen.goOn();
    },
    save: () => save.mutate({ id: feedback.id, version: baseVersion, content: text }),
    discard: end,
  };
}
