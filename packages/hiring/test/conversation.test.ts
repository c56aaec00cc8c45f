import type { TurnKind } from "@teamified/interview/ports";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { candidateTurns } from "@teamified/testing/candidate-turns";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const questions = Object.values(builtInRoles).flatMap((role) => role.questions);

async function begin(roleKey: string, actor?: Awaited<ReturnType<World["newCandidate"]>>) {
  const person = actor ?? (await w.newCandidate());
  const caller = w.asCandidate(person);
  const { id } = await caller.interview.start({ roleKey, consent: true });
  const read = () => caller.interview.get({ id });
  const send = async (text: string, messageKey: string = crypto.randomUUID(), at?: number) => {
    const { awaiting } = at === undefined ? await read() : { awaiting: at };
    if (awaiting === null) throw new Error("Nothing is asked.");
    return caller.interview.answer({ interviewId: id, messageKey, questionSequence: awaiting, text });
  };
  return { person, caller, id, read, send };
}

const report = (id: string) => w.asTeam().interview.report({ id });
const state = async (id: string) => {
  const { memory } = await w.deps.db.interviewSession.findFirstOrThrow({ where: { interviewId: id } });
  return memory as { exchanges: number; skills: Record<string, { mean: number; asked: number }> };
};

/** Ends the interview and gives what its scoring is given to read. */
async function scoredAnswers(id: string, caller: Awaited<ReturnType<typeof begin>>["caller"]) {
  await caller.interview.finish({ id });
  const exported = await w.asTeam(w.home.team.admin).interview.export({ id });
  return exported.answers;
}

describe("a turn of the candidate", () => {
  it(`is read for what it is: ${candidateTurns.length} turns, each on a question in an interview`, async () => {
    const wrong: string[] = [];
    const spent: string[] = [];
    for (const role of Object.values(builtInRoles)) {
      const own = candidateTurns.filter(([id]) => role.questions.some((question) => question.id === id));
      const { id, read, send } = await begin(role.key);
      for (const [questionId, kind, text] of own) {
        const question = questions.find((each) => each.id === questionId);
        const row = await w.deps.db.interviewSession.findFirstOrThrow({ where: { interviewId: id } });
        const memory = row.memory as Record<string, unknown>;
        const { messages, awaiting } = await read();
        if (question === undefined || awaiting === null) throw new Error("Nothing is asked.");
        // The open question becomes the one that the turn was written for, with nothing counted so far.
        const current = { questionId, probing: false, clarifications: 0, helps: [] };
        await w.deps.db.interviewSession.update({
          where: { id: row.id },
          data: { memory: { ...memory, phase: "warmup", exchanges: 0, asked: [], current, undo: null } },
        });
        const open = await w.deps.db.interviewMessage.findFirstOrThrow({
          where: { interviewId: id, sequence: messages.at(-1)?.sequence ?? 0 },
        });
        const metadata = {
          ...(open.metadata as object),
          kind: "question",
          help: null,
          ofProbe: false,
          questionId,
        };
        await w.deps.db.interviewMessage.update({
          where: { id: open.id },
          data: { text: question.text, metadata },
        });
        await send(text);
        const told = await report(id);
        const got: TurnKind | string | undefined = told.messages.findLast(
          (message) => message.type === "candidate_response",
        )?.judgement?.kind;
        if (got !== kind) wrong.push(`${kind} → ${got}: ${text}`);
        const costs = got === "answer" || got === "dont_know";
        expect((await state(id)).exchanges, text).toBe(costs ? 1 : 0);
        if (costs && kind !== got) spent.push(text);
      }
    }
    expect(wrong.length / candidateTurns.length, wrong.join("\n")).toBeLessThanOrEqual(0.03);
    expect(spent).toEqual([]);
  }, 120_000);

  it("gets three helps in three wordings, none of which costs anything, and then a kind last call", async () => {
    const { id, read, send } = await begin("react");
    const first = await read();
    for (const text of [
      "in other words?",
      "Can I get a hint?",
      "What do you mean exactly?",
      "please rephrase",
    ]) {
      await send(text);
    }
    const { messages } = await report(id);
    expect(messages.flatMap(({ question }) => question?.help ?? [])).toEqual([
      "simpler",
      "hint",
      "clarification",
      "last_call",
    ]);
    expect((await state(id)).exchanges).toBe(0);
    const said = messages.filter(({ type }) => type === "ai_question").map(({ text }) => text);
    for (const text of said.slice(1)) expect(text).not.toContain(first.messages[0]?.text.slice(-60));
  });

  it("counts what was unclear once the candidate says that it was the answer, and only then", async () => {
    const { id, caller, read, send } = await begin("python");
    await send("Well, I think");
    expect((await state(id)).exchanges).toBe(0);
    expect((await read()).asksToConfirm).toBe(true);
    await send("Yes.");
    expect((await state(id)).exchanges).toBe(1);
    const { messages } = await report(id);
    expect(messages.map(({ judgement }) => judgement?.kind ?? null).filter((kind) => kind !== null)).toEqual([
      "unclear",
      "answer",
    ]);
    const answers = await scoredAnswers(id, caller);
    expect(answers.map(({ text, sequence }) => [text, sequence])).toEqual([["Well, I think", 2]]);
  });

  it("asks the question again when it was not the answer", async () => {
    const { id, read, send } = await begin("python");
    await send("hmm");
    await send("No");
    expect((await state(id)).exchanges).toBe(0);
    const { messages } = await read();
    const question = questions.find(({ text }) => messages[0]?.text.includes(text));
    expect(messages.at(-1)?.text).toContain(question?.text);
  });
});

describe("taking back", () => {
  it("undoes the last answer: as never given for the estimate and the scoring, and the team sees it", async () => {
    const { id, caller, read, send } = await begin("javascript");
    const before = await state(id);
    expect((await read()).canTakeBack).toBe(false);
    await send("I have no idea.");
    expect((await read()).canTakeBack).toBe(true);
    expect((await state(id)).exchanges).toBe(1);
    await send("That was not my answer.");
    const after = await state(id);
    expect(after.exchanges).toBe(0);
    expect(after.skills).toEqual(before.skills);
    const { messages } = await read();
    const question = questions.find(({ text }) => messages[0]?.text.includes(text));
    expect(messages.at(-1)?.text).toContain(question?.text);
    const told = await report(id);
    expect(told.messages.map(({ takenBack }) => takenBack)).toEqual([false, true, false, false, false]);
    await send(question?.modelAnswer ?? "");
    const answers = await scoredAnswers(id, caller);
    expect(answers.map(({ text }) => text)).toEqual([question?.modelAnswer]);
  });

  it("counts once from two tabs, loses against the next answer, and does nothing twice", async () => {
    const { id, read, send } = await begin("javascript");
    await send("I don't know.");
    const { awaiting } = await read();
    if (awaiting === null) throw new Error("Nothing is asked.");
    const tabs = await Promise.allSettled([
      send("That was not my answer.", crypto.randomUUID(), awaiting),
      send("That was not my answer.", crypto.randomUUID(), awaiting),
    ]);
    expect(tabs.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await state(id)).exchanges).toBe(0);
    // The same message again, as after a lost reply, and a second wish: nothing is left to take back.
    const key = crypto.randomUUID();
    await send("That was not my answer.", key);
    await send("That was not my answer.", key, (await read()).awaiting ?? 0);
    expect((await state(id)).exchanges).toBe(0);
    expect((await report(id)).messages.filter(({ takenBack }) => takenBack)).toHaveLength(1);

    await send("No idea, sorry.");
    const at = (await read()).awaiting ?? 0;
    const race = await Promise.allSettled([
      send(
        "It runs after the current code, when the stack is empty and the queue is worked off.",
        crypto.randomUUID(),
        at,
      ),
      send("That was not my answer.", crypto.randomUUID(), at),
    ]);
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([0, 2]).toContain((await state(id)).exchanges);
  });
});

describe("somebody who interviews again", () => {
  it("is asked nothing that they were asked before", async () => {
    const first = await begin("python");
    for (let times = 0; times < 6; times++) await first.send("I don't know.");
    await first.caller.interview.finish({ id: first.id });
    const second = await begin("python", first.person);
    for (let times = 0; times < 6; times++) await second.send("I don't know.");
    const asked = async (id: string) =>
      (await report(id)).messages.flatMap(({ question }) =>
        question?.kind === "question" ? [question.questionId] : [],
      );
    const before = await asked(first.id);
    expect(before).toHaveLength(7);
    expect((await asked(second.id)).filter((id) => before.includes(id))).toEqual([]);
  });
});
