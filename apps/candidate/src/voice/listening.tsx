"use client";

import { Checkbox } from "@teamified/ui/field";
import { ListenButton } from "@teamified/ui/sound";
import { type ReactNode, useEffect, useRef } from "react";
import type { ReadOut } from "./use-read-out.ts";
import { useReadsQuestions } from "./use-reads-questions.ts";

/**
 * Below the current question: it is read out on demand, or by itself if somebody wants that. Nothing is read while
 * the question still grows; the place stays, so that nothing moves. `isMuted` while the candidate speaks or sends.
 */
export function Listening({
  question,
  readOut,
  isMuted,
}: {
  question: { sequence: number; text: string } | null;
  readOut: ReadOut;
  isMuted: boolean;
}) {
  const [reads, setReads] = useReadsQuestions();
  const { playing, problem, start, stop } = readOut;
  const readLast = useRef<number | null>(null);
  useEffect(() => {
    if (!reads || isMuted || question === null || readLast.current === question.sequence) return;
    readLast.current = question.sequence;
    void start(question);
  }, [reads, isMuted, question, start]);
  useEffect(() => {
    if (isMuted || question === null) stop();
  }, [isMuted, question, stop]);
  return (
    <div className="mt-2">
      <div className="flex min-h-[44px] flex-wrap items-center justify-between gap-x-6 gap-y-1 text-[0.9em]">
        {question === null ? <span /> : <Listen question={question} readOut={readOut} what="the question" />}
        <Checkbox
          label="Read questions out"
          checked={reads}
          onChange={({ target }) => {
            setReads(target.checked);
            if (!target.checked) stop();
            // Who switches it on wants to hear this one too, also when it was read before.
            readLast.current = null;
          }}
        />
      </div>
      <p role="status" className="text-[0.9em] text-muted">
        {problem && problem.sequence === question?.sequence && playing === null ? problem.sentence : null}
      </p>
    </div>
  );
}

/** The button at one question. */
export function Listen({
  question,
  readOut,
  what,
}: {
  question: { sequence: number; text: string };
  readOut: ReadOut;
  what: string;
}): ReactNode {
  const isPlaying = readOut.playing === question.sequence;
  return (
    <ListenButton
      playing={isPlaying}
      what={what}
      onToggle={() => (isPlaying ? readOut.stop() : void readOut.start(question))}
    />
  );
}
