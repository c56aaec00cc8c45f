import type { Difficulty, Question, RoleDefinition } from "@teamified/contracts/roles";
import { estimateAbility, expectedGain, type Observation } from "./ability.ts";
import { coverageScore } from "./coverage-score.ts";
import type { EngineState } from "./engine-state.ts";
import { seededOrder } from "./seeded-order.ts";

/** A choice with its reason, a sentence that a recruiter reads. */
export type Choice = { question: Question; reason: string; claimed: string | null };

/**
 * What the graded answers say about one skill: one observation for each question, its probe included. The
 * two together earn the better of either score and of the points that they cover between them, so a probe
 * can only help. Ungraded exchanges are left out.
 */
export function observationsOf(role: RoleDefinition, state: EngineState, skill: string): Observation[] {
  const byQuestion = new Map<
    string,
    { difficulty: Difficulty; score: number; covered: string[]; probed: boolean }
  >();
  for (const exchange of state.asked) {
    if (exchange.skill !== skill || exchange.score === null) continue;
    const earlier = byQuestion.get(exchange.questionId);
    byQuestion.set(exchange.questionId, {
      difficulty: exchange.difficulty,
      score: Math.max(earlier?.score ?? 0, exchange.score),
      covered: [...(earlier?.covered ?? []), ...exchange.covered],
      probed: earlier !== undefined,
    });
  }
  return [...byQuestion].map(([questionId, { difficulty, score, covered, probed }]) => {
    const question = role.questions.find((candidate) => candidate.id === questionId);
    if (!probed || question === undefined) return { difficulty, score };
    return { difficulty, score: Math.max(score, coverageScore(question, covered)) };
  });
}

const levelWords: Record<Difficulty, string> = {
  warmup: "a warm-up question",
  standard: "a standard question",
  advanced: "an advanced question",
};

/** How near to the best a question must come: wider for first touches, since all of those skills come anyway. */
const nearlyAsGood = { first: 0.6, again: 0.85 };

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The next question of this level: first skills not touched yet, claimed ones before others (content
 * balance), then the greatest expected fall of the standard error times the skill's weight. A skill is not
 * asked twice in a row while another waits. Among questions that are nearly as good as the best the seed
 * decides, so that no question is in every interview (randomesque exposure control, Kingsbury & Zara 1989). Null when the level is used up.
 */
export function chooseQuestion(role: RoleDefinition, state: EngineState, level: Difficulty): Choice | null {
  const asked = new Set(state.asked.map((exchange) => exchange.questionId));
  const touched = new Set(state.asked.map((exchange) => exchange.skill));
  const last = state.asked.at(-1)?.skill;
  const standing = role.skills.map((skill) => {
    const observations = observationsOf(role, state, skill.key);
    return { skill, gain: expectedGain(observations, level), ability: estimateAbility(observations) };
  });
  const candidates: { question: Question; tier: number; value: number; index: number }[] = [];
  for (const question of role.questions) {
    if (question.difficulty !== level || asked.has(question.id)) continue;
    const index = standing.findIndex(({ skill }) => skill.key === question.skill);
    const entry = standing[index];
    if (entry === undefined) continue;
    const isNew = !touched.has(question.skill);
    const tier = isNew ? (state.claimed[question.skill] === undefined ? 1 : 2) : 0;
    const value = entry.skill.weight * entry.gain * (question.skill === last ? 0.4 : 1);
    candidates.push({ question, tier, value, index });
  }
  const tier = Math.max(...candidates.map((candidate) => candidate.tier));
  const most = Math.max(
    ...candidates.flatMap((candidate) => (candidate.tier === tier ? [candidate.value] : [])),
  );
  const [best] = candidates
    .filter(
      (candidate) =>
        candidate.tier === tier && candidate.value >= most * nearlyAsGood[tier === 0 ? "again" : "first"],
    )
    .sort((a, b) => seededOrder(state.seed, a.question.id) - seededOrder(state.seed, b.question.id));
  const chosen = best === undefined ? undefined : standing[best.index];
  if (best === undefined || chosen === undefined) return null;
  const claimed = state.claimed[best.question.skill] ?? null;
  const name = chosen.skill.title;
  const weight = `${Math.round(chosen.skill.weight * 100)} % of the score`;
  const uncertainty = `±${chosen.ability.standardError.toFixed(1)}`;
  const reason =
    best.tier === 2
      ? `The resume names ${claimed}, and ${name} (${weight}) was not asked about yet; starting with ${levelWords[level]}.`
      : best.tier === 1
        ? `${sentence(name)} (${weight}) was not touched yet; trying ${levelWords[level]}.`
        : `${sentence(name)} is where an answer tells most (${uncertainty}, ${weight}); trying ${levelWords[level]}.`;
  return { question: best.question, reason, claimed };
}
