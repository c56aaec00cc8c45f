import { builtInRoles } from "@teamified/interview/roles/registry";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const questions = Object.values(builtInRoles).flatMap((role) => role.questions);

async function begin(roleKey: string) {
  const caller = w.asCandidate(await w.newCandidate());
  const { id } = await caller.interview.start({ roleKey, consent: true });
  const read = () => caller.interview.get({ id });
  const send = async (text: string) => {
    const { awaiting } = await read();
    if (awaiting === null) throw new Error("Nothing is asked.");
    const view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: awaiting,
      text,
    });
    return { view, reply: view.messages.at(-1)?.text ?? "" };
  };
  const open = async () => {
    const { messages } = await w.asTeam().interview.report({ id });
    const questionId = messages.findLast(({ type }) => type === "ai_question")?.question?.questionId;
    const question = questions.find((each) => each.id === questionId);
    if (question === undefined) throw new Error("No question is open.");
    return question;
  };
  const memory = async () => {
    const row = await w.deps.db.interviewSession.findFirstOrThrow({ where: { interviewId: id } });
    return row.memory as { exchanges: number; asked: { questionId: string; score: number | null }[] };
  };
  return { caller, id, read, send, open, memory };
}

const pauses = [
  "I need a short break, back in ten minutes.",
  "one moment please",
  "Somebody rings at the door, give me five minutes",
  "I have to fetch my charger, be right back",
];
const returns = ["back now", "I'm back, sorry."];
const wheres = ["phone rang, where were we?", "Sorry, what did you ask?"];

describe("the number of the question", () => {
  it("is that of the main questions: no aside and no follow-up raises it or moves the phase", async () => {
    const { caller, id, send, open, read } = await begin("python");
    expect((await read()).progress).toMatchObject({ question: 1, least: 10, most: 16 });
    for (const text of ["Can I get a hint?", "What do you mean exactly?", ...pauses, "Nice weather today!"]) {
      const { view } = await send(text);
      expect([view.progress.question, view.phase, view.progress.exchanges], text).toEqual([1, "warmup", 0]);
    }
    // Half of a good answer brings a follow-up, which is still the first question.
    let probed = 0;
    let mains = 1;
    for (let turn = 0; turn < 12; turn++) {
      const question = await open();
      const half = question.modelAnswer
        .split(/(?<=\.)\s+/)
        .slice(0, 1)
        .join(" ");
      const { view } = await send(half);
      if (view.status !== "in_progress") break;
      const kind = view.messages.at(-1)?.kind;
      if (kind === "probe") probed += 1;
      if (kind === "question") mains += 1;
      expect(view.progress.question).toBe(mains);
    }
    expect(probed).toBeGreaterThan(0);
    const listed = (await caller.interview.list()).find((each) => each.id === id);
    const { asked } = await (async () => {
      const row = await w.deps.db.interviewSession.findFirstOrThrow({ where: { interviewId: id } });
      return row.memory as { asked: { isProbe: boolean }[] };
    })();
    expect(listed?.questionsAnswered).toBe(asked.filter(({ isProbe }) => !isProbe).length);
  });
});

describe("pauses and logistics", () => {
  it.each([...pauses, ...returns, ...wheres])("“%s” is no answer", async (text) => {
    const { send, memory, open } = await begin("javascript");
    const { reply } = await send(text);
    expect((await memory()).exchanges).toBe(0);
    const question = await open();
    if (pauses.includes(text)) expect(reply).not.toContain(question.text);
    else expect(reply).toContain(question.text);
  });
});

describe("an addition to the last answer", () => {
  it("is judged with it, spends no question, and the team sees both", async () => {
    const { caller, id, send, open, memory } = await begin("javascript");
    const first = await open();
    const [one = "", ...more] = first.modelAnswer.split(/(?<=\.)\s+/);
    await send(`${one} That is how I see it.`);
    const before = await memory();
    const second = await open();
    const { reply } = await send(`I want to add something to my last answer: ${more.join(" ")}`);
    const after = await memory();
    expect(after.exchanges).toBe(before.exchanges);
    expect(after.asked).toHaveLength(before.asked.length);
    expect(after.asked.at(-1)?.questionId).toBe(first.id);
    expect(after.asked.at(-1)?.score ?? 0).toBeGreaterThan(before.asked.at(-1)?.score ?? 0);
    expect((await open()).id).toBe(second.id);
    expect(reply).toContain("last answer");
    const { messages } = await w.asTeam().interview.report({ id });
    expect(messages.map(({ judgement }) => judgement?.addsTo ?? null)).toEqual([null, null, null, 2, null]);
    await caller.interview.finish({ id });
    const { answers } = await w.asTeam(w.home.team.admin).interview.export({ id });
    expect(answers.map(({ text }) => text)).toEqual([`${one} That is how I see it.\n${more.join(" ")}`]);
  });

  it("is asked for where it is not said yet, and goes with the answer when that is taken back", async () => {
    const { caller, id, send, memory } = await begin("react");
    await send("React needs the keys to know which item is which.");
    const before = await memory();
    await send("Can I add something to my previous answer?");
    await send("The index changes when a row is removed, so it is a bad key.");
    expect((await memory()).exchanges).toBe(before.exchanges);
    const { messages } = await w.asTeam().interview.report({ id });
    expect(messages.filter(({ judgement }) => judgement?.addsTo === 2)).toHaveLength(1);
    await send("Please scratch my previous answer, I want to say it differently.");
    expect((await memory()).exchanges).toBe(before.exchanges - 1);
    await caller.interview.finish({ id });
    expect((await w.asTeam(w.home.team.admin).interview.export({ id })).answers).toEqual([]);
  });

  it("spends nothing where there is no answer to add to", async () => {
    const { send, memory } = await begin("react");
    await send("One more thing about the last question: keys must be stable.");
    expect((await memory()).exchanges).toBe(0);
  });
});

describe("taking back in one's own words", () => {
  it.each([
    "Oh wait, that was not my answer to that, can I take it back?",
    "Please scratch my previous answer, I want to say it differently.",
    "Sorry, I pressed enter too early. Could you undo my last answer?",
    "I'd like to withdraw what I just said.",
  ])("“%s”", async (text) => {
    const { send, memory } = await begin("fullstack");
    await send("I don't know.");
    await send(text);
    expect((await memory()).exchanges).toBe(0);
  });

  it("is not read into an answer", async () => {
    const { send, id, memory } = await begin("fullstack");
    await send("I don't know.");
    await send("If it fails, the transaction takes back the last write and the row is as before.");
    // Whether it is taken for an answer depends on the question that is open; nothing is taken back in any case.
    expect((await memory()).exchanges).toBeGreaterThanOrEqual(1);
    const { messages } = await w.asTeam().interview.report({ id });
    expect(messages.filter(({ takenBack }) => takenBack)).toEqual([]);
  });
});

describe("another language", () => {
  it.each([
    ["Können wir das auf Deutsch machen?", /nur auf Englisch/],
    ["¿Puedo contestar en español?", /solo en inglés/],
    ["Puis-je répondre en français ?", /qu’en anglais/],
    ["Can I answer in Polish?", /English only here/],
  ])("“%s” is told that English is judged here, and costs nothing", async (text, theirs) => {
    const { send, memory } = await begin("python");
    const { reply } = await send(text);
    expect(reply).toMatch(/judged in English only here/);
    expect(reply).toMatch(theirs);
    expect((await memory()).exchanges).toBe(0);
  });

  it("is named in itself after an answer in it, and not knowing is understood", async () => {
    const { send, id } = await begin("python");
    const { reply } = await send(
      "Man gibt keine Liste als Vorgabe an, weil sie nur einmal angelegt wird und dann alle Aufrufe dieselbe teilen.",
    );
    expect(reply).toMatch(/nur auf Englisch/);
    expect(reply).toMatch(/English only/);
    await send("Ich weiß es nicht.");
    const { messages } = await w.asTeam().interview.report({ id });
    expect(messages.findLast(({ judgement }) => judgement !== null)?.judgement?.kind).toBe("dont_know");
  });
});

describe("a reply fits what was said", () => {
  it.each([
    ["What does 'mro' mean?", /cannot (?:explain|say more)/, /costs|hint/],
    ["You already asked me that?", /still open/, /sorry/i],
    ["What salary does the position pay?", /recruiters/, /hint/],
    [
      "How many questions are still to come, and will I get the result today?",
      /main question 1\b.*results page/s,
      /hint/,
    ],
    ["Is my answer right so far?", /tell nobody|may not say/, /hint/],
    ["It's badly worded.", /thank|you are right to say so/i, /stands in the record/],
  ])("“%s”", async (text, fits, unfit) => {
    const { send, memory } = await begin("python");
    const { reply } = await send(text);
    expect(reply).toMatch(fits);
    expect(reply).not.toMatch(unfit);
    expect((await memory()).exchanges).toBe(0);
  });
});
