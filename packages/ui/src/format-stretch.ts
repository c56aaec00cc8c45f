/** "2021-03" as "Mar 2021"; a year alone as it is. */
function formatMonth(date: string): string {
  const at = new Date(`${date}-01T00:00:00Z`);
  if (!/^\d{4}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  const words = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" }).format(
    at,
  );
  return words.replace(" ", "\u00a0");
}

/** "Mar 2021 – today", which breaks behind the dash alone; null when neither end is known. */
export function formatStretch(stretch: {
  start: string | null;
  end: string | null;
  current?: boolean;
}): string | null {
  const { start, end, current = false } = stretch;
  if (start === null && end === null && !current) return null;
  const last = current ? "today" : end ? formatMonth(end) : "?";
  return `${start ? formatMonth(start) : "?"}\u00a0– ${last}`;
}
