"use client";

import { maxRecordingSeconds } from "@teamified/contracts/spoken-answers";
import { LevelMeter } from "@teamified/ui/sound";
import { formatSeconds } from "./format-seconds.ts";
import type { RecorderState } from "./use-recorder.ts";

/** The end of the time is shown when it is as near as this, in seconds. */
const nearEnd = 30;
const longQuiet = 4;

/** How long somebody has been recording and whether they are heard. */
export function RecordingMeter({ state }: { state: Extract<RecorderState, { step: "recording" }> }) {
  const left = maxRecordingSeconds - state.seconds;
  const isQuiet = state.quietSeconds >= longQuiet;
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
        <span className="font-medium">
          <span aria-hidden="true" className="mr-2 inline-block size-[0.6em] rounded-full bg-accent" />
          Recording
        </span>
        <span role="timer" aria-live="off">
          {formatSeconds(state.seconds)}
        </span>
        {left <= nearEnd && (
          <span className="text-muted">ends by itself in {formatSeconds(Math.ceil(left))}</span>
        )}
      </p>
      <p role="status" className="sr-only">
        {left <= nearEnd
          ? `The recording ends by itself in ${nearEnd} seconds.`
          : isQuiet
            ? "Nothing is heard from your microphone."
            : ""}
      </p>
      <LevelMeter
        level={state.level}
        words={isQuiet ? "Nothing to be heard at the moment." : "Your microphone is heard."}
      />
    </div>
  );
}
