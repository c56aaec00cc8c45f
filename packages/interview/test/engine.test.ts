import { mainQuestionLimits } from "@teamified/contracts/interviews";
import { difficulties, type Question } from "@teamified/contracts/roles";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateAbilities } from "../src/ability.ts";
import {
  closeEarly,
  exchangeLimits,
  openInterview,
  phaseQuestions,
  progressOf,
  type Spent,
  takeAnswer,
  takeBack,
} from "../src/engine.ts";
import { engineStateSchema } from "../src/engine-state.ts";
import type { Grade, NextTurn, TurnKind } from "../src/ports.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { drawCategory } from "../src/simulation/candidate.ts";
import { type Played, play } from "../src/simulation/play.ts";
import { randomOf } from "../src/simulation/random.ts";

const gradeOf = (score: number): Grade => ({ score, covered: [], missed: [], notes: [] });

/** A candidate of one known ability in everything, whose answers are drawn from the response model. */
function answererOf(theta: number, random: () => number) {
  return (turn: NextTurn): { kind: TurnKind; grade: Grade } => {
    if (turn.kind === "closing") throw new Error("The interview is over.");
    return {
      kind: "answer",
      grade: gradeOf([10, 37, 62, 90][drawCategory(turn.question, theta, random)] ?? 0),
    };
  };
}

const roles = Object.values(builtInRoles);
const kinds: TurnKind[] = ["answer", "answer", "answer", "dont_know", "clarify", "procedure", "small_talk"];

function questionsOf({ turns }: Played) {
  return turns.flatMap((turn) => (turn.kind === "question" ? [turn.question] : []));
}

describe("an interview", () => {
  it("promises as many main questions as its phases have", () => {
    const sum = (of: "min" | "max") =>
      difficulties.reduce((all, phase) => all + phaseQuestions[phase][of], 0);
    expect(mainQuestionLimits).toEqual({ least: sum("min"), most: sum("max") });
  });

  it("has 12 to 20 exchanges in ordered phases of the promised sizes, repeats nothing and ends, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.string(),
        fc.array(
          fc.record({ kind: fc.constantFrom(...kinds), score: fc.option(fc.integer({ min: 0, max: 100 })) }),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        (role, seed, responses) => {
          let index = 0;
          const played = play(role, seed, () => {
            const response = responses[index++ % responses.length] ?? { kind: "answer" as const, score: 50 };
            return { kind: response.kind, grade: response.score === null ? null : gradeOf(response.score) };
          });
          expect(played.turns.at(-1)?.kind).toBe("closing");
          expect(played.state.exchanges).toBeGreaterThanOrEqual(exchangeLimits.min);
          expect(played.state.exchanges).toBeLessThanOrEqual(exchangeLimits.max);
          const questions = questionsOf(played);
          expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
          const main = played.state.asked.filter((exchange) => !exchange.isProbe);
          const phases = main.map(({ phase }) => difficulties.indexOf(phase ?? "warmup"));
          expect(phases).toEqual([...phases].sort((a, b) => a - b));
          for (const phase of difficulties) {
            const asked = main.filter((exchange) => exchange.phase === phase);
            expect(asked.length).toBeGreaterThanOrEqual(phaseQuestions[phase].min);
            expect(asked.length).toBeLessThanOrEqual(phaseQuestions[phase].max);
          }
          for (const { phase, difficulty } of main) if (phase === "warmup") expect(difficulty).toBe("warmup");
          const probes = played.turns.flatMap((turn) => (turn.kind === "probe" ? [turn.question.id] : []));
          expect(new Set(probes).size).toBe(probes.length);
          expect(engineStateSchema.parse(JSON.parse(JSON.stringify(played.state)))).toEqual(played.state);
          for (const turn of played.turns) expect(turn.reason).toMatch(/^\p{Lu}.*[.]$/u);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("touches every skill of the role", () => {
    for (const role of roles) {
      for (let seed = 0; seed < 10; seed++) {
        const played = play(role, `s${seed}`, answererOf((seed % 5) - 2, randomOf(seed)));
        expect(new Set(questionsOf(played).map(({ skill }) => skill)).size).toBe(role.skills.length);
      }
    }
  });

  it("is the same again for the same seed and answers, and asks other questions for other seeds", () => {
    const role = builtInRoles.react;
    const once = play(role, "a", answererOf(0, randomOf(1)));
    expect(play(role, "a", answererOf(0, randomOf(1)))).toEqual(once);
    const sequences = new Set(
      Array.from({ length: 12 }, (_, seed) =>
        questionsOf(play(role, `${seed}`, answererOf(0, randomOf(1))))
          .map(({ id }) => id)
          .join(),
      ),
    );
    expect(sequences.size).toBeGreaterThan(1);
  });

  it("puts stronger candidates above weaker ones in ability and boundary", () => {
    const order = ["warmup", "standard", "advanced", "beyond_advanced"];
    for (const role of roles) {
      const means = [-2, 0, 2].map((theta) => {
        let mean = 0;
        let boundary = 0;
        for (let seed = 0; seed < 20; seed++) {
          const { state } = play(role, `${seed}`, answererOf(theta, randomOf(seed + 100 * theta)));
          const progress = progressOf(state);
          const abilities = Object.values(progress.progression);
          mean += abilities.reduce((sum, ability) => sum + ability.mean, 0) / abilities.length / 20;
          const levels = Object.values(progress.skillBoundaries).map((level) => order.indexOf(level));
          boundary += levels.reduce((sum, level) => sum + level, 0) / levels.length / 20;
        }
        return { mean, boundary };
      });
      const [weak, middle, strong] = means;
      expect(weak?.mean).toBeLessThan((middle?.mean ?? 0) - 0.5);
      expect(middle?.mean).toBeLessThan((strong?.mean ?? 0) - 0.5);
      expect(weak?.boundary).toBeLessThan((middle?.boundary ?? 0) - 0.3);
      expect(middle?.boundary).toBeLessThan((strong?.boundary ?? 0) - 0.3);
    }
  });

  it("asks about what the resume claims first, and says so", () => {
    const { next, state } = openInterview({
      role: builtInRoles.react,
      seed: "x",
      resume: { skills: [{ name: "TypeScript" }], technicalDomains: {} },
    });
    expect(state.claimed).toEqual({ typescript: "TypeScript" });
    expect(next).toMatchObject({
      kind: "question",
      from: { kind: "skill", name: "TypeScript" },
      question: { skill: "typescript" },
    });
    expect(next.reason).toContain("TypeScript");
  });

  it("probes a weak answer once, and never a good one or an honest “I don't know”", () => {
    const role = builtInRoles.python;
    const start = openInterview({ role, resume: null, seed: "p" });
    const weak = takeAnswer({ role, state: start.state, kind: "answer", grade: gradeOf(35) });
    expect(weak.next.kind).toBe("probe");
    expect(takeAnswer({ role, state: weak.state, kind: "answer", grade: gradeOf(35) }).next.kind).toBe(
      "question",
    );
    expect(takeAnswer({ role, state: start.state, kind: "answer", grade: gradeOf(80) }).next.kind).toBe(
      "question",
    );
    expect(takeAnswer({ role, state: start.state, kind: "dont_know", grade: null }).next.kind).toBe(
      "question",
    );
  });

  it("helps three times in three ways without counting an exchange, then calls once, then goes on", () => {
    const role = builtInRoles.javascript;
    let turn = openInterview({ role, resume: null, seed: "c" });
    const first = turn.next;
    const helps: unknown[] = [];
    for (let times = 0; times < 4; times++) {
      turn = takeAnswer({ role, state: turn.state, kind: "clarify", grade: null });
      if (turn.next.kind !== "clarification" || first.kind !== "question") throw new Error("It went on.");
      expect(turn.next.question).toBe(first.question);
      expect(turn.state.exchanges).toBe(0);
      expect(turn.state.asked).toEqual([]);
      helps.push(turn.next.help);
    }
    expect(helps).toEqual(["clarification", "simpler", "otherWords", "last_call"]);
    turn = takeAnswer({ role, state: turn.state, kind: "clarify", grade: null });
    expect(turn.next.kind).toBe("question");
    expect(Object.values(turn.state.skills).every((ability) => ability.asked === 0)).toBe(true);
  });

  it("counts nothing that is unclear before it has asked whether it was the answer", () => {
    const role = builtInRoles.python;
    const start = openInterview({ role, resume: null, seed: "u" });
    const asked = takeAnswer({ role, state: start.state, kind: "unclear", grade: null });
    expect(asked.next).toMatchObject({ kind: "clarification", help: "confirm" });
    expect(asked.state.asked).toEqual([]);
  });

  it("takes the last answer back as if it had never been given, once, and not across the next one", () => {
    const role = builtInRoles.react;
    const start = openInterview({ role, resume: null, seed: "t" });
    const helped = takeAnswer({ role, state: start.state, kind: "hint", grade: null });
    const answered = takeAnswer({ role, state: helped.state, kind: "answer", grade: gradeOf(5) });
    expect(answered.state.exchanges).toBe(1);
    const aside = takeAnswer({ role, state: answered.state, kind: "repeat", grade: null });
    const back = takeBack(role, aside.state);
    if (back === null) throw new Error("Nothing was taken back.");
    expect(back.state.skills).toEqual(start.state.skills);
    expect(back.state.asked).toEqual([]);
    expect(back.state.exchanges).toBe(0);
    expect(back.state.current?.questionId).toBe(start.state.current?.questionId);
    expect(back.next).toMatchObject({ kind: "clarification", help: "taken_back" });
    expect(takeBack(role, back.state)).toBeNull();
    expect(takeBack(role, start.state)).toBeNull();
  });

  it("asks nobody what they were asked before, and when all was, what is longest ago", () => {
    const role = builtInRoles.python;
    const playedWith = (seen: string[], seed: string) => {
      let turn = openInterview({ role, resume: null, seed, seen });
      const ids: string[] = [];
      while (turn.next.kind !== "closing") {
        if (turn.next.kind === "question") ids.push(turn.next.question.id);
        turn = takeAnswer({ role, state: turn.state, kind: "answer", grade: gradeOf(70) });
      }
      return ids;
    };
    const once = playedWith([], "one");
    const again = playedWith(once, "one");
    expect(again.filter((id) => once.includes(id))).toEqual([]);
    const all = role.questions.map(({ id }) => id);
    const third = playedWith(all, "one");
    expect(third.length).toBeGreaterThanOrEqual(12);
    // The bank is used up: the older half is asked before the newer one.
    const older = third.filter((id) => all.indexOf(id) < all.length / 2).length;
    expect(older).toBeGreaterThan(third.length / 2);
  });

  it("closes properly when its tokens or its time are used up, with the last answer counted", () => {
    const role = builtInRoles.javascript;
    const start = openInterview({ role, resume: null, seed: "b" });
    const closingAfter = (spent: Partial<Spent>) =>
      takeAnswer({
        role,
        state: start.state,
        kind: "answer",
        grade: gradeOf(40),
        spent: { tokens: 0, answeringSeconds: 0, extraTime: false, ...spent },
      });
    expect(closingAfter({}).next.kind).toBe("probe");
    for (const spent of [{ tokens: 10_000 }, { answeringSeconds: 90 * 60 }]) {
      const { state, next } = closingAfter(spent);
      expect(next.kind).toBe("closing");
      expect(next.reason).toMatch(/tokens|minutes/);
      expect(state.exchanges).toBe(1);
      expect(Object.values(state.skills).filter(({ asked }) => asked === 1)).toHaveLength(1);
    }
    expect(closingAfter({ answeringSeconds: 90 * 60, extraTime: true }).next.kind).toBe("probe");
  });

  it("stays closed once the candidate has ended it", () => {
    const role = builtInRoles.fullstack;
    const start = openInterview({ role, resume: null, seed: "e" });
    const closed = closeEarly(start.state, "The candidate asked to stop.");
    expect(closed.next).toEqual({ kind: "closing", reason: "The candidate asked to stop." });
    const after = takeAnswer({ role, state: closed.state, kind: "answer", grade: gradeOf(90) });
    expect(after.next.kind).toBe("closing");
    expect(after.state).toEqual(closed.state);
    expect(Object.values(progressOf(closed.state).skillBoundaries)).not.toContain("warmup");
  });

  it("never lowers any skill for a better answer", () => {
    const observation = fc.record({
      skill: fc.integer({ min: 0, max: 3 }),
      location: fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
      score: fc.integer({ min: 0, max: 100 }),
    });
    const meansOf = (all: { skill: number; location: number; score: number }[]): number[] =>
      estimateAbilities([0, 1, 2, 3].map((skill) => all.filter((one) => one.skill === skill))).map(
        ({ mean }) => mean,
      );
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 12 }),
        observation,
        fc.integer({ min: 0, max: 100 }),
        (before, last, gain) => {
          const worse = meansOf([...before, last]);
          const better = meansOf([...before, { ...last, score: Math.min(100, last.score + gain) }]);
          for (const [skill, mean] of better.entries()) {
            expect(mean).toBeGreaterThanOrEqual((worse[skill] ?? 0) - 1e-6);
          }
        },
      ),
    );
  });

  it("is more certain of a skill after each of its answers, and lets skills speak for each other a little", () => {
    const [none] = estimateAbilities([[], []]);
    const [own, other] = estimateAbilities([[{ location: 0, score: 90 }], []]);
    expect(own?.standardError).toBeLessThan(none?.standardError ?? 0);
    expect(other?.mean).toBeGreaterThan(0);
    expect(other?.mean).toBeLessThan(own?.mean ?? 0);
    // What was not asked has no boundary, whatever the others say.
    expect(other?.boundary).toBe("not_reached");
  });

  it("chooses easier questions in the last phase for somebody who fails, harder ones for somebody who does not", () => {
    const meanLevel = (theta: number): number => {
      let sum = 0;
      let count = 0;
      for (let seed = 0; seed < 8; seed++) {
        const { state } = play(builtInRoles.fullstack, `${seed}`, answererOf(theta, randomOf(seed)));
        for (const exchange of state.asked.filter(({ phase }) => phase === "advanced")) {
          sum += difficulties.indexOf(exchange.difficulty);
          count++;
        }
      }
      return sum / count;
    };
    expect(meanLevel(-2)).toBeLessThan(0.8);
    expect(meanLevel(2)).toBeGreaterThan(1.8);
  });

  it("reads states of before the phase was stored", () => {
    const start = openInterview({ role: builtInRoles.python, resume: null, seed: "old" });
    const state = structuredClone(start.state);
    const question = start.next.kind === "question" ? start.next.question : undefined;
    const old = {
      ...state,
      skills: Object.fromEntries(
        Object.keys(state.skills).map((key) => [key, { mean: 0, standardError: 1, asked: 0 }]),
      ),
      asked: [
        {
          questionId: (question as Question).id,
          skill: (question as Question).skill,
          difficulty: "warmup",
          score: 80,
          isProbe: false,
          covered: [],
        },
      ],
      current: null,
      exchanges: 1,
    };
    const read = engineStateSchema.parse({
      ...old,
      current: { questionId: "py-generators", probing: false, clarifications: 0 },
    });
    const { next } = takeAnswer({
      role: builtInRoles.python,
      state: read,
      kind: "answer",
      grade: gradeOf(80),
    });
    expect(next.kind).toBe("question");
  });
});
