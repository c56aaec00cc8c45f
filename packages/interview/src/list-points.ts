/**
 * Points of a rubric in one sentence, for the hiring team. No quotation marks: these are the team's words, nobody said
 * them (RULE-4).
 */
export function listPoints(points: readonly string[]): string {
  return points.map((point) => point.replace(/(?<![.\s])[.\s]+$/, "")).join("; ");
}
