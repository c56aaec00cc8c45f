import type { Question, RoleDefinition } from "@teamified/contracts/roles";
import { difficulties } from "@teamified/contracts/roles";
import { estimateAbilities } from "../ability.ts";
import { gradeAnswer } from "../grade-answer.ts";
import type { Grade } from "../ports.ts";
import { levelLocation, locationOf } from "../response-model.ts";
import { seededOrder } from "../seeded-order.ts";
import { drawCandidate, drawCategory, type Misfit, type SimulatedCandidate } from "./candidate.ts";
import { fixedForm } from "./fixed-form.ts";
import { play } from "./play.ts";
import { normalOf, randomOf } from "./random.ts";
import { correlation, rootMeanSquare } from "./statistics.ts";
import { writeAnswer } from "./write-answer.ts";

type Agreement = { correlation: number; rmse: number };

/** What a simulation found; correlations and errors are of estimated with true abilities. */
export type SimulationReport = {
  n: number;
  questions: { mean: number; min: number; max: number };
  /** Of the role's weighted mean of skills. */
  overall: Agreement;
  /** Correlation: mean over the skills. Error: over all skills of all candidates. */
  perSkill: Agreement;
  /** Shares of boundaries that are the true level, and at most one level off; and those the engine calls found. */
  boundary: { exact: number; withinOne: number; found: number; exactOfFound: number };
  /** A fixed list of as many questions over the same skills, with the same estimator. */
  fixedForm: { overall: Agreement; perSkill: Agreement };
  /** The largest share of interviews that one question was asked in. */
  exposure: { max: number };
};

/** The middle of each category's scores, and the ends. */
const categoryScore = [10, 37, 62, 90];
const round = (value: number): number => Math.round(value * 1e4) / 1e4;
const share = (flags: readonly boolean[]): number =>
  round(flags.filter(Boolean).length / Math.max(1, flags.length));

/** The true level at which success falls below one half: the first whose location is above the ability. */
const trueLevel = (ability: number): number =>
  difficulties.filter((level) => ability >= levelLocation[level]).length;
const levelNames = [...difficulties, "beyond_advanced"] as const;

type Estimated = { candidate: SimulatedCandidate; means: number[] };

function agreementOf(
  role: RoleDefinition,
  estimated: readonly Estimated[],
): { overall: Agreement; perSkill: Agreement } {
  const truth = estimated.map(({ candidate }) => role.skills.map(({ key }) => candidate.abilities[key] ?? 0));
  const weighted = (values: readonly number[]): number =>
    values.reduce((sum, value, index) => sum + value * (role.skills[index]?.weight ?? 0), 0);
  const trueOverall = truth.map(weighted);
  const meanOverall = estimated.map(({ means }) => weighted(means));
  const bySkill = role.skills.map((_, skill) =>
    correlation(
      truth.map((values) => values[skill] ?? 0),
      estimated.map(({ means }) => means[skill] ?? 0),
    ),
  );
  return {
    overall: {
      correlation: round(correlation(trueOverall, meanOverall)),
      rmse: round(rootMeanSquare(trueOverall, meanOverall)),
    },
    perSkill: {
      correlation: round(bySkill.reduce((sum, value) => sum + value, 0) / bySkill.length),
      rmse: round(
        rootMeanSquare(
          truth.flat(),
          estimated.flatMap(({ means }) => means),
        ),
      ),
    },
  };
}

/**
 * Plays candidates of known ability through the real engine and compares what it estimates with what they
 * are. Abilities come from a one-factor model with the given correlation of skills, answers from the graded
 * response model. The engine learns nothing but the grades.
 *
 * @param input.throughText each drawn answer is written as text that covers as many rubric points, and the
 *   local assessor grades that text; otherwise the engine gets the drawn category's score.
 * @param input.misfit how far the simulated world is from the engine's assumptions.
 */
export function simulate(input: {
  role: RoleDefinition;
  candidates: number;
  seed: number;
  throughText?: boolean;
  skillCorrelation?: number;
  misfit?: Misfit;
}): SimulationReport {
  const { role, candidates: n, seed } = input;
  const misfit = input.misfit ?? { location: 0, discrimination: 1 };
  const world = randomOf(seed);
  const shifts = new Map(role.questions.map((question) => [question.id, misfit.location * normalOf(world)]));
  const people = randomOf(seed ^ 0x9e3779b9);
  const answer = (question: Question, candidate: SimulatedCandidate): Grade => {
    // A number for each candidate and question: in both interviews the same person gives the same answer.
    const random = randomOf(Math.floor(seededOrder(candidate.id, question.id) * 2 ** 32));
    const category = drawCategory(question, candidate.abilities[question.skill] ?? 0, random, {
      shift: shifts.get(question.id) ?? 0,
      discrimination: misfit.discrimination,
    });
    if (input.throughText === true) return gradeAnswer(question, writeAnswer(question, category, random));
    return { score: categoryScore[category] ?? 0, covered: [], missed: [], notes: [] };
  };

  const adaptive: Estimated[] = [];
  const fixed: Estimated[] = [];
  const lengths: number[] = [];
  const boundaries: { distance: number; found: boolean }[] = [];
  const exposures = new Map<string, number>();
  for (let index = 0; index < n; index++) {
    const candidate = drawCandidate(role, `${seed}-${index}`, people, input.skillCorrelation ?? 0.6);
    // What somebody knows of a question is drawn once: the probe brings out no more than the answer did.
    const given = new Map<string, Grade>();
    const { state, turns } = play(role, candidate.id, (turn) => {
      if (turn.kind === "closing") throw new Error("The interview is over.");
      const grade = given.get(turn.question.id) ?? answer(turn.question, candidate);
      given.set(turn.question.id, grade);
      return { kind: "answer", grade };
    });
    const asked = turns.flatMap((turn) => (turn.kind === "question" ? [turn.question] : []));
    for (const { id } of asked) exposures.set(id, (exposures.get(id) ?? 0) + 1);
    lengths.push(asked.length);
    adaptive.push({ candidate, means: role.skills.map(({ key }) => state.skills[key]?.mean ?? 0) });
    for (const { key } of role.skills) {
      const ability = state.skills[key];
      if (ability === undefined || ability.boundary === "not_reached") continue;
      boundaries.push({
        distance: Math.abs(levelNames.indexOf(ability.boundary) - trueLevel(candidate.abilities[key] ?? 0)),
        found: ability.boundaryProbability >= 0.8,
      });
    }
    const graded = fixedForm(role, asked.length).map((question) => ({
      skill: question.skill,
      location: locationOf(question),
      score: answer(question, candidate).score,
    }));
    fixed.push({
      candidate,
      means: estimateAbilities(role.skills.map(({ key }) => graded.filter(({ skill }) => skill === key))).map(
        ({ mean }) => mean,
      ),
    });
  }
  const certain = boundaries.filter(({ found }) => found);
  return {
    n,
    questions: {
      mean: round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, n)),
      min: Math.min(...lengths),
      max: Math.max(...lengths),
    },
    ...agreementOf(role, adaptive),
    boundary: {
      exact: share(boundaries.map(({ distance }) => distance === 0)),
      withinOne: share(boundaries.map(({ distance }) => distance <= 1)),
      found: share(boundaries.map(({ found }) => found)),
      exactOfFound: share(certain.map(({ distance }) => distance === 0)),
    },
    fixedForm: agreementOf(role, fixed),
    exposure: { max: round(Math.max(0, ...exposures.values()) / Math.max(1, n)) },
  };
}
