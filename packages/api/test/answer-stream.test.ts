import { setTimeout as delay } from "node:timers/promises";
import { type World, world } from "@teamified/testing/world";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TurnEvent } from "../src/candidate/stream-turn.ts";

let w: World;
let bank: World["deps"]["interviewer"]["word"];
const cancelled: unknown[] = [];
beforeAll(async () => {
  w = await world();
  bank = w.deps.interviewer.word;
});
afterEach(() => {
  w.deps.interviewer.word = bank;
});
afterAll(() => w.close());

/** Says the bank's own words, one by one. */
function speakSlowly(everyMs: number): void {
  w.deps.interviewer.word = async (input) => {
    const worded = await bank(input);
    try {
      for (const piece of worded.text.match(/\S+\s*/g) ?? []) {
        await delay(everyMs, undefined, input.call?.signal ? { signal: input.call.signal } : {});
        input.onWords?.(piece);
      }
    } catch (error) {
      cancelled.push(error);
      throw error;
    }
    return worded;
  };
}

async function begin() {
  const caller = w.asCandidate(await w.newCandidate());
  const { id } = await caller.interview.start({ roleKey: "javascript", consent: true });
  const answer = (over: { questionSequence?: number; messageKey?: string } = {}) => ({
    interviewId: id,
    messageKey: crypto.randomUUID(),
    questionSequence: 1,
    text: "I don't know.",
    ...over,
  });
  return { caller, id, answer };
}

async function all(stream: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

describe("an answer whose turn is streamed", () => {
  it("tells that it is stored, the words as they come, and the interview at the end", async () => {
    speakSlowly(15);
    const { caller, id, answer } = await begin();
    const events = await all(await caller.interview.answerStream(answer()));
    const words = events.flatMap((event) => (event.type === "words" ? [event.text] : []));
    const last = events.at(-1);
    expect(events[0]).toEqual({ type: "stored" });
    expect(words.length).toBeGreaterThan(2);
    expect(last).toMatchObject({ type: "done", interview: { id, awaiting: 3 } });
    expect(words.join("")).toBe(last?.type === "done" && last.interview.messages.at(-1)?.text);
    expect(last?.type === "done" && last.interview).toEqual(await caller.interview.get({ id }));
  });

  it("gathers words that come together", async () => {
    speakSlowly(2);
    const { caller, answer } = await begin();
    const events = await all(await caller.interview.answerStream(answer()));
    const words = events.filter((event) => event.type === "words");
    expect(words.length).toBeLessThan(12);
  });

  it("has no words where the text comes at once", async () => {
    const { caller, answer } = await begin();
    const events = await all(await caller.interview.answerStream(answer()));
    expect(events.map((event) => event.type)).toEqual(["stored", "done"]);
  });

  it("refuses a question that was answered elsewhere before anything is told", async () => {
    const { caller, answer } = await begin();
    await caller.interview.answer(answer());
    await expect(caller.interview.answerStream(answer())).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("counts the same answer once, streamed twice at once", async () => {
    speakSlowly(2);
    const { caller, id, answer } = await begin();
    const input = answer();
    const [one, two] = await Promise.all(
      [1, 2].map(async () => all(await caller.interview.answerStream(input))),
    );
    expect(one?.at(-1)).toEqual(two?.at(-1));
    expect((await caller.interview.get({ id })).messages).toHaveLength(3);
  });

  it("stops the interviewer when the page goes away, and the next read goes on with the answer", async () => {
    speakSlowly(20);
    const { caller, id, answer } = await begin();
    for await (const event of await caller.interview.answerStream(answer())) {
      if (event.type === "words") break;
    }
    await delay(30);
    expect(cancelled).toHaveLength(1);
    const view = await caller.interview.get({ id });
    expect(view.messages.map((message) => message.type)).toEqual([
      "ai_question",
      "candidate_response",
      "ai_question",
    ]);
  });

  it("fails with an error when the turn cannot be made, and the answer is kept", async () => {
    const { caller, id, answer } = await begin();
    w.deps.interviewer.word = () => Promise.reject(new Error("out of words"));
    await expect(async () => all(await caller.interview.answerStream(answer()))).rejects.toThrow();
    w.deps.interviewer.word = bank;
    expect((await caller.interview.get({ id })).awaiting).toBe(3);
  });
});
