import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exchangeLimits, spendingLimits } from "../src/engine.ts";
import type { TurnKind } from "../src/ports.ts";
import { type MeasuredCalls, measureCalls, planTurn } from "../src/token-plan.ts";

const unmeasured = measureCalls([]);
const many = (tokens: number) => ({ calls: 10, tokens: 10 * tokens });
const turn = {
  tokensUsed: 0,
  exchanges: 0,
  kind: "answer",
  answerCharacters: 400,
  measured: unmeasured,
} as const;

describe("planning a turn's tokens", () => {
  it("leaves everything to the model at the start", () => {
    expect(planTurn(turn)).toBe("full");
  });

  it("gives up the last exchanges first, then the wording, and the judging last", () => {
    const measured = { judging: many(300), full: many(900), short: many(500) };
    const at = (tokensUsed: number) => planTurn({ ...turn, exchanges: 12, tokensUsed, measured });
    expect(at(4_000)).toBe("full");
    expect(at(6_500)).toBe("short");
    expect(at(8_000)).toBe("judge_only");
    expect(at(9_500)).toBe("local");
  });

  it("asks no model about a turn that is no answer and can no longer be worded by one", () => {
    expect(planTurn({ ...turn, kind: "dont_know", tokensUsed: 9_800 })).toBe("local");
  });

  it("is more careful with a long answer", () => {
    const late = { ...turn, exchanges: 17, tokensUsed: 6_000 };
    expect(planTurn(late)).toBe("full");
    expect(planTurn({ ...late, answerCharacters: 10_000 })).toBe("local");
  });

  it("learns from calls that a model answered alone", () => {
    expect(
      measureCalls([
        { of: "judging", tokens: 300 },
        { of: "judging", tokens: 500 },
        { of: "judging", tokens: 0 },
        { of: "short", tokens: 250 },
      ]),
    ).toEqual({
      judging: { calls: 2, tokens: 800 },
      full: { calls: 0, tokens: 0 },
      short: { calls: 1, tokens: 250 },
    });
  });
});

describe("an interview of 20 exchanges, with asides between them", () => {
  /** What a model costs in this interview, and how far a single call may be off. */
  const provider = fc
    .record({
      judging: fc.integer({ min: 50, max: 1_200 }),
      full: fc.integer({ min: 50, max: 1_400 }),
      share: fc.double({ min: 0.5, max: 0.9, noNaN: true }),
    })
    .map(({ share, ...costs }) => ({ ...costs, short: costs.full * share }));
  const turns = fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 5, arbitrary: fc.constant<TurnKind>("answer") },
        { weight: 1, arbitrary: fc.constantFrom<TurnKind>("dont_know", "clarify") },
      ),
      off: fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.75, max: 1.5, noNaN: true }))),
      isWrongGuess: fc.boolean(),
    }),
    { minLength: 30, maxLength: 60 },
  );

  it("never passes its tokens, whatever the calls cost and however many choices are changed", () => {
    fc.assert(
      fc.property(provider, turns, (costs, all) => {
        const calls: { of: keyof MeasuredCalls; tokens: number }[] = [];
        const used = () => calls.reduce((sum, call) => sum + call.tokens, 0);
        let exchanges = 0;
        for (const { kind, off, isWrongGuess } of all) {
          if (exchanges === exchangeLimits.max) break;
          const plan = planTurn({
            ...turn,
            kind,
            exchanges,
            tokensUsed: used(),
            measured: measureCalls(calls),
          });
          const spend = (of: keyof MeasuredCalls, factor: number) =>
            calls.push({ of, tokens: Math.round(costs[of] * factor) });
          if (plan !== "local" && kind === "answer") spend("judging", off[0] ?? 1);
          if (plan === "full" || plan === "short") {
            spend(plan, off[1] ?? 1);
            if (isWrongGuess && kind === "answer") spend(plan, off[2] ?? 1);
          }
          if (kind !== "clarify") exchanges += 1;
        }
        expect(used()).toBeLessThanOrEqual(spendingLimits.tokens);
      }),
      { numRuns: 500 },
    );
  });

  it("judges an interview of usual length to its end, and words as much of it as there is room for", () => {
    let tokensUsed = 0;
    const plans = Array.from({ length: exchangeLimits.max }, (_, exchanges) => {
      const measured =
        exchanges === 0 ? unmeasured : { judging: many(350), full: many(500), short: many(350) };
      const plan = planTurn({ ...turn, exchanges, tokensUsed, measured });
      tokensUsed += plan === "local" ? 0 : plan === "judge_only" ? 350 : plan === "short" ? 700 : 850;
      return plan;
    });
    expect(plans.slice(0, 7)).toEqual(Array(7).fill("full"));
    expect(plans.slice(0, 16)).not.toContain("local");
    expect(tokensUsed).toBeLessThanOrEqual(spendingLimits.tokens);
  });
});
