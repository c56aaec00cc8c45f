const units = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** Seconds of a duration such as "90s", "1m", "4h" or "2d"; null for anything else. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,6})([smhd])$/.exec(text.trim());
  if (!match) return null;
  const unit = units[match[2] as keyof typeof units]; // the pattern admits no other letter
  return Number(match[1]) * unit;
}
