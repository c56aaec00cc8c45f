"use client";

import { RelativeTime } from "@teamified/ui/time";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** "by Sat 21 Nov, 13:58 (in 3 hours)", in the reader's zone: a promise needs its hour. */
export function DueTime({ at }: { at: Date }) {
  const exact = useSyncExternalStore(
    never,
    () => format(at),
    // The server does not know the reader's zone.
    () => `${format(at, "UTC")} UTC`,
  );
  return (
    <>
      by {exact} (<RelativeTime at={at} />)
    </>
  );
}

function format(at: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
}
