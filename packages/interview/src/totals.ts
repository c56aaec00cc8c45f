import type { IntegrityFlag, SkillScore } from "@teamified/contracts/assessments";

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * The overall score: skill scores by their weights, renormalised over the skills that were asked about, so
 * that what was not asked is not held against anyone (INT-5). The range treats the skills' errors as
 * independent: half-widths are combined by the root of the weighted squares.
 *
 * @returns 0–100 with one decimal and its 80 % range, or null when no skill has a score.
 */
export function overallScore(skills: SkillScore[]): { score: number; range: [number, number] } | null {
  const scored = skills.flatMap(({ score, range, weight }) =>
    score === null ? [] : [{ score, low: range?.[0] ?? score, high: range?.[1] ?? score, weight }],
  );
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  let score = 0;
  let below = 0;
  let above = 0;
  for (const skill of scored) {
    const share = skill.weight / total;
    score += share * skill.score;
    below += (share * Math.max(0, skill.score - skill.low)) ** 2;
    above += (share * Math.max(0, skill.high - skill.score)) ** 2;
  }
  return {
    score: oneDecimal(score),
    range: [
      oneDecimal(Math.max(0, score - Math.sqrt(below))),
      oneDecimal(Math.min(100, score + Math.sqrt(above))),
    ],
  };
}

const severityCost = { low: 5, medium: 12, high: 25 } as const;

/**
 * The integrity score: 100 less, for each type of flag, the cost of its strongest flag (low 5, medium 12,
 * high 25, times its confidence), half the cost of the second strongest, a quarter of the third, and so on: a habit
 * such as pasting shows in every answer and is still one observation. 0–100, whole. It never touches a skill score (ITG-3).
 */
export function integrityScore(flags: IntegrityFlag[]): number {
  const byType = new Map<string, number[]>();
  for (const flag of flags) {
    const cost = severityCost[flag.severity] * flag.confidence;
    byType.set(flag.type, [...(byType.get(flag.type) ?? []), cost]);
  }
  let lost = 0;
  for (const costs of byType.values()) {
    costs
      .sort((a, b) => b - a)
      .forEach((cost, index) => {
        lost += cost / 2 ** index;
      });
  }
  return Math.round(Math.max(0, 100 - lost));
}
