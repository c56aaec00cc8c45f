/**
 * The time left, short and in words: mm:ss under an hour, "3 h 05 min" above, "due" when it is over.
 * `milliseconds` may be negative.
 */
export function formatCountdown(milliseconds: number): { short: string; words: string } {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return { short: "due", words: "due now" };
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  if (hours > 0) {
    return {
      short: `${hours} h ${two(minutes)} min`,
      words: `${count(hours, "hour")} and ${count(minutes, "minute")} left`,
    };
  }
  return {
    short: `${two(minutes)}:${two(seconds % 60)}`,
    words: minutes > 0 ? `${count(minutes, "minute")} left` : `${count(seconds, "second")} left`,
  };
}

function count(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? "" : "s"}`;
}
