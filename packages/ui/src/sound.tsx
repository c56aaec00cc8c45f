"use client";

import { Mic, Square, Volume2 } from "lucide-react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";

/** Reads a text out, and stops it. `what` completes "Listen to …" for those who do not see where it stands. */
export function ListenButton({
  playing,
  what,
  onToggle,
  className,
}: {
  playing: boolean;
  what: string;
  onToggle: () => void;
  className?: string;
}) {
  return (
    <Button
      tone="quiet"
      size="small"
      className={classNames("-ml-2.5", className)}
      aria-label={playing ? `Stop reading out ${what}` : `Listen to ${what}`}
      onClick={onToggle}
    >
      {playing ? (
        <Square aria-hidden="true" className="size-[0.85em] fill-current" />
      ) : (
        <Volume2 aria-hidden="true" className="size-[1.1em]" />
      )}
      {playing ? "Stop" : "Listen"}
    </Button>
  );
}

/** The sign of everything that opens the microphone. */
export function MicrophoneIcon() {
  return <Mic aria-hidden="true" className="size-[1.05em]" />;
}

/**
 * How loud it is, `level` from 0 to 1, as a bar and in words: the bar is for the eye alone, and stands still for those
 * who want no motion, to whom the words say the same.
 */
export function LevelMeter({ level, words }: { level: number; words: string }) {
  return (
    <div className="grid gap-1.5">
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line motion-reduce:hidden">
        <div
          className="h-full origin-left rounded-full bg-accent"
          style={{ transform: `scaleX(${Math.min(1, Math.max(0, level)).toFixed(2)})` }}
        />
      </div>
      <p className="text-[0.85em] text-muted">{words}</p>
    </div>
  );
}
