"use client";

import type { InputTelemetry } from "@teamified/contracts/interviews";
import { useCallback, useEffect, useRef } from "react";

const nothingYet: InputTelemetry = {
  firstKeyMs: null,
  keystrokes: 0,
  pastedCharacters: 0,
  awayMs: 0,
  awayCount: 0,
};

/**
 * Counts how the answer to one question is entered: signals for the report, never proof (ITG-1). Counting
 * goes on from `earlier` after a reload, because an answer that seems to come from nowhere would look bad
 * for somebody who typed every letter of it.
 *
 * @param question the question's sequence; a new one starts the count again
 * @returns `onInput` for each change of the text with its length before and after, `read`, and `askBrowser`, to be told
 *   when the browser itself asks something: its question takes the focus, and nobody has left the window
 */
export function useInputTelemetry(question: number | null, earlier: InputTelemetry | null) {
  const counts = useRef<InputTelemetry>(nothingYet);
  const shownAt = useRef(0);
  const awaySince = useRef<number | null>(null);
  const countedFor = useRef<number | null>(null);
  const isAsked = useRef(false);

  useEffect(() => {
    if (countedFor.current === question) return;
    countedFor.current = question;
    counts.current = earlier ?? nothingYet;
    shownAt.current = Date.now();
    awaySince.current = null;
  }, [question, earlier]);

  useEffect(() => {
    const leave = () => {
      if (!isAsked.current) awaySince.current ??= Date.now();
    };
    const come = () => {
      if (awaySince.current === null || document.visibilityState === "hidden") return;
      const { awayMs, awayCount } = counts.current;
      counts.current = {
        ...counts.current,
        awayMs: awayMs + (Date.now() - awaySince.current),
        awayCount: awayCount + 1,
      };
      awaySince.current = null;
    };
    const turn = () => (document.visibilityState === "hidden" ? leave() : come());
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("blur", leave);
    window.addEventListener("focus", come);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("blur", leave);
      window.removeEventListener("focus", come);
    };
  }, []);

  const onInput = useCallback((event: Event, before: number, after: number) => {
    const pasted =
      event instanceof InputEvent &&
      (event.inputType.startsWith("insertFromPaste") || event.inputType === "insertFromDrop");
    const now = counts.current;
    counts.current = {
      ...now,
      firstKeyMs: now.firstKeyMs ?? Math.max(0, Date.now() - shownAt.current),
      keystrokes: now.keystrokes + (pasted ? 0 : 1),
      pastedCharacters: now.pastedCharacters + (pasted ? Math.max(0, after - before) : 0),
    };
  }, []);
  const read = useCallback(() => counts.current, []);
  const askBrowser = useCallback((asks: boolean) => {
    isAsked.current = asks;
  }, []);
  return { onInput, read, askBrowser };
}
