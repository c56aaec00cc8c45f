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
  const start = useCallback(
    async ({ sequence, text }: { sequence: number; text: string }) => {
      session.current?.abort();
      const own = new AbortController();
      session.current = own;
      setPlaying(sequence);
      setProblem(null);
      const address = serverReads ? `/api/interviews/${interviewId}/messages/${sequence}/speech` : null;
      const outcome = await readOut({ address, text, signal: own.signal });
      if (own.signal.aborted) return;
      setPlaying(null);
      setProblem(problems[outcome]);
    },
    [interviewId, serverReads],
  );
  useEffect(() => () => session.current?.abort(), []);
  return useMemo(() => ({ playing, problem, start, stop }), [playing, problem, start, stop]);
}

export type ReadOut = ReturnType<typeof useReadOut>;
