"use client";

import type { RecognizedAnswer } from "@teamified/contracts/spoken-answers";
import { useCallback, useEffect, useRef, useState } from "react";
import { type SendOutcome, sendRecording } from "./send-recording.ts";
import type { Recording } from "./start-recording.ts";
import { useRecorder } from "./use-recorder.ts";

/**
 * From the microphone to words, for one question. A recording that could not be sent or recognised stays here until
 * it is sent again, recorded again or thrown away. `onRecognized` gets the words; `onStale` hears that the question is
 * no longer the current one.
 */
export function useSpokenAnswer(options: {
  interviewId: string;
  sequence: number;
  onRecognized: (answer: RecognizedAnswer) => void;
  onStale: () => void;
}) {
  const { interviewId, sequence } = options;
  const recorder = useRecorder();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Extract<SendOutcome, { ok: false }> | null>(null);
  const unsent = useRef<Recording | null>(null);
  const session = useRef<AbortController | null>(null);
  const heard = useRef(options);
  useEffect(() => {
    heard.current = options;
  });

  const send = useCallback(
    async (recording: Recording) => {
      const own = new AbortController();
      session.current = own;
      unsent.current = recording;
      setFailure(null);
      setSending(true);
      try {
        const outcome = await sendRecording(recording, { interviewId, sequence }, own.signal);
        setSending(false);
        if (outcome.ok) {
          unsent.current = null;
          heard.current.onRecognized(outcome.answer);
          return;
        }
        setFailure(outcome);
        if (outcome.isStale) heard.current.onStale();
      } catch {
        // Cancelled, or the page went: whoever did it has said what comes next.
      }
    },
    [interviewId, sequence],
  );
  const discard = useCallback(() => {
    session.current?.abort();
    unsent.current = null;
    setSending(false);
    setFailure(null);
  }, []);
  useEffect(() => () => session.current?.abort(), []);

  const isBusy = recorder.state.step === "recording" || sending || failure?.again === true;
  useEffect(() => {
    if (!isBusy) return;
    // The browser asks in its own words; what was not sent would be gone.
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [isBusy]);

  return {
    recorder,
    sending,
    failure,
    begin: async () => {
      discard();
      const recording = await recorder.begin();
      if (recording) await send(recording);
    },
    sendAgain: async () => {
      if (unsent.current) await send(unsent.current);
    },
    discard,
  };
}

export type SpokenAnswer = ReturnType<typeof useSpokenAnswer>;
