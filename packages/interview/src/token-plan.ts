import type { TurnPlan } from "@teamified/contracts/interviews";
import { exchangeLimits, spendingLimits } from "./engine.ts";
import type { TurnKind } from "./ports.ts";

/** What the calls of one kind have cost in this interview: how many there were, and their tokens together. */
type Measured = { calls: number; tokens: number };
export type MeasuredCalls = { judging: Measured; full: Measured; short: Measured };

/** Tokens of a call before any of this interview was measured; it counts as much as so many measured ones. */
const usual = { judging: 400, full: 450, short: 330 };
const usualCounts = 2;
/** A call may cost this many times what such calls cost so far; what is planned must hold even then. */
const caution = 2;
/** Wordings for one turn on average: now and then the judgement changes the choice, and it is worded again. */
const wordingsPerTurn = 1.25;

/** A token of English is some four characters; other languages and code need more tokens. */
const charactersPerToken = 3;
/** An answer of this length is part of what the calls cost on average. In tokens. */
const usualAnswer = 200;

/** The midpoint of the allowed exchanges; a longer interview may be judged locally at its end. */
const usualExchanges = (exchangeLimits.min + exchangeLimits.max) / 2;

/**
 * Decides how much of the next turn is left to a model, so that an interview of up to 20 exchanges stays within
 * its tokens and comes to its proper end (INT-8).
 *
 * Judging goes on longest, because it chooses the questions and should be the same for the whole interview; the
 * wording gives way first: what comes is the richest plan that leaves enough to judge an interview of usual length. A
 * plan is taken only if the limit holds even when every call of this turn, a second wording included, costs twice what
 * such calls cost so far.
 *
 * @param input.exchanges how many are done, before the turn that is planned.
 * @param input.kind what the candidate's turn was; only answers are judged.
 * @param input.answerCharacters length of what is sent along; a long answer makes this turn dearer than the others.
 */
export function planTurn(input: {
  tokensUsed: number;
  exchanges: number;
  kind: TurnKind;
  answerCharacters: number;
  measured: MeasuredCalls;
  tokenLimit?: number;
}): TurnPlan {
  const left = (input.tokenLimit ?? spendingLimits.tokens) - input.tokensUsed;
  const { judging, full, short } = expectedCosts(input.measured);
  const longer = Math.max(0, Math.ceil(input.answerCharacters / charactersPerToken) - usualAnswer);
  const judgesNow = input.kind === "answer" ? 1 : 0;
  const exchangesAfter = Math.max(0, usualExchanges - input.exchanges - 1);
  // The very last one must be allowed to cost more, too.
  const toJudgeTheRest = exchangesAfter === 0 ? 0 : (exchangesAfter - 1 + caution) * judging.mean;

  for (const [plan, wording] of [
    ["full", full],
    ["short", short],
  ] as const) {
    const atWorst = caution * (judgesNow * (judging.high + longer) + 2 * (wording.high + longer));
    const onAverage = judgesNow * (judging.mean + longer) + wordingsPerTurn * (wording.mean + longer);
    if (atWorst <= left && onAverage + toJudgeTheRest <= left) return plan;
  }
  return judgesNow === 1 && caution * (judging.high + longer) <= left ? "judge_only" : "local";
}

/** Tokens of a call: on average, and to be careful with. */
type Cost = { mean: number; high: number };

/**
 * As measured, with what is usual as a first guess. A wording of a kind that this interview has not had is told from
 * the other: with the last exchanges it costs up to twice as much, without them never more.
 */
function expectedCosts({ judging, full, short }: MeasuredCalls): Record<keyof MeasuredCalls, Cost> {
  const ratio = usual.full / usual.short;
  const cost = (own: Measured, guess: number, high: number): Cost => {
    const mean = (own.tokens + usualCounts * guess) / (own.calls + usualCounts);
    return { mean, high: own.calls === 0 ? high : Math.max(mean, own.tokens / own.calls) };
  };
  const meanOf = ({ tokens, calls }: Measured, otherwise: number) =>
    calls === 0 ? otherwise : tokens / calls;
  const fullGuess = short.calls === 0 ? usual.full : meanOf(short, 0) * ratio;
  const shortGuess = full.calls === 0 ? usual.short : meanOf(full, 0) / ratio;
  return {
    judging: cost(judging, usual.judging, usual.judging),
    full: cost(full, fullGuess, short.calls === 0 ? usual.full : meanOf(short, 0) * 2),
    short: cost(short, shortGuess, meanOf(full, usual.short)),
  };
}

/** Sums up the calls that a model answered; what was done locally in its place costs nothing and says nothing. */
export function measureCalls(calls: { of: keyof MeasuredCalls; tokens: number }[]): MeasuredCalls {
  const of = (kind: keyof MeasuredCalls): Measured => {
    const own = calls.filter((call) => call.of === kind && call.tokens > 0);
    return { calls: own.length, tokens: own.reduce((sum, { tokens }) => sum + tokens, 0) };
  };
  return { judging: of("judging"), full: of("full"), short: of("short") };
}
