/** "2021-03" as "Mar 2021"; a year alone as it is. */
function formatMonth(date: string): string {
  const at = new Date(`${date}-01T00:00:00Z`);
  if (!/^\d{4}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" }).format(at);
}

/** "Mar 2021 – today"; null when neither end is known. */
export function formatStretch(stretch: {
  start: string | null;
  end: string | null;
  current?: boolean;
}): string | null {
  const { start, end, current = false } = stretch;
  if (start === null && end === null && !current) return null;
  return `${start ? formatMonth(start) : "?"} – ${current ? "today" : end ? formatMonth(end) : "?"}`;
}
