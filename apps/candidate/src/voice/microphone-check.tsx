"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { MicrophoneIcon } from "@teamified/ui/sound";
import { useEffect, useState } from "react";
import { RecordingMeter } from "./recording-meter.tsx";
import { canRecord } from "./start-recording.ts";
import { useRecorder } from "./use-recorder.ts";

/** The microphone, tried before the first question (INT-2): recorded and played back in the page, sent nowhere. */
export function MicrophoneCheck() {
  const { state, begin, finish, cancel } = useRecorder();
  const [isPossible, setIsPossible] = useState(false);
  useEffect(() => setIsPossible(canRecord()), []);
  const [heard, setHeard] = useState<string | null>(null);
  useEffect(
    () => () => {
      if (heard !== null) URL.revokeObjectURL(heard);
    },
    [heard],
  );
  async function attempt(): Promise<void> {
    setHeard(null);
    const recording = await begin();
    if (recording) setHeard(URL.createObjectURL(recording.blob));
  }
  if (!isPossible) return null;
  return (
    <Panel title="Your microphone">
      <p className="mb-3 text-muted">
        You may type each answer or speak it. Before you speak, you can listen here to what your microphone
        hears. It stays in this window.
      </p>
      {(state.step === "idle" || state.step === "refused") && (
        <div className="grid justify-items-start gap-3">
          {state.step === "refused" && <Notice tone="waiting">{state.sentence}</Notice>}
          {heard !== null && (
            // biome-ignore lint/a11y/useMediaCaption: the candidate's own words of a moment ago.
            <audio controls src={heard} aria-label="What your microphone heard" className="w-full max-w-96" />
          )}
          <Button tone="secondary" size="small" onClick={() => void attempt()}>
            <MicrophoneIcon /> {heard === null && state.step === "idle" ? "Try your microphone" : "Try again"}
          </Button>
        </div>
      )}
      {state.step === "asking" && (
        <p role="status">Your browser asks whether this page may use the microphone. Allow it to go on.</p>
      )}
      {state.step === "recording" && (
        <div className="grid gap-3">
          <RecordingMeter state={state} />
          <div className="flex flex-wrap gap-2">
            <Button tone="secondary" size="small" onClick={finish}>
              Done
            </Button>
            <Button tone="quiet" size="small" onClick={cancel}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
