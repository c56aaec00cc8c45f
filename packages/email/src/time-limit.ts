/**
 * The longest that one delivery may take: well below the 60 s after which another worker takes the
 * mail for abandoned, or two would send it.
 */
export const defaultLimitMs = 20_000;

/** What ends a delivery: the limit, or the caller. `why` says which, for the verdict. */
export function createTimeLimit(limitMs: number, asked: AbortSignal | undefined) {
  const late = AbortSignal.timeout(limitMs);
  return {
    signal: asked === undefined ? late : AbortSignal.any([late, asked]),
    why(): string | null {
      if (asked?.aborted) return "cancelled";
      return late.aborted ? `no answer within ${limitMs / 1000} s` : null;
    },
  };
}
