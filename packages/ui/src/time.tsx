"use client";

import { useEffect, useState } from "react";
import { formatCountdown } from "./format-countdown.ts";
import { formatExact, formatRelative } from "./format-time.ts";

/** The time, again every `everyMs`; null until the page is alive, so that server and browser agree. */
function useNow(everyMs: number): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The time left until `to`: mm:ss under an hour. It ticks silently; a screen reader hears it on demand. */
export function Countdown({ to }: { to: Date }) {
  const now = useNow(1000);
  if (!now) return <span className="tabular-nums text-muted">–</span>;
  const { short, words } = formatCountdown(to.getTime() - now.getTime());
  return (
    <span role="timer" aria-live="off" aria-label={words} title={formatExact(to)} className="tabular-nums">
      {short}
    </span>
  );
}

/** "3 hours ago", with the exact time in the reader's zone on hover and focus. */
export function RelativeTime({ at }: { at: Date }) {
  const now = useNow(30_000);
  return (
    <time
      dateTime={at.toISOString()}
      title={now ? formatExact(at) : undefined}
      className="whitespace-nowrap underline decoration-dotted decoration-line-strong underline-offset-4"
    >
      {now ? formatRelative(at, now) : formatExact(at, "en-GB", "UTC")}
    </time>
  );
}
