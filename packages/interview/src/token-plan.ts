import type { TurnPlan } from "@teamified/contracts/interviews";
import { exchangeLimits, spendingLimits } from "./engine.ts";
import type { TurnKind } from "./ports.ts";

/** What the calls of one kind have cost in this interview, in tokens a call; null while there was none. */
export type MeasuredCalls = { judging: number | null; full: number | null; short: number | null };

/** Tokens of a call before any of this interview was measured. */
const usual = { judging: 350, full: 500, short: 350 };
/** A call may cost this many times what such calls cost so far; what is planned must hold even then. */
const caution = 2;
/** Wordings for one turn on average: now and then the judgement changes the choice, and it is worded again. */
const wordingsPerTurn = 1.15;

/** A token of English is some four characters; other languages and code need more tokens. */
const charactersPerToken = 3;
/** An answer of this length is part of what the calls cost on average. In tokens. */
const usualAnswer = 200;

const nothing = { judging: 0, full: 0, short: 0 };

/**
 * Decides how much of the next turn is left to a model, so that an interview of up to 20 exchanges stays within
 * its tokens and comes to its proper end (INT-8).
 *
 * Judging goes on longest, because it chooses the questions and should be the same for the whole interview; the
 * wording gives way first, at the richest plan that leaves enough to judge all exchanges that may still come. A plan
 * is taken only if the limit holds even when every call of this turn, a second wording included, costs twice what
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
  limits?: { tokens: number; exchanges: number };
}): TurnPlan {
  const limits = input.limits ?? { tokens: spendingLimits.tokens, exchanges: exchangeLimits.max };
  const left = limits.tokens - input.tokensUsed;
  const expected = expectedCosts(input.measured);
  const longer = Math.max(0, Math.ceil(input.answerCharacters / charactersPerToken) - usualAnswer);
  const judging = input.kind === "answer" ? expected.judging + longer : 0;
  const exchangesAfter = Math.max(0, limits.exchanges - input.exchanges - 1);

  // The very last one must be allowed to cost more, too.
  const toJudgeTheRest = exchangesAfter === 0 ? 0 : (exchangesAfter - 1 + caution) * expected.judging;

  for (const plan of ["full", "short"] as const) {
    const { mean, high } = expected[plan];
    const staysWithin = caution * (judging + 2 * (high + longer)) <= left;
    const leavesEnough = judging + wordingsPerTurn * (mean + longer) + toJudgeTheRest <= left;
    if (staysWithin && leavesEnough) return plan;
  }
  return judging > 0 && caution * judging <= left ? "judge_only" : "local";
}

/**
 * Tokens of each kind of call: as measured, or as usual. A wording of a kind that this interview has not had is told
 * from the other: with the last exchanges it costs up to twice as much, without them never more.
 */
function expectedCosts({ judging, full, short }: MeasuredCalls) {
  const ratio = usual.full / usual.short;
  return {
    judging: judging ?? usual.judging,
    full: {
      mean: full ?? (short === null ? usual.full : short * ratio),
      high: full ?? (short === null ? usual.full : short * 2),
    },
    short: {
      mean: short ?? (full === null ? usual.short : full / ratio),
      high: short ?? full ?? usual.short,
    },
  };
}

/** The means of the calls that a model answered; what was done locally in its place costs nothing and says nothing. */
export function measureCalls(calls: { of: keyof MeasuredCalls; tokens: number }[]): MeasuredCalls {
  const sums = { ...nothing };
  const counts = { ...nothing };
  for (const { of, tokens } of calls) {
    if (tokens <= 0) continue;
    sums[of] += tokens;
    counts[of] += 1;
  }
  const mean = (of: keyof MeasuredCalls) => (counts[of] === 0 ? null : sums[of] / counts[of]);
  return { judging: mean("judging"), full: mean("full"), short: mean("short") };
}
