import {
  type Difficulty,
  difficulties,
  type Question,
  type RoleDefinition,
} from "@teamified/contracts/roles";
import { abilityIn, expectedGain, type Observation, posteriorsOf } from "./ability.ts";
import { coverageScore } from "./coverage-score.ts";
import type { EngineState } from "./engine-state.ts";
import { locationOf } from "./response-model.ts";
import { seededOrder } from "./seeded-order.ts";

/** A choice with its reason, a sentence that a recruiter reads. */
export type Choice = { question: Question; reason: string; claimed: string | null };

/**
 * What the graded answers say about one skill: one observation for each question, its probe included. The
 * two together earn the better of either score and of the points that they cover between them, so a probe
 * can only help. Ungraded exchanges are left out.
 */
export function observationsOf(role: RoleDefinition, state: EngineState, skill: string): Observation[] {
  const byQuestion = new Map<string, { score: number; covered: string[]; probed: boolean }>();
  for (const exchange of state.asked) {
    if (exchange.skill !== skill || exchange.score === null) continue;
    const earlier = byQuestion.get(exchange.questionId);
    byQuestion.set(exchange.questionId, {
      score: Math.max(earlier?.score ?? 0, exchange.score),
      covered: [...(earlier?.covered ?? []), ...exchange.covered],
      probed: earlier !== undefined,
    });
  }
  return [...byQuestion].flatMap(([questionId, { score, covered, probed }]) => {
    const question = role.questions.find((candidate) => candidate.id === questionId);
    if (question === undefined) return [];
    return [
      {
        location: locationOf(question),
        score: probed ? Math.max(score, coverageScore(question, covered)) : score,
      },
    ];
  });
}

const levelWords: Record<Difficulty, string> = {
  warmup: "a warm-up question",
  standard: "a standard question",
  advanced: "an advanced question",
};

/** How near to the best a question must come: wider in the warm-up, where everybody would get the same ones. */
const nearlyAsGood: Record<Difficulty, number> = { warmup: 0.9, standard: 0.99, advanced: 0.99 };
/**
 * How far the weight of a skill moves the choice. By its whole weight a small skill would hardly be asked; the
 * report still needs to say something about each.
 */
const weightExponent = 0.2;

/** The levels that a phase may ask. The warm-up is easy for all; after it the estimate decides how hard it gets. */
const levelsOf: Record<Difficulty, readonly Difficulty[]> = {
  warmup: ["warmup"],
  standard: difficulties,
  advanced: difficulties,
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Only what this person was not asked in an earlier interview; where nothing else is left, the third of it that was
 * asked longest ago.
 */
function withoutSeen<T extends { question: Question }>(candidates: T[], seen: readonly string[]): T[] {
  if (seen.length === 0) return candidates;
  const ages = new Map(seen.map((id, index) => [id, index]));
  const fresh = candidates.filter(({ question }) => !ages.has(question.id));
  if (fresh.length > 0) return fresh;
  return candidates
    .toSorted((a, b) => (ages.get(a.question.id) ?? 0) - (ages.get(b.question.id) ?? 0))
    .slice(0, Math.ceil(candidates.length / 3));
}

/**
 * The next question of this phase. Skills that the resume claims and that were not asked about yet come first. Within
 * these, or among all when there are none, a question's value is the expected fall of the ability's variance times the
 * skill's weight to the power of {@link weightExponent}. Among questions that are nearly as good as the best the seed
 * decides, so that no question is in every interview (randomesque exposure control, Kingsbury & Zara 1989).
 *
 * @returns null when every question that the phase may ask has been asked.
 */
export function chooseQuestion(role: RoleDefinition, state: EngineState, phase: Difficulty): Choice | null {
  const asked = new Set(state.asked.map((exchange) => exchange.questionId));
  const touched = new Set(state.asked.map((exchange) => exchange.skill));
  const observations = role.skills.map((skill) => observationsOf(role, state, skill.key));
  const posteriors = posteriorsOf(observations);
  const standing = role.skills.flatMap((skill, index) => {
    const posterior = posteriors[index];
    if (posterior === undefined) return [];
    return [{ skill, posterior, ability: abilityIn(posterior, observations[index]?.length ?? 0) }];
  });
  const bySkill = new Map(standing.map((entry) => [entry.skill.key, entry]));
  const candidates = role.questions.flatMap((question) => {
    const entry = bySkill.get(question.skill);
    if (entry === undefined || asked.has(question.id) || !levelsOf[phase].includes(question.difficulty))
      return [];
    const isFirstOfClaim = !touched.has(question.skill) && state.claimed[question.skill] !== undefined;
    const gain = expectedGain(entry.posterior, locationOf(question));
    return [
      {
        question,
        entry,
        isFirstOfClaim,
        value: gain * entry.skill.weight ** weightExponent,
      },
    ];
  });
  const unseen = withoutSeen(candidates, state.seen);
  const claims = unseen.filter((candidate) => candidate.isFirstOfClaim);
  const open = claims.length > 0 ? claims : unseen;
  const most = Math.max(...open.map((candidate) => candidate.value));
  const [best] = open
    .filter((candidate) => candidate.value >= most * nearlyAsGood[phase])
    .sort((a, b) => seededOrder(state.seed, a.question.id) - seededOrder(state.seed, b.question.id));
  if (best === undefined) return null;
  const { skill, ability } = best.entry;
  const claimed = state.claimed[skill.key] ?? null;
  const share = `${Math.round(skill.weight * 100)} % of the score`;
  const uncertainty = `±${ability.standardError.toFixed(1)}`;
  const trying = levelWords[best.question.difficulty];
  const isLeast = standing.every((other) => other.ability.standardError <= ability.standardError);
  const reason = best.isFirstOfClaim
    ? `The resume names ${claimed}, and ${skill.title} (${share}) was not asked about yet; starting with ${trying}.`
    : isLeast
      ? `${sentence(skill.title)} is the least certain (${uncertainty}, ${share}); trying ${trying}.`
      : `${sentence(skill.title)} is where an answer tells most (${uncertainty}, ${share}); trying ${trying}.`;
  return { question: best.question, reason, claimed };
}
