import { type HelpKind, exchangeLimits as limits } from "@teamified/contracts/interviews";
import {
  type Difficulty,
  difficulties,
  type Question,
  type RoleDefinition,
} from "@teamified/contracts/roles";
import { estimateAbilities } from "./ability.ts";
import type { Boundary } from "./boundary.ts";
import { type Choice, chooseQuestion, observationsOf } from "./choose-question.ts";
import type { Ability, EngineState } from "./engine-state.ts";
import { fullyCovered } from "./fully-covered.ts";
import type { Grade, NextTurn, TurnKind } from "./ports.ts";
import { claimsOf, type ResumeClaims } from "./resume-claims.ts";
import { choosePoint, startingPointsOf } from "./starting-points.ts";

/** How many questions each phase asks, and how many exchanges the whole has (INT-4). */
export const phaseQuestions: Record<Difficulty, { min: number; max: number }> = {
  warmup: { min: 2, max: 3 },
  standard: { min: 5, max: 8 },
  advanced: { min: 3, max: 5 },
};
export const exchangeLimits = { min: limits.least, max: limits.most };
/** What an interview may cost in tokens (INT-8) and in time spent on answers; twice the time for those who chose extra time. */
export const spendingLimits = { tokens: 10_000, answeringSeconds: 90 * 60 };
/** What was spent so far: tokens of a model, and the seconds from each question to its answer, waiting aside. */
export type Spent = { tokens: number; answeringSeconds: number; extraTime: boolean };

/** A skill this certain (posterior standard deviation) needs no more questions. */
const certainEnough = 0.35;
/** A boundary that is this likely the right one is found. */
const boundaryFound = 0.8;
/** An answer between these scores says something, but not enough: worth one probe. */
const probeScores = { from: 15, below: 55 };
const maxProbes = 4;
/** Helps of one question, whatever they are; after them one last call, then it goes on. */
const maxHelps = 3;
/** Turns of one question about something beside it: the process, pauses, small talk, complaints. Asking costs nothing. */
const maxAsides = 6;
/** So often is it asked whether something was the answer. */
const maxConfirms = 3;
const maxRepeats = 3;

/** Questions asked in this phase; probes are not questions. */
function askedIn(state: EngineState, phase: Difficulty): number {
  return state.asked.filter(
    (exchange) => !exchange.isProbe && (exchange.phase ?? exchange.difficulty) === phase,
  ).length;
}

function withAbilities(role: RoleDefinition, state: EngineState): EngineState {
  const abilities = estimateAbilities(role.skills.map((skill) => observationsOf(role, state, skill.key)));
  const skills: Record<string, Ability> = {};
  role.skills.forEach((skill, index) => {
    const ability = abilities[index];
    if (ability !== undefined) skills[skill.key] = ability;
  });
  return { ...state, skills };
}

function close(state: EngineState, reason: string): { state: EngineState; next: NextTurn } {
  return {
    state: { ...state, phase: "closed", current: null, closedReason: reason },
    next: { kind: "closing", reason },
  };
}

function ask(state: EngineState, phase: Difficulty, choice: Choice): { state: EngineState; next: NextTurn } {
  const at = choosePoint(state.points, state.started, choice.question);
  return {
    state: {
      ...state,
      phase,
      started: at === null ? state.started : [...state.started, at],
      current: { questionId: choice.question.id, probing: false, clarifications: 0, helps: [] },
    },
    next: {
      kind: "question",
      question: choice.question,
      reason: choice.reason,
      from: at === null ? null : (state.points[at] ?? null),
    },
  };
}

const isCertain = (ability: Ability): boolean => ability.asked > 0 && ability.standardError <= certainEnough;
const hasBoundary = (ability: Ability): boolean =>
  ability.asked > 0 && ability.boundaryProbability >= boundaryFound;

/** Whether the phase has done its work between its least and its most number of questions. */
function phaseIsDone(state: EngineState, phase: Difficulty): boolean {
  const asked = askedIn(state, phase);
  const { min, max } = phaseQuestions[phase];
  if (asked < min) return false;
  if (asked >= max) return true;
  const abilities = Object.values(state.skills);
  switch (phase) {
    case "warmup":
      // A third one only for somebody who has not found their feet yet.
      return state.asked.some((exchange) => (exchange.score ?? 0) >= 50);
    case "standard":
      return abilities.every(isCertain);
    case "advanced":
      return (
        state.exchanges >= exchangeLimits.min &&
        abilities.every((ability) => isCertain(ability) || hasBoundary(ability))
      );
    default:
      return phase satisfies never;
  }
}

function nextQuestion(role: RoleDefinition, state: EngineState): { state: EngineState; next: NextTurn } {
  if (state.phase === "closed") return close(state, state.closedReason ?? "The interview is over.");
  if (state.exchanges >= exchangeLimits.max) {
    return close(state, `The interview has reached its ${exchangeLimits.max} exchanges.`);
  }
  for (const phase of difficulties.slice(difficulties.indexOf(state.phase))) {
    if (phaseIsDone(state, phase)) continue;
    const choice = chooseQuestion(role, state, phase);
    if (choice !== null) return ask(state, phase, choice);
  }
  // A small bank can run out of a level; the questions that are left fill the least length.
  if (state.exchanges < exchangeLimits.min) {
    const choice = chooseQuestion(role, state, "advanced");
    if (choice === null) return close(state, "Every question of this role has been asked.");
    return ask(state, "advanced", {
      ...choice,
      reason: `${choice.reason} The interview is still short.`,
    });
  }
  const abilities = Object.values(state.skills);
  const [least] = role.skills
    .map((skill) => ({ title: skill.title, error: state.skills[skill.key]?.standardError ?? 0 }))
    .sort((a, b) => b.error - a.error);
  return close(
    state,
    abilities.every(isCertain)
      ? `Every skill is certain enough (the least certain is ${least?.title}, ±${least?.error.toFixed(1)}); closing.`
      : `Every phase has had its questions (the least certain skill is ${least?.title}, ±${least?.error.toFixed(1)}); closing.`,
  );
}

/** Exchanges that must be kept free for the least number of questions still to come. */
function questionsStillDue(state: EngineState): number {
  return difficulties.reduce(
    (due, level) => due + Math.max(0, phaseQuestions[level].min - askedIn(state, level)),
    0,
  );
}

/**
 * Starts an interview: reads what the resume claims and chooses the first question.
 *
 * @param input.seed chooses among questions that are nearly equally good; the same seed and answers give the same interview.
 * @param input.seen questions that this person was asked in earlier interviews, the one of longest ago first.
 */
export function openInterview(input: {
  role: RoleDefinition;
  resume: ResumeClaims | null;
  seed: string;
  seen?: readonly string[];
}): {
  state: EngineState;
  next: NextTurn;
} {
  const claimed = claimsOf(input.role, input.resume);
  const state = withAbilities(input.role, {
    v: 1,
    role: input.role.key,
    seed: input.seed,
    phase: "warmup",
    skills: {},
    asked: [],
    claimed,
    points: startingPointsOf(input.role, input.resume, claimed),
    started: [],
    exchanges: 0,
    current: null,
    undo: null,
    seen: [...(input.seen ?? [])],
    closedReason: null,
  });
  return nextQuestion(input.role, state);
}

type QuestionHelpKind = "otherWords" | "simpler" | "hint" | "clarification";

/** Which help comes first for which request; one that was given already is passed over. */
const helpOrder: Record<"clarify" | "rephrase" | "hint" | "dont_know_explain", readonly QuestionHelpKind[]> =
  {
    clarify: ["clarification", "simpler", "otherWords", "hint"],
    rephrase: ["simpler", "otherWords", "clarification", "hint"],
    hint: ["hint", "clarification", "simpler", "otherWords"],
    dont_know_explain: ["hint", "clarification", "simpler", "otherWords"],
  };
const allHelps: readonly HelpKind[] = ["otherWords", "simpler", "hint", "clarification", "frame"];
const asideKinds: readonly HelpKind[] = ["procedure", "small_talk", "complaint"];

/** What is done about a turn that is no answer, while the question stays open; null when there was enough of it. */
function helpFor(
  question: Question,
  kind: TurnKind,
  { helps: given, probing }: { helps: readonly HelpKind[]; probing: boolean },
): HelpKind | null {
  const count = (kinds: readonly HelpKind[]): number => given.filter((each) => kinds.includes(each)).length;
  switch (kind) {
    case "answer":
    case "dont_know":
      return null;
    case "repeat":
      return count(["repeat"]) < maxRepeats ? "repeat" : null;
    case "procedure":
    case "small_talk":
    case "complaint":
      return count(asideKinds) < maxAsides ? kind : null;
    case "unclear":
      return count(["confirm"]) < maxConfirms ? "confirm" : null;
    case "clarify":
    case "rephrase":
    case "hint":
    case "dont_know_explain": {
      // Somebody who says again that they do not know has had their hint.
      if (kind === "dont_know_explain" && (given.includes("hint") || given.includes("frame"))) return null;
      if (count(allHelps) >= maxHelps) return given.includes("last_call") ? null : "last_call";
      // A probe has no help of its own; its question's would lead away from it.
      if (question.help === undefined || probing) return "frame";
      return helpOrder[kind].find((help) => !given.includes(help)) ?? null;
    }
    default:
      return kind satisfies never;
  }
}

const helpReasons: Record<HelpKind, string> = {
  repeat: "The candidate asked to hear it again: repeating the question, which counts against nobody.",
  otherWords: "The candidate asked what is meant: saying it in other words, which counts against nobody.",
  simpler: "The candidate asked what is meant: saying it more simply, which counts against nobody.",
  hint: "The candidate asked for help: giving the hint of the question, which counts against nobody.",
  clarification:
    "The candidate asked back: saying what is asked and what is not, which counts against nobody.",
  frame:
    "The candidate asked what is meant: saying it once more in other words, which counts against nobody.",
  procedure: "The candidate asked about the interview itself: answering, then back to the same question.",
  small_talk: "The reply was about something else: inviting the candidate back to the same question.",
  complaint: "The candidate complained: taking it seriously, then back to the same question.",
  confirm: "It was not clear whether this was an answer: asking, so that nothing is counted by mistake.",
  last_call: "Every help for this question was given: asking for an answer as far as it goes.",
  taken_back:
    "The candidate took the last answer back: it counts as never given, and its question is open again.",
  added: "The candidate added to the last answer: both are judged as one, and the open question stays open.",
  add_what: "The candidate would like to add to the last answer: asking what, while the question stays open.",
};

/** One more turn on the same question, which counts as no exchange; null when there were enough. */
function stay(
  state: EngineState,
  question: Question,
  kind: TurnKind,
): { state: EngineState; next: NextTurn } | null {
  const { current } = state;
  if (current === null) return null;
  const help = helpFor(question, kind, current);
  if (help === null) return null;
  return {
    state: {
      ...state,
      current: { ...current, clarifications: current.clarifications + 1, helps: [...current.helps, help] },
    },
    next: { kind: "clarification", question, reason: helpReasons[help], help, probing: current.probing },
  };
}

/**
 * Takes back the last answer: the state is as before it, its question is open again, and the abilities are estimated
 * without it. Helps that were given stay given. Null when there is no answer to take back: none was given yet, or the
 * last one was taken back before, or the interview is over.
 */
export function takeBack(
  role: RoleDefinition,
  state: EngineState,
): { state: EngineState; next: NextTurn } | null {
  const { undo } = state;
  if (undo === null || state.phase === "closed") return null;
  const question = role.questions.find(({ id }) => id === undo.questionId);
  if (question === undefined) return null;
  return {
    state: withAbilities(role, {
      ...state,
      phase: undo.phase,
      asked: state.asked.slice(0, -1),
      exchanges: Math.max(0, state.exchanges - 1),
      current: {
        questionId: undo.questionId,
        probing: undo.probing,
        clarifications: undo.helps.length + 1,
        helps: [...undo.helps, "taken_back"],
      },
      undo: null,
    }),
    next: {
      kind: "clarification",
      question,
      reason: helpReasons.taken_back,
      help: "taken_back",
      probing: undo.probing,
    },
  };
}

/**
 * Judges the last answer anew, with what the candidate added to it; the open question stays open and costs nothing.
 * Null when there is no answer to add to: none was given yet, it was taken back, or the interview is over.
 *
 * @param grade of the answer and its addition together; "what" where the candidate has not said yet what to add.
 */
export function addToLast(
  role: RoleDefinition,
  state: EngineState,
  grade: Grade | null | "what",
): { state: EngineState; next: NextTurn } | null {
  const { undo, current } = state;
  const last = state.asked.at(-1);
  if (undo === null || current === null || last === undefined || state.phase === "closed") return null;
  const question = role.questions.find(({ id }) => id === current.questionId);
  if (question === undefined) return null;
  const help = grade === "what" ? "add_what" : "added";
  const staying: EngineState = {
    ...state,
    current: { ...current, clarifications: current.clarifications + 1, helps: [...current.helps, help] },
  };
  const judged = grade !== null && grade !== "what" && grade.judged !== false ? grade : null;
  const answer = {
    ...last,
    score: judged?.score ?? null,
    covered: judged?.covered.map(({ pointId }) => pointId) ?? [],
  };
  return {
    state:
      grade === "what"
        ? staying
        : withAbilities(role, { ...staying, asked: [...state.asked.slice(0, -1), answer] }),
    next: { kind: "clarification", question, reason: helpReasons[help], help, probing: current.probing },
  };
}

/** Why the interview must close now, in a sentence; null while there is budget and time. */
function exhausted(spent: Spent): string | null {
  if (spent.tokens >= spendingLimits.tokens) {
    return `The interview has used its ${spendingLimits.tokens} tokens; closing.`;
  }
  const seconds = spendingLimits.answeringSeconds * (spent.extraTime ? 2 : 1);
  return spent.answeringSeconds < seconds
    ? null
    : `${Math.round(seconds / 60)} minutes were spent on answers, which is all an interview has; closing.`;
}

/**
 * Takes what the candidate did with the open question, updates the ability estimates and chooses the next
 * turn. `dont_know` counts as a score of 0 at that level; an answer whose grade is null (the grader failed)
 * or that nothing could judge, for its language,
 * and a reply that stayed off the topic count as an exchange but for nothing else. A closed interview stays
 * closed and gives its closing turn again.
 *
 * @param input.spent what it has cost so far; at a limit it closes properly after this answer.
 * @throws Error when the state belongs to another role or names a question that the role does not hold.
 */
export function takeAnswer(input: {
  role: RoleDefinition;
  state: EngineState;
  kind: TurnKind;
  grade: Grade | null;
  spent?: Spent;
}): {
  state: EngineState;
  next: NextTurn;
} {
  const { role, state, kind, grade } = input;
  if (state.role !== role.key) throw new Error(`The interview is about ${state.role}, not ${role.key}.`);
  const current = state.current;
  if (state.phase === "closed" || current === null) {
    return close(state, state.closedReason ?? "The interview is over.");
  }
  const question = role.questions.find((candidate) => candidate.id === current.questionId);
  if (question === undefined)
    throw new Error(`The role ${role.key} holds no question ${current.questionId}.`);

  const reason = input.spent === undefined ? null : exhausted(input.spent);
  const staying = reason === null ? stay(state, question, kind) : null;
  if (staying !== null) return staying;

  const isUnknown = kind === "dont_know" || kind === "dont_know_explain";
  const judged = grade !== null && grade.judged !== false;
  const score = kind === "answer" ? (judged ? grade.score : null) : isUnknown ? 0 : null;
  const answered = withAbilities(role, {
    ...state,
    asked: [
      ...state.asked,
      {
        questionId: question.id,
        skill: question.skill,
        difficulty: question.difficulty,
        phase: state.phase,
        score,
        isProbe: current.probing,
        covered: kind === "answer" ? (grade ? fullyCovered(grade) : []) : [],
      },
    ],
    exchanges: state.exchanges + 1,
    current: null,
    undo: {
      phase: state.phase,
      questionId: current.questionId,
      probing: current.probing,
      helps: current.helps,
    },
  });

  if (reason !== null) return close(answered, reason);
  const probes = answered.asked.filter((exchange) => exchange.isProbe).length;
  const isWeak =
    kind === "answer" && score !== null && score >= probeScores.from && score < probeScores.below;
  const hasRoom = answered.exchanges + 1 + questionsStillDue(answered) <= exchangeLimits.max;
  if (isWeak && !current.probing && probes < maxProbes && hasRoom) {
    return {
      state: { ...answered, current: { ...current, probing: true, clarifications: 0, helps: [] } },
      next: {
        kind: "probe",
        question,
        reason: "The answer had part of it: asking once more, so that what is known can be shown.",
      },
    };
  }
  return nextQuestion(role, answered);
}

/** Ends the interview before its time because the candidate asked to; limits are `takeAnswer`'s. */
export function closeEarly(state: EngineState, reason: string): { state: EngineState; next: NextTurn } {
  return close(state, state.closedReason ?? reason);
}

/** Main questions that were answered, well or not; their follow-ups are not counted. */
export function questionsAnswered(state: EngineState): number {
  return state.asked.filter((exchange) => !exchange.isProbe).length;
}

/** What the session's columns show: the phase, counts, boundaries and abilities by skill. */
export function progressOf(state: EngineState): {
  difficulty: Difficulty;
  questionsAsked: number;
  exchanges: number;
  skillBoundaries: Record<string, Boundary>;
  progression: Record<string, Ability>;
} {
  const skillBoundaries: Record<string, Boundary> = {};
  for (const [skill, ability] of Object.entries(state.skills)) skillBoundaries[skill] = ability.boundary;
  const open = state.current !== null && !state.current.probing ? 1 : 0;
  return {
    difficulty: state.phase === "closed" ? (state.asked.at(-1)?.difficulty ?? "warmup") : state.phase,
    questionsAsked: questionsAnswered(state) + open,
    exchanges: state.exchanges,
    skillBoundaries,
    progression: state.skills,
  };
}
