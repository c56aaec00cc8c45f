"use client";

import { type InputTelemetry, inputTelemetrySchema } from "@teamified/contracts/interviews";
import { type RecognizedAnswer, recognizedAnswerSchema } from "@teamified/contracts/spoken-answers";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";

const draftSchema = z.object({
  text: z.string(),
  messageKey: z.uuid(),
  telemetry: inputTelemetrySchema.nullable(),
  spoken: recognizedAnswerSchema.nullable().default(null),
});

/** An answer that is being written. `messageKey` makes it count once, however often it is sent (INT-6). */
export type DraftAnswer = {
  sequence: number;
  text: string;
  messageKey: string;
  telemetry: InputTelemetry | null;
  /** What was recognised in the recording that the text began with; null while all of it was typed. */
  spoken: RecognizedAnswer | null;
};

/**
 * The answer to the current question, kept in this browser through reloads, crashes and lost networks
 * (INT-7). Tabs of one browser share the key, so that two of them cannot answer one question twice.
 *
 * @param sequence the question that waits, or null
 * @param answerTo the stored answer to a question, or null
 * @returns `draft`, null before the page is alive and while no question waits; `leftOver`, a text that was
 *   written for a question which meanwhile got another answer: nothing that somebody wrote is thrown away
 */
export function useDraftAnswer(
  interviewId: string,
  sequence: number | null,
  answerTo: (sequence: number) => string | null,
) {
  const [draft, setDraft] = useState<DraftAnswer | null>(null);
  const [leftOver, setLeftOver] = useState<string | null>(null);
  const current = useRef<DraftAnswer | null>(null);
  const stored = useRef(answerTo);
  useEffect(() => {
    stored.current = answerTo;
  });

  useEffect(() => {
    const before = current.current;
    if (before?.sequence === sequence) return;
    // Also what a closed tab left behind; what this tab wrote comes last and wins.
    for (const other of [...takeOthers(interviewId, sequence), ...(before ? [before] : [])]) {
      const text = other.text.trim();
      if (text !== "" && text !== stored.current(other.sequence)?.trim()) setLeftOver(other.text);
    }
    const next = sequence === null ? null : readOrBegin(interviewId, sequence);
    current.current = next;
    setDraft(next);
  }, [interviewId, sequence]);

  const write = useCallback(
    (text: string, telemetry: InputTelemetry, recognized?: RecognizedAnswer | null) => {
      if (current.current === null) return;
      // An emptied field begins anew: nothing of the recording is left in it.
      const spoken =
        text.trim() === "" ? null : recognized === undefined ? current.current.spoken : recognized;
      const next = { ...current.current, text, telemetry, spoken };
      current.current = next;
      setDraft(next);
      keep(interviewId, next);
    },
    [interviewId],
  );
  const dismissLeftOver = useCallback(() => setLeftOver(null), []);
  return { draft, write, leftOver, dismissLeftOver };
}

const nameOf = (interviewId: string, sequence: number | "") => `answer:${interviewId}:${sequence}`;

function readOrBegin(interviewId: string, sequence: number): DraftAnswer {
  const begun: DraftAnswer = {
    sequence,
    text: "",
    messageKey: crypto.randomUUID(),
    telemetry: null,
    spoken: null,
  };
  try {
    const kept = localStorage.getItem(nameOf(interviewId, sequence));
    if (kept !== null) return { sequence, ...draftSchema.parse(JSON.parse(kept)) };
  } catch {
    // Storage is forbidden or holds something else; then a new draft begins.
  }
  keep(interviewId, begun);
  return begun;
}

function keep(interviewId: string, { sequence, ...rest }: DraftAnswer): void {
  try {
    localStorage.setItem(nameOf(interviewId, sequence), JSON.stringify(rest));
  } catch {
    // Forbidden or full: the draft lives as long as the page.
  }
}

/** The drafts for other questions of this interview, which are not kept any longer. */
function takeOthers(interviewId: string, sequence: number | null): { sequence: number; text: string }[] {
  const found: { sequence: number; text: string }[] = [];
  try {
    const prefix = nameOf(interviewId, "");
    for (const name of Object.keys(localStorage)) {
      const other = Number(name.slice(prefix.length));
      if (!name.startsWith(prefix) || other === sequence) continue;
      const kept = draftSchema.safeParse(JSON.parse(localStorage.getItem(name) ?? "null"));
      localStorage.removeItem(name);
      if (kept.success) found.push({ sequence: other, text: kept.data.text });
    }
  } catch {
    // Forbidden or unreadable: then there is nothing to take.
  }
  return found;
}
