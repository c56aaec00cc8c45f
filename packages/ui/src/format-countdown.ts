import { formatSpan } from "./format-span.ts";

/**
 * The time left, short and in words: mm:ss under an hour, "3 hours 5 minutes" above, "due" when it is over.
 * `milliseconds` may be negative.
 */
export function formatCountdown(milliseconds: number): { short: string; words: string } {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return { short: "due", words: "due now" };
  // Whole minutes that are left, as the short form has them.
  const span = formatSpan(seconds < 60 ? seconds : Math.floor(seconds / 60) * 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    short: seconds < 3600 ? `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}` : span,
    words: `${span} left`,
  };
}
