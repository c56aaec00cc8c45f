import { setImmediate } from "node:timers/promises";
import type { QuestionMetadata, TurnPlan } from "@teamified/contracts/interviews";
import type { CallContext, Usage } from "@teamified/contracts/model-calls";
import type { Question } from "@teamified/contracts/roles";
import {
  addedToLast,
  classifyTurn,
  isTakingBack,
  readConfirmation,
} from "@teamified/interview/classify-turn";
import { addToLast, progressOf, takeAnswer, takeBack } from "@teamified/interview/engine";
import type { EngineState } from "@teamified/interview/engine-state";
import { judgeAnswer } from "@teamified/interview/judge-answer";
import { createLocalAssessor } from "@teamified/interview/local/local-assessor";
import { createLocalInterviewer } from "@teamified/interview/local/local-interviewer";
import type { Assessor, Grade, Interviewer, NextTurn, TurnKind } from "@teamified/interview/ports";
import { planTurn } from "@teamified/interview/token-plan";
import type { Deps } from "../deps.ts";
import { tryLimit } from "../limits/consume-limit.ts";
import { requireRole } from "./find-role.ts";
import { givenAnswers } from "./given-answers.ts";
import type { LoadedInterview } from "./load-interview.ts";
import { earlierExchanges, measuredCalls, secondsAnswering } from "./turn-history.ts";

/** A turn that is judged, chosen and worded, and not stored yet. */
export type Turn = {
  kind: TurnKind;
  /** The sequence of the unclear turn that this one made the answer, or of the answer that it took back. */
  confirms: number | null;
  takesBack: number | null;
  /** The sequence of the answer to which this turn adds. */
  addsTo: number | null;
  judged: { grade: Grade; usage: Usage } | null;
  state: EngineState;
  next: NextTurn;
  worded: Worded;
  plan: TurnPlan;
  guess: QuestionMetadata["guess"];
  /** What every call of this turn used, those included whose result was not. */
  spent: { tokens: number; costUsd: number };
};

type Worded = { text: string; usage: Usage };
type Choice = { state: EngineState; next: NextTurn };
type OnWords = (words: string) => void;

const bank = createLocalInterviewer();
const rubric = createLocalAssessor();

/** Stored with the turn; the page says that the interviewer continues from its question bank. */
const limited = { insteadOf: "The candidate has had as many turns with models today as there are for one." };
const limitedBank: Interviewer = {
  ...bank,
  async word(input) {
    const worded = await bank.word(input);
    return { ...worded, usage: { ...worded.usage, ...limited } };
  },
};
const limitedRubric: Assessor = {
  ...rubric,
  async gradeAnswer(input) {
    const graded = await rubric.gradeAnswer(input);
    return { ...graded, usage: { ...graded.usage, ...limited } };
  },
};

/** Whether this turn of the candidate may ask models; counts it when it may. Where there are none, nothing is counted. */
async function mayAskModels(deps: Deps, candidateId: string): Promise<boolean> {
  if (deps.assessor.isLocal && deps.interviewer.isLocal) return true;
  return (await tryLimit(deps, { name: "model.candidate-day", subject: candidateId })).allowed;
}

/**
 * Judges the answer and words what comes next; the choice between is the engine's.
 *
 * A model needs its time for both, so they are asked side by side: the engine chooses from the local grade, which
 * is there at once, and that turn is worded while the model judges. The judgement decides: the same turn keeps the
 * words under way, another one is worded anew. `onWords` hears words of a turn only once it is the right one.
 *
 * @throws what the signal gives as its reason when nobody waits any more; then nothing was stored.
 */
export async function takeTurn(
  deps: Deps,
  interview: LoadedInterview,
  text: string,
  options: { signal?: AbortSignal; onWords?: OnWords } = {},
): Promise<Turn> {
  const role = requireRole(interview.roleKey);
  const asked = interview.messages.findLast((message) => message.type === "ai_question")?.metadata;
  const question = role.questions.find((candidate) => candidate.id === asked?.questionId);
  if (!question) throw new Error(`question ${asked?.questionId} is not in the bank of ${role.key}`);

  const meant = readTurn(interview, text, question);
  const { kind, answer } = meant;
  const exchanges = earlierExchanges(interview);
  const planned = planTurn({
    tokensUsed: interview.totalTokensUsed,
    exchanges: interview.session.state.exchanges,
    kind,
    answerCharacters: answer.length,
    measured: measuredCalls(interview),
  });
  const isLimited = planned !== "local" && !(await mayAskModels(deps, interview.candidateId));
  const plan = isLimited ? "local" : planned;
  const assessor = isLimited ? limitedRubric : plan === "local" ? rubric : deps.assessor;
  const interviewer = isLimited ? limitedBank : interviewerFor(deps, plan);
  const call: CallContext = {
    organizationId: interview.organizationId,
    interviewId: interview.id,
    ...(options.signal ? { signal: options.signal } : {}),
  };

  const { confirms } = meant;
  const back = meant.takesBack === null ? null : takeBack(role, interview.session.state);
  const takesBack = back === null ? null : meant.takesBack;
  const choose = (grade: Grade | null, judgingTokens: number): Choice =>
    back ??
    takeAnswer({
      role,
      state: interview.session.state,
      kind,
      grade,
      spent: {
        tokens: interview.totalTokensUsed + judgingTokens,
        answeringSeconds: secondsAnswering(interview),
        extraTime: interview.accommodations.extraTime,
      },
    });
  // The grade chose the turn; the words do not get to know it (INT-3).
  const word = (turn: NextTurn, onWords: OnWords | undefined, signal = options.signal): Promise<Worded> =>
    interviewer.word({
      persona: role.persona,
      candidateName: interview.candidate.fullName,
      turn,
      lastAnswer: { text, kind },
      isFirst: false,
      question: progressOf(interview.session.state).questionsAsked,
      said: interview.messages.flatMap((message) => (message.type === "ai_question" ? [message.text] : [])),
      ...(plan === "full" ? { exchanges } : {}),
      ...(onWords ? { onWords } : {}),
      call: signal ? { ...call, signal } : call,
    });

  if (meant.adds !== null) {
    const { to, asked: before } = meant.adds;
    const beforeQuestion = role.questions.find(({ id }) => id === before);
    const isWhat = meant.adds.text === "";
    const judged =
      isWhat || beforeQuestion === undefined
        ? null
        : await assessor.gradeAnswer({ question: beforeQuestion, answer, call });
    const choice = addToLast(role, interview.session.state, isWhat ? "what" : (judged?.grade ?? null));
    if (choice !== null) {
      const worded = await word(choice.next, options.onWords);
      return {
        kind,
        confirms,
        takesBack: null,
        addsTo: isWhat ? null : to,
        judged,
        ...choice,
        worded,
        plan,
        guess: null,
        spent: total(judged === null ? [worded.usage] : [judged.usage, worded.usage]),
      };
    }
  }
  if (kind !== "answer") {
    const choice = choose(null, 0);
    const worded = await word(choice.next, options.onWords);
    return {
      // When nothing more is explained, not knowing is what counts.
      kind: kind === "dont_know_explain" && choice.next.kind !== "clarification" ? "dont_know" : kind,
      confirms,
      takesBack,
      addsTo: null,
      judged: null,
      ...choice,
      worded,
      plan,
      guess: null,
      spent: total([worded.usage]),
    };
  }
  const judge = () => assessor.gradeAnswer({ question, answer, call });
  if (assessor.isLocal || interviewer.isLocal) {
    const judged = await judge();
    const choice = choose(judged.grade, judged.usage.tokens);
    const worded = await word(choice.next, options.onWords);
    return {
      kind,
      confirms,
      takesBack,
      addsTo: null,
      judged,
      ...choice,
      worded,
      plan,
      guess: null,
      spent: total([judged.usage, worded.usage]),
    };
  }

  const judging = judge();
  // Whether a call failed matters only where it is waited for; until then it must not end the process.
  judging.catch(() => undefined);
  // The judgement takes longest: it is asked for before this process begins to think for itself.
  await setImmediate();
  const localGrade = judgeAnswer(question, answer);
  const guessed = choose(localGrade, 0);
  const held = heldBack(options.onWords);
  const dropped = new AbortController();
  const early = word(guessed.next, held.take, eitherOf(options.signal, dropped.signal));
  early.catch(() => undefined);
  try {
    const judged = await judging;
    const choice = choose(judged.grade, judged.usage.tokens);
    const isRight = isSameTurn(guessed.next, choice.next);
    if (isRight) held.release();
    else dropped.abort(new Error("The judgement chose another turn."));
    const worded = await (isRight ? early : word(choice.next, options.onWords));
    // A call that was broken off was sent and is charged for: it counts as much as the one in its place.
    const inVain = isRight ? [] : [await early.then(({ usage }) => usage).catch(() => worded.usage)];
    return {
      kind,
      confirms,
      takesBack,
      addsTo: null,
      judged,
      ...choice,
      worded,
      plan,
      guess: isRight ? "right" : "wrong",
      spent: total([judged.usage, worded.usage, ...inVain]),
    };
  } catch (error) {
    dropped.abort(error);
    throw error;
  }
}

type Meant = {
  kind: TurnKind;
  answer: string;
  confirms: number | null;
  takesBack: number | null;
  /** To which answer to which question the turn adds, and what; "" where that is not said yet. */
  adds: { to: number; asked: string; text: string } | null;
};

/**
 * What the candidate did: the kind of the turn, and the words that count as the answer. A "yes" to "Was that your
 * answer?" makes the turn before it the answer; a "no" opens the question again.
 */
function readTurn(interview: LoadedInterview, text: string, question: Question): Meant {
  const asked = interview.messages.findLast((message) => message.type === "ai_question");
  const plain = { answer: text, confirms: null, takesBack: null, adds: null };
  if (isTakingBack(text)) {
    const given = interview.session.state.undo === null ? null : lastAnswered(interview);
    return { ...plain, kind: "procedure", takesBack: given };
  }
  const words = asked?.metadata.ofProbe === true ? question.probe : question.text;
  const classified = (): TurnKind => classifyTurn(text, question, { asked: words });
  const { undo } = interview.session.state;
  const last = givenAnswers(interview.messages.slice(0, -1)).at(-1);
  if (undo !== null && last !== undefined && last.asked.metadata.questionId === undo.questionId) {
    const isAsked = asked?.metadata.help === "add_what" && classified() === "answer";
    const added = isAsked ? text : addedToLast(text);
    if (added !== null) {
      return {
        kind: added === "" ? "procedure" : "answer",
        answer: `${last.text}\n${added}`,
        confirms: null,
        takesBack: null,
        adds: { to: last.message.sequence, asked: undo.questionId, text: added },
      };
    }
  }
  // There is nothing to add to, and what was meant for another question must not cost this one.
  if (addedToLast(text) !== null) return { ...plain, kind: "unclear" };
  if (asked?.metadata.help === "confirm") {
    const unclear = interview.messages.findLast(
      (message) => message.type === "candidate_response" && message.sequence < asked.sequence,
    );
    const confirmed = readConfirmation(text);
    if (confirmed === "yes" && unclear) {
      return {
        kind: "answer",
        answer: unclear.text,
        confirms: unclear.sequence,
        takesBack: null,
        adds: null,
      };
    }
    if (confirmed === "no") return { ...plain, kind: "repeat" };
  }
  return { ...plain, kind: classified() };
}

/** The sequence of the turn that ended the last exchange: another question, a probe or the closing followed it. */
function lastAnswered(interview: LoadedInterview): number | null {
  const next = interview.messages.findLast(
    (message) => message.type === "ai_question" && message.metadata.kind !== "clarification",
  );
  const answer = interview.messages.findLast(
    (message) => message.type === "candidate_response" && message.sequence < (next?.sequence ?? 0),
  );
  return answer?.sequence ?? null;
}

/** Who words a turn of this plan. */
export function interviewerFor(deps: Deps, plan: TurnPlan): Interviewer {
  return plan === "full" || plan === "short" ? deps.interviewer : bank;
}

/** The same kind of turn about the same question, so that its words fit whatever the grade was. */
function isSameTurn(one: NextTurn, other: NextTurn): boolean {
  const questionOf = (turn: NextTurn) => (turn.kind === "closing" ? null : turn.question.id);
  return one.kind === other.kind && questionOf(one) === questionOf(other);
}

/** Keeps words back until `release`, then gives them and lets the others through. */
function heldBack(onWords: OnWords | undefined) {
  let kept: string[] | null = [];
  return {
    take: (words: string) => {
      if (kept === null) onWords?.(words);
      else kept.push(words);
    },
    release: () => {
      const words = kept?.join("") ?? "";
      kept = null;
      if (words !== "") onWords?.(words);
    },
  };
}

function eitherOf(one: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  return one ? AbortSignal.any([one, other]) : other;
}

function total(usages: Usage[]): Turn["spent"] {
  return {
    tokens: usages.reduce((sum, usage) => sum + usage.tokens, 0),
    costUsd: usages.reduce((sum, usage) => sum + usage.costUsd, 0),
  };
}
