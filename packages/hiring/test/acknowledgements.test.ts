import { findRole } from "@teamified/interview/roles/registry";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What the interviewer says after an answer tells nothing of how it was judged (INT-3). */
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const names = ["Ada Example", "Bo Reyes", "Chidi Okafor", "Dana Levi", "Emre Kaya", "Freya Holm"];
const role = findRole("python");
const questionIn = (asked: string) =>
  role?.questions.find(({ text, probe }) => asked.includes(text) || asked.includes(probe));
/** The bank's whole answer to what was asked. */
const good = (asked: string): string => questionIn(asked)?.modelAnswer ?? "";
/** What is commonly got wrong about it. */
const poor = (asked: string): string =>
  `As far as I know ${questionIn(asked)?.misconceptions[0]?.says ?? "a Python function does that by itself"}, at least in the Python code of our team.`;

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/);

/** Four answers of one kind by somebody of this name: the first sentence of each reply, and what else the page gets. */
async function talk(fullName: string, answer: (asked: string) => string) {
  const actor = await w.newCandidate();
  await w.deps.db.candidate.update({ where: { id: actor.id }, data: { fullName } });
  const caller = w.asCandidate(actor);
  const { id } = await caller.interview.start({ roleKey: "python", consent: true });
  let view = await caller.interview.get({ id });
  const said: string[] = [];
  const pages: object[] = [];
  for (let turn = 0; turn < 4 && view.awaiting !== null; turn += 1) {
    view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text: answer(view.messages.at(-1)?.text ?? ""),
    });
    said.push(sentences(view.messages.at(-1)?.text ?? "")[0] ?? "");
    pages.push({ phase: view.phase, progress: view.progress, notice: view.notice });
  }
  const { messages } = await w.asTeam().interview.report({ id });
  return { said, pages, view, scores: messages.flatMap(({ judgement }) => judgement?.score ?? []) };
}

describe("what a candidate is shown after an answer", () => {
  it("is the same after good and after poor answers, person by person", async () => {
    const heard = new Set<string>();
    for (const name of names) {
      const [best, worst] = await Promise.all([talk(name, good), talk(name, poor)]);
      expect(best.said).toEqual(worst.said);
      expect(Math.min(...best.scores) - Math.max(...worst.scores)).toBeGreaterThan(30);
      // How far the interview is follows from counting alone.
      expect(best.pages).toEqual(worst.pages);
      for (const sentence of best.said) heard.add(sentence);
    }
    // Not one sentence for everybody, which would show nothing.
    expect(heard.size).toBeGreaterThan(8);
  });

  it("holds nothing of the judgement", async () => {
    const { view } = await talk("Ada Example", good);
    const keys = JSON.stringify(view).match(/"(\w+)":/g) ?? [];
    expect(keys.join(" ")).not.toMatch(
      /score|judge|covered|missed|notes|reason|difficulty|skill|token|cost|plan|guess/i,
    );
  });
});
