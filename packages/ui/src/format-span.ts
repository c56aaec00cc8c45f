const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * How long something takes, in words: "12 seconds", "25 minutes", "1 hour", "1 hour 5 minutes", "2 days 23 hours". The
 * largest unit and the next one, if that is not zero; seconds only under a minute. Every span of time in the portals is
 * written by this. `seconds` is 0 or more.
 */
export function formatSpan(seconds: number): string {
  const whole = Math.round(seconds < 60 ? seconds : seconds / 60) * (seconds < 60 ? 1 : 60);
  const at = units.findIndex(([, size]) => whole >= size);
  const [unit, size] = units[at] ?? ["second", 1];
  const count = Math.floor(whole / size);
  const [smaller, smallerSize] = units[at + 1] ?? ["second", 1];
  const rest = smaller === "second" ? 0 : Math.floor((whole % size) / smallerSize);
  return [inWords(count, unit), ...(rest > 0 ? [inWords(rest, smaller)] : [])].join(" ");
}

function inWords(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
