"use client";

import { useEffect, useState } from "react";

/** Minutes and seconds since the question was asked; silent for screen readers until they come to it. */
export function ElapsedTime({ since }: { since: Date }) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = now === null ? 0 : Math.max(0, Math.floor((now - since.getTime()) / 1000));
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")} since the question
    </span>
  );
}
