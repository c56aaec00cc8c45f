import { difficulties } from "@teamified/contracts/roles";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateAbility } from "../src/ability.ts";
import {
  closeEarly,
  exchangeLimits,
  openInterview,
  phaseQuestions,
  progressOf,
  takeAnswer,
} from "../src/engine.ts";
import { engineStateSchema } from "../src/engine-state.ts";
import type { TurnKind } from "../src/ports.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { answererOf, gradeOf, type Played, play, randomOf } from "./simulate-candidate.ts";

const roles = Object.values(builtInRoles);
const kinds: TurnKind[] = [
  "answer",
  "answer",
  "answer",
  "dont_know",
  "clarify",
  "about_process",
  "off_topic",
];

function questionsOf({ turns }: Played) {
  return turns.flatMap((turn) => (turn.kind === "question" ? [turn.question] : []));
}

describe("an interview", () => {
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
          const levels = questions.map(({ difficulty }) => difficulties.indexOf(difficulty));
          expect(levels).toEqual([...levels].sort((a, b) => a - b));
          for (const level of difficulties) {
            const count = questions.filter(({ difficulty }) => difficulty === level).length;
            expect(count).toBeGreaterThanOrEqual(phaseQuestions[level].min);
            expect(count).toBeLessThanOrEqual(phaseQuestions[level].max);
          }
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
    const source = { page: 1, line: 1, text: "TypeScript" };
    const { next, state } = openInterview({
      role: builtInRoles.react,
      seed: "x",
      resume: {
        contact: { name: null, email: null, phone: null, location: null },
        links: [],
        summary: null,
        skills: [{ name: "TypeScript", source }],
        previousRoles: [],
        education: [],
        languages: [],
        experienceYears: null,
        technicalDomains: {},
        needsReview: [],
      },
    });
    expect(state.claimed).toEqual({ typescript: "TypeScript" });
    expect(next).toMatchObject({
      kind: "question",
      claimed: "TypeScript",
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

  it("rephrases a question once without counting an exchange, and then goes on", () => {
    const role = builtInRoles.javascript;
    const start = openInterview({ role, resume: null, seed: "c" });
    const once = takeAnswer({ role, state: start.state, kind: "clarify", grade: null });
    expect(once.next.kind).toBe("clarification");
    expect(once.state.exchanges).toBe(0);
    expect(once.state.asked).toEqual([]);
    const twice = takeAnswer({ role, state: once.state, kind: "clarify", grade: null });
    expect(twice.next.kind).toBe("question");
    expect(Object.values(twice.state.skills).every((ability) => ability.asked === 0)).toBe(true);
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

  it("never lowers an ability for a better answer", () => {
    const observation = fc.record({
      difficulty: fc.constantFrom(...difficulties),
      score: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 5 }),
        observation,
        fc.integer({ min: 0, max: 100 }),
        (before, last, gain) => {
          const better = { ...last, score: Math.min(100, last.score + gain) };
          const mean = estimateAbility([...before, last]).mean;
          expect(estimateAbility([...before, better]).mean).toBeGreaterThanOrEqual(mean - 1e-9);
        },
      ),
    );
  });
});
