"use client";

import type { RecognizedAnswer } from "@teamified/contracts/spoken-answers";
import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { MicrophoneIcon } from "@teamified/ui/sound";
import { useEffect, useRef, useState } from "react";
import { formatSeconds } from "./format-seconds.ts";
import { RecordingMeter } from "./recording-meter.tsx";
import { canRecord } from "./start-recording.ts";
import type { SpokenAnswer } from "./use-spoken-answer.ts";

/**
 * Where an answer is spoken: recorded, sent to be recognised, and then corrected in the field above. `recognized` is
 * what stands in the answer from an earlier recording.
 */
export function SpeakAnswer({
  spoken,
  recognized,
  isReady,
  onBegin,
  undo,
}: {
  spoken: SpokenAnswer;
  recognized: RecognizedAnswer | null;
  /** Not before the page is alive, and not while the answer is on its way. */
  isReady: boolean;
  onBegin: () => void;
  /** Puts the text back that another recording replaced; null when there is none. */
  undo: (() => void) | null;
}) {
  const { recorder, sending, failure } = spoken;
  const { state } = recorder;
  // Known in the browser alone.
  const [isPossible, setIsPossible] = useState(false);
  useEffect(() => setIsPossible(canRecord()), []);
  const place = useRef<HTMLDivElement>(null);
  const step = sending ? "sending" : failure ? "failed" : state.step;
  const shown = useRef<string>(step);
  useEffect(() => {
    const before = shown.current;
    if (before === step) return;
    shown.current = step;
    // The button that was pressed is gone; the next one takes its place for the keyboard too. Recognised words are
    // corrected next, so the field has the focus then.
    if (step !== "idle" || before !== "sending") place.current?.querySelector("button")?.focus();
  }, [step]);
  if (!isPossible) return null;
  const begin = () => {
    if (!isReady) return;
    onBegin();
    void spoken.begin();
  };
  return (
    <div ref={place}>
      <p role="status" className="sr-only">
        {announcements[step] ?? (recognized ? "Your words stand in the answer field." : "")}
      </p>
      {step === "idle" && recognized === null && (
        <Button tone="secondary" size="small" aria-disabled={!isReady || undefined} onClick={begin}>
          <MicrophoneIcon /> Speak your answer
        </Button>
      )}
      {step === "idle" && recognized !== null && (
        <div className="grid gap-1">
          <p className="text-[0.9em] text-muted">
            Recognised from your recording ({formatSeconds(recognized.seconds)}). Put right what was misheard
            before you send it.
          </p>
          {recognized.dropped.length > 0 && (
            <p className="text-[0.9em] text-muted">
              We heard no voice where these words were recognised, so they are left out:{" "}
              <em>{recognized.dropped.join(" ")}</em> If you said them, type them in.
            </p>
          )}
          <div className="-ml-2.5 flex flex-wrap gap-x-1">
            <Button tone="quiet" size="small" onClick={begin}>
              <MicrophoneIcon /> Record again
            </Button>
            {undo && (
              <Button tone="quiet" size="small" onClick={undo}>
                Put the earlier text back
              </Button>
            )}
          </div>
        </div>
      )}
      {step === "asking" && (
        <Box>
          <p>Your browser asks whether this page may use the microphone. Allow it to go on.</p>
          <Button tone="secondary" size="small" onClick={recorder.cancel}>
            Cancel
          </Button>
        </Box>
      )}
      {state.step === "recording" && (
        <Box>
          <RecordingMeter state={state} />
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={recorder.finish}>
              Done
            </Button>
            <Button tone="secondary" size="small" onClick={recorder.cancel}>
              Cancel
            </Button>
          </div>
        </Box>
      )}
      {step === "sending" && (
        <Box>
          <p>Turning your recording into text …</p>
          <Button tone="secondary" size="small" onClick={spoken.discard}>
            Cancel
          </Button>
        </Box>
      )}
      {step === "refused" && state.step === "refused" && (
        <Problem sentence={state.sentence}>
          <Button tone="secondary" size="small" onClick={begin}>
            Record again
          </Button>
          <Button tone="quiet" size="small" onClick={recorder.cancel}>
            Type instead
          </Button>
        </Problem>
      )}
      {step === "failed" && failure && (
        <Problem sentence={failure.sentence}>
          {failure.again && (
            <Button tone="secondary" size="small" onClick={() => void spoken.sendAgain()}>
              Send again
            </Button>
          )}
          <Button tone={failure.again ? "quiet" : "secondary"} size="small" onClick={begin}>
            Record again
          </Button>
          <Button tone="quiet" size="small" onClick={spoken.discard}>
            Type instead
          </Button>
        </Problem>
      )}
    </div>
  );
}

const announcements: Record<string, string> = {
  asking: "Your browser asks for the microphone.",
  recording: "Recording. Press Done when you have finished.",
  sending: "Turning your recording into text.",
};

function Box({ children }: { children: React.ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 rounded-md border border-line-strong bg-sunken px-4 py-3 [&>:first-child]:w-full">
      {children}
    </div>
  );
}

function Problem({ sentence, children }: { sentence: string; children: React.ReactNode }) {
  return (
    <Notice tone="waiting">
      <p className="mb-2">{sentence}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </Notice>
  );
}
