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
    const kinds: TurnKind[] = ["answer", "answer", "dont_know", "clarify", "about_process", "off_topic"];
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
    expect(said.filter((text) => text.includes("resume")).length).toBeGreaterThanOrEqual(3);
    for (const name of ["Docker", "OAuth"]) {
      expect(
        said.filter((text) => /resume|skills|worked with/.test(text) && text.includes(name)).length,
      ).toBeLessThanOrEqual(1);
    }
  });

  it("links the next question to a word of the last answer, as the candidate wrote it, and each link once", async () => {
    const role = builtInRoles.react;
    const interviewer = createLocalInterviewer();
    const question = role.questions.find(({ text }) => text.includes("useEffect"));
    if (question === undefined) throw new Error("No question speaks of useEffect.");
    const word = (answer: string, said: string[]) =>
      interviewer.word({
        persona: role.persona,
        candidateName: "Sam Lee",
        turn: { kind: "question", question, reason: "Next.", claimed: null },
        lastAnswer: { text: answer, kind: "answer" },
        isFirst: false,
        said,
      });
    const answer = "I would rather not reach for useEffect there.";
    const said: string[] = [];
    for (let times = 0; times < 4; times++) said.push((await word(answer, said)).text);
    const linked = said.map((text) => text.replace(question.text, ""));
    for (const text of linked) expect(text).toContain("useEffect");
    expect(new Set(linked).size).toBe(linked.length);
    expect((await word("I have not used it much.", [])).text).not.toContain("brought up");
  });
});
