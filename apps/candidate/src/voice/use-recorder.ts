"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { microphoneProblem } from "./microphone-problem.ts";
import { type Recording, type RunningRecording, startRecording } from "./start-recording.ts";

export type RecorderState =
  | { step: "idle" }
  /** The browser asks whether the page may listen. */
  | { step: "asking" }
  | { step: "recording"; seconds: number; level: number; quietSeconds: number }
  | { step: "refused"; sentence: string };

/** Less than this was heard in a recording: it is not worth sending. */
const leastHeardSeconds = 0.3;
const nothingHeard =
  "Nothing could be heard. Check that the right microphone is chosen and not muted, and record again, or type your answer.";

/**
 * The microphone of a page. `begin` resolves with the recording; null when it was cancelled, when the microphone was
 * refused and when nothing was heard, of which `state` says why. The microphone is let go in every case, also when
 * the page goes.
 */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ step: "idle" });
  const session = useRef<AbortController | null>(null);
  const running = useRef<RunningRecording | null>(null);

  const begin = useCallback(async (): Promise<Recording | null> => {
    session.current?.abort();
    const own = new AbortController();
    session.current = own;
    setState({ step: "asking" });
    let quietSince = 0;
    try {
      const recording = await startRecording({
        signal: own.signal,
        onTick: ({ seconds, level, isSound }) => {
          if (own.signal.aborted) return;
          if (isSound) quietSince = seconds;
          setState({ step: "recording", seconds, level, quietSeconds: seconds - quietSince });
        },
      });
      running.current = recording;
      const recorded = await recording.recorded;
      if (own.signal.aborted) return null;
      const isSilent = recorded?.heardSeconds != null && recorded.heardSeconds < leastHeardSeconds;
      setState(isSilent ? { step: "refused", sentence: nothingHeard } : { step: "idle" });
      return isSilent ? null : recorded;
    } catch (error) {
      if (!own.signal.aborted) setState({ step: "refused", sentence: microphoneProblem(error) });
      return null;
    }
  }, []);
  const finish = useCallback(() => running.current?.finish(), []);
  const cancel = useCallback(() => {
    session.current?.abort();
    setState({ step: "idle" });
  }, []);
  useEffect(() => () => session.current?.abort(), []);
  return { state, begin, finish, cancel };
}
