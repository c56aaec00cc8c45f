"use client";

import { classNames } from "@teamified/ui/class-names";
import { Checkbox } from "@teamified/ui/field";
import { ListenButton } from "@teamified/ui/sound";
import { useEffect, useRef, useState } from "react";
import type { ReadOut } from "./use-read-out.ts";
import { useReadsQuestions } from "./use-reads-questions.ts";

type Question = { sequence: number; text: string };

/**
 * Below the current question: it is read out on demand, or by itself if somebody wants that. The server's voice begins
 * while the question still grows, the browser's own once it is whole; the place stays, so that nothing moves. The voice
 * falls silent when the candidate opens the microphone or sends an answer.
 */
export function Listening({
  question,
  growing,
  readOut,
  isSpeaking,
  isAnswered,
}: {
  question: Question | null;
  /** The number of the question that is being said and not whole as yet. */
  growing: number | null;
  readOut: ReadOut;
  isSpeaking: boolean;
  isAnswered: boolean;
}) {
  const [reads, setReads] = useReadsQuestions();
  const { playing, problem, start, startEarly, stop } = readOut;
  const readLast = useRef<number | null>(null);
  /** The one whose early sound did not come: it is read out once it is whole. */
  const [failedEarly, setFailedEarly] = useState<number | null>(null);
  const isMuted = isSpeaking || isAnswered || (question === null && growing === null);
  useEffect(() => {
    if (!reads || isMuted || growing === null || readLast.current === growing) return;
    readLast.current = growing;
    void startEarly(growing).then((hasSounded) => {
      if (!hasSounded) setFailedEarly(growing);
    });
  }, [reads, isMuted, growing, startEarly]);
  useEffect(() => {
    if (!reads || isMuted || question === null) return;
    if (readLast.current === question.sequence && failedEarly !== question.sequence) return;
    readLast.current = question.sequence;
    setFailedEarly(null);
    void start(question);
  }, [reads, isMuted, question, failedEarly, start]);
  useEffect(() => {
    if (isMuted) stop();
  }, [isMuted, stop]);

  function change(next: boolean): void {
    setReads(next);
    if (!next) stop();
    // Who switches it on wants to hear this one too, also when it was read before.
    readLast.current = null;
  }

  return (
    <div className="mt-2">
      <div className="flex min-h-[44px] flex-wrap items-center justify-between gap-x-6 gap-y-1 text-[0.9em]">
        {question ? (
          <Listen question={question} readOut={readOut} what="the question" isHidden={isSpeaking} />
        ) : (
          <span />
        )}
        <Checkbox
          label="Read questions out"
          checked={reads}
          onChange={({ target }) => change(target.checked)}
        />
      </div>
      <p role="status" className="text-[0.9em] text-muted">
        {playing === null && problem}
      </p>
    </div>
  );
}

/** The button at one question; hidden, it keeps its place. */
export function Listen({
  question,
  readOut,
  what,
  isHidden,
  className,
}: {
  question: Question;
  readOut: ReadOut;
  what: string;
  isHidden: boolean;
  className?: string;
}) {
  const isPlaying = readOut.playing === question.sequence;
  return (
    <ListenButton
      playing={isPlaying}
      what={what}
      className={classNames(isHidden && "invisible", className)}
      onToggle={() => (isPlaying ? readOut.stop() : void readOut.start(question))}
    />
  );
}
