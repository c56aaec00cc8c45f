/** A stretch of work as the resume writes it: `YYYY` or `YYYY-MM`. */
export type Stretch = { start: string | null; end: string | null; current: boolean };

/**
 * Years in roles with one decimal; time covered by several roles at once counts once. A month counts whole
 * ("2020-01" to "2020-02" are two months); between bare years the difference counts, and at least half a year.
 * Returns null when no role says when it began.
 */
export function experienceYears(stretches: readonly Stretch[], now: Date): number | null {
  const today = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  const spans = stretches
    .map((stretch) => toMonths(stretch, today))
    .filter((span) => span !== null)
    .sort((a, b) => a.from - b.from);
  if (spans.length === 0) return null;
  let months = 0;
  let covered = -Infinity;
  for (const span of spans) {
    months += Math.max(0, span.to - Math.max(span.from, covered));
    covered = Math.max(covered, span.to);
  }
  return Math.round((months / 12) * 10) / 10;
}

/** Months since year 0; `to` is the month after the last. Null for a role without a start or with a start to come. */
function toMonths(stretch: Stretch, today: number): { from: number; to: number } | null {
  if (stretch.start === null) return null;
  const from = monthOf(stretch.start, 0);
  if (from === null || from > today) return null;
  if (stretch.current) return { from, to: today };
  // No end is written and the role is not said to go on: it lasted at least its first month.
  if (stretch.end === null) return { from, to: from + 1 };
  const whole = stretch.end.length > 4;
  const end = monthOf(stretch.end, 0);
  if (end === null) return null;
  const to = whole ? end + 1 : stretch.start.length > 4 ? end + 6 : Math.max(end, from + 6);
  return { from, to: Math.min(Math.max(to, from), today) };
}

function monthOf(date: string, fallback: number): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?$/u.exec(date);
  if (match === null) return null;
  return Number(match[1]) * 12 + (match[2] === undefined ? fallback : Number(match[2]) - 1);
}
