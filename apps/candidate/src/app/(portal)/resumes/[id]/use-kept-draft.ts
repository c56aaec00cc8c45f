"use client";

import { useKeptText } from "@teamified/web/client/use-kept-text";
import { z } from "zod";
import { draftSchema } from "./draft.ts";

/** What is being corrected, the state that it began from, and what stood there then. */
const keptSchema = z.object({ seen: z.coerce.date().nullable(), base: z.string(), draft: draftSchema });
export type KeptDraft = z.infer<typeof keptSchema>;

/**
 * The correction that is under way, or null: kept in this tab through a reload and a session that ended, so that
 * nothing typed is lost. Setting null puts it away.
 */
export function useKeptDraft(key: string): [KeptDraft | null, (kept: KeptDraft | null) => void] {
  const [text, setText] = useKeptText(key);
  return [read(text), (kept) => setText(kept === null ? "" : JSON.stringify(kept))];
}

function read(text: string): KeptDraft | null {
  try {
    return text === "" ? null : keptSchema.parse(JSON.parse(text));
  } catch {
    return null; // of an earlier version of the page
  }
}
