"use client";

import type { CorrectableField, ResumeCorrections } from "@teamified/contracts/resume-corrections";
import { useToast } from "@teamified/ui/toast";
import { trpc } from "../../../../trpc/client.tsx";

/** One save: the fields that change and those that go back to what was read, and what is said when it is done. */
type Save = {
  seen: Date | null;
  changes?: ResumeCorrections;
  reset?: CorrectableField[];
  said: string;
};

/**
 * Saves corrections of one resume. Every save can be undone for as long as its message stays. `save` gives whether it
 * is done; why not is in `error`, and `again` shows the page what was saved elsewhere meanwhile.
 */
export function useSaveCorrection(id: string) {
  const utils = trpc.useUtils();
  const say = useToast();
  // Without a network it fails at once and says so, rather than wait unseen and save later.
  const mutation = trpc.resume.correct.useMutation({ networkMode: "always" });
  const save = async ({ said, ...input }: Save): Promise<boolean> => {
    try {
      const { correctedAt, before } = await mutation.mutateAsync({ id, ...input });
      await utils.resume.get.invalidate({ id });
      say(said, { undo: () => void undo(input, before, correctedAt) });
      return true;
    } catch {
      await utils.resume.get.invalidate({ id });
      return false;
    }
  };
  const undo = async (
    input: Pick<Save, "changes" | "reset">,
    before: ResumeCorrections | null,
    seen: Date,
  ) => {
    const touched = [...keysOf(input.changes ?? {}), ...(input.reset ?? [])];
    const changes = Object.fromEntries(keysOf(before ?? {}).map((field) => [field, before?.[field]]));
    const reset = touched.filter((field) => !(field in changes));
    try {
      await mutation.mutateAsync({ id, seen, changes, reset });
      say("It is as it was before.");
    } catch {
      say("This could not be undone: it was changed again meanwhile, or the portal cannot be reached.", {
        tone: "failed",
      });
    }
    await utils.resume.get.invalidate({ id });
  };
  return { save, error: mutation.error, isPending: mutation.isPending, forgetError: mutation.reset };
}

function keysOf(corrections: ResumeCorrections): CorrectableField[] {
  // The type has no other keys, which Object.keys forgets.
  return Object.keys(corrections) as CorrectableField[];
}
