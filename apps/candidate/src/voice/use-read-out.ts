"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type ReadOutcome, readOut } from "./read-out.ts";

const problems: Record<ReadOutcome, string | null> = {
  heard: null,
  blocked: "Your browser plays sound after a click only: press Listen.",
  silent: "The question cannot be read out at the moment. Its text says all of it.",
};

/** What is read out in an interview: one question at a time, at most. */
export function useReadOut(interviewId: string, serverReads: boolean) {
  const [playing, setPlaying] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const session = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    session.current?.abort();
    session.current = null;
    setPlaying(null);
    setProblem(null);
  }, []);
  /** Gives null when something else was begun, or this one was stopped, in between. */
  const read = useCallback(
    async (sequence: number, text: string | null): Promise<ReadOutcome | null> => {
      session.current?.abort();
      const own = new AbortController();
      session.current = own;
      setPlaying(sequence);
      setProblem(null);
      const address = serverReads ? `/api/interviews/${interviewId}/messages/${sequence}/speech` : null;
      const outcome = await readOut({ address, text, signal: own.signal });
      if (own.signal.aborted) return null;
      setPlaying(null);
      return outcome;
    },
    [interviewId, serverReads],
  );
  const start = useCallback(
    async ({ sequence, text }: { sequence: number; text: string }) => {
      const outcome = await read(sequence, text);
      if (outcome !== null) setProblem(problems[outcome]);
    },
    [read],
  );
  /** Reads out what still grows, which the server alone can; false when that made no sound, and nobody stopped it. */
  const startEarly = useCallback(
    async (sequence: number): Promise<boolean> => {
      const outcome = await read(sequence, null);
      if (outcome === "blocked") setProblem(problems.blocked);
      return outcome !== "silent";
    },
    [read],
  );
  useEffect(() => () => session.current?.abort(), []);
  return useMemo(
    () => ({ playing, problem, start, startEarly, stop }),
    [playing, problem, start, startEarly, stop],
  );
}

export type ReadOut = ReturnType<typeof useReadOut>;
