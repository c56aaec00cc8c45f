"use client";

import { trpc } from "../trpc/client.tsx";

/**
 * How long an interview may stand still and how long it is kept, in words, and whether only English can be judged, as this product is configured. Pages
 * prefetch the account, so that it is there with the first paint.
 */
export function useInterviewRules(): { inactivity: string; keptFor: string; englishOnly: boolean } {
  const rules = trpc.account.me.useQuery(undefined, { staleTime: 300_000 }).data?.interviewRules;
  return {
    inactivity: count(rules?.inactivityMinutes, "minute"),
    keptFor: count(rules?.keptForDays, "day"),
    englishOnly: rules?.englishOnly ?? false,
  };
}

/** While the number is not known, no number is said. */
function count(value: number | undefined, unit: string): string {
  if (value === undefined) return `some ${unit}s`;
  return `${value} ${unit}${value === 1 ? "" : "s"}`;
}
