import type { RoleDefinition } from "@teamified/contracts/roles";
import { describe, expect, it } from "vitest";
import { openInterview, takeAnswer } from "../src/engine.ts";
import { createLocalInterviewer } from "../src/local/local-interviewer.ts";
import type { TurnKind } from "../src/ports.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { randomOf } from "../src/simulation/random.ts";
import { resumeWith } from "./transcript-fixture.ts";

const roles = Object.values(builtInRoles);

async function talk(role: RoleDefinition, seed: number, kinds: TurnKind[]) {
  const interviewer = createLocalInterviewer();
  const random = randomOf(seed);
  const resume = resumeWith(
    Object.fromEntries(
      role.skills.flatMap(({ claimedBy }) => claimedBy.slice(0, 1)).map((name) => [name, "used"]),
    ),
  );
  let { state, next } = openInterview({ role, resume, seed: `${seed}` });
  const said: string[] = [];
  let lastAnswer: Parameters<typeof interviewer.word>[0]["lastAnswer"] = null;
  for (;;) {
    const { text } = await interviewer.word({
      persona: role.persona,
      candidateName: "Sam Lee",
      turn: next,
      lastAnswer,
      isFirst: said.length === 0,
      said,
    });
    said.push(text);
    if (next.kind === "closing") return { said, state };
    const kind = kinds[Math.floor(random() * kinds.length)] ?? "answer";
    const score = Math.floor(random() * 100);
    lastAnswer = {
      text: "How long will this take, and who decides?",
      kind,
    };
    ({ state, next } = takeAnswer({
      role,
      state,
      kind,
      grade: { score, covered: [], missed: [], notes: [] },
    }));
  }
}

describe("the local interviewer", () => {
  it("says that an answer in another language is left out, and asks for English", async () => {
    const [role] = roles;
    if (role === undefined) throw new Error("There is no role.");
    const { next } = openInterview({ role, resume: null, seed: "1" });
    const wordAfter = async (text: string): Promise<string> => {
      const interviewer = createLocalInterviewer();
      const lastAnswer = { text, kind: "answer" as const };
      const words = { persona: role.persona, candidateName: "Sam Lee", turn: next, lastAnswer };
      return (await interviewer.word({ ...words, isFirst: false, said: [] })).text;
    };
    const sentence = /English only, so this one counts neither for nor against you/;
    expect(
      await wordAfter(
        "Der Effekt läuft nach dem Rendern, und ich gebe eine Funktion zurück, die alles wieder aufräumt.",
      ),
    ).toMatch(sentence);
    expect(
      await wordAfter("It runs after the render, and I return a function that cleans everything up."),
    ).not.toMatch(sentence);
  });

  it("greets by name, says that an AI asks and a person decides, and closes politely", async () => {
    for (const role of roles) {
      const { said } = await talk(role, 1, ["answer"]);
      expect(said[0]).toContain("Sam");
      expect(said[0]).toMatch(/\bAI\b/);
      expect(said[0]).toMatch(/person.*decision/);
      expect(said.at(-1)).toMatch(/thank/i);
    }
  });

  it("never says a sentence twice, asks one question at a time and shows no rubric or score", async () => {
    const kinds: TurnKind[] = ["answer", "answer", "dont_know", "clarify", "procedure", "small_talk"];
    for (const role of roles) {
      for (let seed = 0; seed < 12; seed++) {
        const { said } = await talk(role, seed, seed % 2 === 0 ? ["answer"] : kinds);
        const sentences = said.flatMap((text) => text.split(/(?<=[.!?])\s+/));
        // A question that has to be repeated after an interruption stands behind a frame that is new each time.
        const repeated = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
        const allowed = role.questions.flatMap(({ text, probe }) =>
          `${text} ${probe}`.split(/(?<=[.!?])\s+/),
        );
        expect(repeated.filter((sentence) => !allowed.includes(sentence))).toEqual([]);
        expect(new Set(said).size).toBe(said.length);
        for (const text of said) {
          expect(text).not.toMatch(/\b(?:rubric|points?: |score of|\d+ ?%)/i);
          for (const question of role.questions)
            expect(text).not.toContain(question.modelAnswer.slice(0, 60));
        }
      }
    }
  });

  it("names a claim of the resume once", async () => {
    const { said } = await talk(builtInRoles.fullstack, 3, ["answer"]);
    expect(said.filter((text) => text.includes("resume")).length).toBeGreaterThanOrEqual(2);
    for (const name of ["Docker", "OAuth"]) {
      expect(
        said.filter((text) => /resume|skills|worked with/.test(text) && text.includes(name)).length,
      ).toBeLessThanOrEqual(1);
    }
  });

  it("builds no bridge from a word that the answer and the next question happen to share", async () => {
    const role = builtInRoles.react;
    const question = role.questions.find(({ text }) => text.includes("useEffect"));
    if (question === undefined) throw new Error("No question speaks of useEffect.");
    const { text } = await createLocalInterviewer().word({
      persona: role.persona,
      candidateName: "Sam Lee",
      turn: { kind: "question", question, reason: "Next.", from: null },
      lastAnswer: { text: "I would rather not reach for useEffect there.", kind: "answer" },
      isFirst: false,
      said: [],
    });
    expect(text.replace(question.text, "")).not.toContain("useEffect");
  });

  it("answers “in other words” with other words, three times, and shows a hint without a point of the rubric", async () => {
    const interviewer = createLocalInterviewer();
    for (const role of roles) {
      for (const question of role.questions.filter((_, index) => index % 7 === 0)) {
        const said = [question.text];
        for (const help of ["simpler", "otherWords", "clarification", "hint"] as const) {
          const { text } = await interviewer.word({
            persona: role.persona,
            candidateName: "Sam Lee",
            turn: { kind: "clarification", question, reason: "Asked.", help, probing: false },
            lastAnswer: { text: "in other words?", kind: "rephrase" },
            isFirst: false,
            said,
          });
          expect(said.some((earlier) => earlier.includes(text) || text.includes(earlier))).toBe(false);
          expect(text).toContain(question.help?.[help].split(/(?<=[.!?])\s/)[0]);
          said.push(text);
        }
      }
    }
  });
});
