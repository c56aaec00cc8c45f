import { setTimeout as delay } from "node:timers/promises";
import type { AnswerInput } from "@teamified/contracts/interviews";
import type { Usage } from "@teamified/contracts/model-calls";
import type { Speaker } from "@teamified/contracts/speech";
import type { Grade, Interviewer, NextTurn } from "@teamified/interview/ports";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateActor, Deps } from "../src/deps.ts";
import { storeAnswer } from "../src/interviews/answer-question.ts";
import {
  continueInterview,
  requireOwnInterview,
  type Waiting,
} from "../src/interviews/continue-interview.ts";
import { loadInterview } from "../src/interviews/load-interview.ts";
import { candidateView, readInterview } from "../src/interviews/read-interview.ts";
import { speakQuestion } from "../src/interviews/speak-question.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const usage = (tokens: number): Usage => ({
  provider: "slow",
  model: "slow-1",
  promptVersion: "word-turn-1",
  tokens,
  costUsd: tokens / 1e6,
});

/** A model that says a turn in four pieces, one after another, and stops when the signal says so. */
function slowModel(options: {
  judgedAs: (grade: Grade) => Grade;
  wordsAfterMs?: number;
  judgesAfterMs?: number;
}) {
  const log: string[] = [];
  const turnName = (turn: NextTurn) => (turn.kind === "closing" ? "closing" : turn.question.id);
  const interviewer: Interviewer = {
    async word({ turn, onWords, call }) {
      const name = turnName(turn);
      log.push(`word ${name}`);
      const pieces = ["So ", "then: ", `${turn.kind} `, name];
      try {
        for (const piece of pieces) {
          await delay(options.wordsAfterMs ?? 20, undefined, call?.signal ? { signal: call.signal } : {});
          onWords?.(piece);
        }
      } catch (error) {
        log.push(`cancelled ${name}`);
        throw error;
      }
      log.push(`worded ${name}`);
      return { text: pieces.join(""), usage: usage(100) };
    },
  };
  const local = w.deps.assessor;
  const { isLocal: _, ...rest } = local;
  const deps: Deps = {
    ...w.deps,
    interviewer,
    assessor: {
      ...rest,
      async gradeAnswer(input) {
        log.push("judge");
        const { signal } = input.call ?? {};
        await delay(options.judgesAfterMs ?? 50, undefined, signal ? { signal } : {});
        log.push("judged");
        return { grade: options.judgedAs((await local.gradeAnswer(input)).grade), usage: usage(40) };
      },
    },
  };
  return { deps, log };
}

const asItIs = (grade: Grade): Grade => grade;
/** Worth a probe, whatever was said: another turn than a good or an empty answer leads to. */
const halfRight = (grade: Grade): Grade => ({ ...grade, score: 40 });

async function begin() {
  const actor = await w.newCandidate();
  const { id } = await w.asCandidate(actor).interview.start({ roleKey: "javascript", consent: true });
  const load = async () => {
    const interview = await loadInterview(w.deps.db, { id, organizationId: actor.organizationId });
    if (!interview) throw new Error("the interview is gone");
    return interview;
  };
  return { actor, id, load };
}

const input = (id: string, over: Partial<AnswerInput> = {}): AnswerInput => ({
  interviewId: id,
  messageKey: crypto.randomUUID(),
  questionSequence: 1,
  // An answer by its length, and worth nothing.
  text: "Honestly the colour of the office matters more. ".repeat(8),
  ...over,
});

const answer = async (deps: Deps, actor: CandidateActor, given: AnswerInput, waiting: Waiting = {}) =>
  continueInterview(deps, await storeAnswer(deps, actor, given), waiting);

describe("a turn with models", () => {
  it("words the guessed turn while the answer is judged, and shows it once the judgement agrees", async () => {
    const { actor, id, load } = await begin();
    const { deps, log } = slowModel({ judgedAs: asItIs });
    const words: string[] = [];
    const interview = await answer(deps, actor, input(id), {
      onWords: (text) => {
        log.push("shown");
        words.push(text);
      },
    });
    expect(log.slice(0, 2).toSorted()).toEqual(["judge", expect.stringMatching(/^word /)]);
    expect(log.indexOf("shown")).toBeGreaterThan(log.indexOf("judged"));
    expect(log.filter((entry) => entry.startsWith("word "))).toHaveLength(1);
    const question = interview.messages.at(-1);
    expect(words.join("")).toBe(question?.text);
    expect(words.length).toBeGreaterThan(1);
    expect(question?.metadata).toMatchObject({
      guess: "right",
      plan: "full",
      worded: { provider: "slow", tokens: 100 },
    });
    expect(interview.messages.at(-2)?.metadata).toMatchObject({
      judgement: { by: { model: "slow-1", tokens: 40 } },
    });
    expect(interview).toMatchObject({ totalTokensUsed: 140, modelUsed: "slow-1" });
    expect(await load()).toEqual({ ...interview, costUsd: expect.anything() });
  });

  it("drops a wrong guess, shows none of its words, and counts what it cost", async () => {
    const { actor, id, load } = await begin();
    const { deps, log } = slowModel({ judgedAs: halfRight, wordsAfterMs: 30, judgesAfterMs: 70 });
    const words: string[] = [];
    await answer(deps, actor, input(id), { onWords: (text) => words.push(text) });
    expect(log.filter((entry) => entry.startsWith("cancelled "))).toHaveLength(1);
    const question = (await load()).messages.at(-1);
    expect(question?.metadata).toMatchObject({ kind: "probe", guess: "wrong" });
    expect(words.join("")).toBe(question?.text);
    expect((await load()).totalTokensUsed).toBe(240);
  });

  it("counts a wrong guess that was already worded as what it used", async () => {
    const { actor, id, load } = await begin();
    const { deps, log } = slowModel({ judgedAs: halfRight, wordsAfterMs: 1, judgesAfterMs: 60 });
    const words: string[] = [];
    await answer(deps, actor, input(id), { onWords: (text) => words.push(text) });
    expect(log.filter((entry) => entry.startsWith("cancelled "))).toEqual([]);
    expect(words.join("")).toBe((await load()).messages.at(-1)?.text);
    expect((await load()).totalTokensUsed).toBe(240);
  });

  it("stops the models when the page goes away, keeps the answer, and goes on when it is back", async () => {
    const { actor, id, load } = await begin();
    const { deps, log } = slowModel({ judgedAs: asItIs });
    const page = new AbortController();
    const turn = answer(deps, actor, input(id), { signal: page.signal });
    setTimeout(() => page.abort(), 30);
    await expect(turn).rejects.toThrow();
    expect(log).not.toContain("judged");
    expect(log.at(-1)).toMatch(/^cancelled /);
    expect((await load()).messages.at(-1)?.type).toBe("candidate_response");
    const view = await readInterview(deps, actor, id);
    expect(view.awaiting).toBe(3);
  });

  it("is made once in a process, however many wait for it", async () => {
    const { actor, id, load } = await begin();
    const { deps, log } = slowModel({ judgedAs: asItIs });
    const given = input(id);
    const [first, again] = await Promise.all([answer(deps, actor, given), answer(deps, actor, given)]);
    await Promise.all([readInterview(deps, actor, id), readInterview(deps, actor, id)]);
    expect(first.messages).toEqual(again.messages);
    expect(log.filter((entry) => entry === "judge")).toHaveLength(1);
    expect((await load()).totalTokensUsed).toBe(140);
  });

  it("goes over to who waits when the page that began it goes away", async () => {
    const { actor, id } = await begin();
    const { deps } = slowModel({ judgedAs: asItIs });
    const page = new AbortController();
    const given = input(id);
    const first = answer(deps, actor, given, { signal: page.signal });
    const other = delay(20).then(() => answer(deps, actor, given));
    setTimeout(() => page.abort(), 40);
    await expect(first).rejects.toThrow();
    expect((await other).messages).toHaveLength(3);
  });

  it("of two processes stores one question, and counts every call that was made", async () => {
    const { actor, id, load } = await begin();
    const { deps } = slowModel({ judgedAs: asItIs });
    const answered = await storeAnswer(deps, actor, input(id));
    // Another process has a database client of its own; what is made once is made once in each.
    const elsewhere: Deps = { ...deps, db: Object.create(deps.db) };
    const [here, there] = await Promise.all([
      continueInterview(deps, answered),
      continueInterview(elsewhere, answered),
    ]);
    expect(here.messages.map(({ text }) => text)).toEqual(there.messages.map(({ text }) => text));
    const stored = await load();
    expect(stored.messages).toHaveLength(3);
    expect(stored.totalTokensUsed).toBe(280);
  });

  it("says in one sentence that the bank took over, and who would have worded it stays with the team", async () => {
    const { actor, id } = await begin();
    const { deps } = slowModel({ judgedAs: asItIs });
    const local = w.deps.interviewer;
    const { isLocal: _, ...rest } = local;
    const replaced: Deps = {
      ...deps,
      interviewer: {
        ...rest,
        word: async (asked) => {
          const { text, usage: own } = await local.word(asked);
          return { text, usage: { ...own, insteadOf: "The provider slow did not answer in time." } };
        },
      },
    };
    const view = candidateView(deps, await answer(replaced, actor, input(id)));
    expect(view.notice).toBe("The interviewer continues from its question bank.");
    expect(JSON.stringify(view)).not.toContain("slow");
    const next = await answer(deps, actor, input(id, { questionSequence: 3 }));
    expect(candidateView(deps, next).notice).toBeNull();
  });

  it("is made by the bank when the candidate's day with models is over, and says so", async () => {
    const { actor, id } = await begin();
    const { deps } = slowModel({ judgedAs: asItIs });
    const limited: Deps = {
      ...deps,
      settings: {
        ...deps.settings,
        limits: { "model.candidate-day": { points: 1, perSeconds: 86_400 } },
      },
    };
    expect(candidateView(deps, await answer(limited, actor, input(id))).notice).toBeNull();
    const before = await w.deps.db.interview.findUniqueOrThrow({ where: { id } });
    const view = candidateView(deps, await answer(limited, actor, input(id, { questionSequence: 3 })));
    expect(view).toMatchObject({
      awaiting: 5,
      notice: "The interviewer continues from its question bank.",
    });
    const after = await w.deps.db.interview.findUniqueOrThrow({ where: { id } });
    expect(after.totalTokensUsed).toBe(before.totalTokensUsed);
    // Somebody else's day has not ended.
    const other = await begin();
    expect(candidateView(deps, await answer(limited, other.actor, input(other.id))).notice).toBeNull();
  });

  it("comes to its end within its tokens when every call is dear", async () => {
    const { actor, id } = await begin();
    const { deps } = slowModel({ judgedAs: asItIs, wordsAfterMs: 0, judgesAfterMs: 1 });
    const dear: Deps = {
      ...deps,
      interviewer: {
        word: async (asked) => ({ ...(await deps.interviewer.word(asked)), usage: usage(900) }),
      },
      assessor: {
        ...deps.assessor,
        gradeAnswer: async (asked) => ({ ...(await deps.assessor.gradeAnswer(asked)), usage: usage(600) }),
      },
    };
    let interview = await answer(dear, actor, input(id));
    while (interview.status === "in_progress") {
      const last = interview.messages.at(-1);
      interview = await answer(dear, actor, input(id, { questionSequence: last?.sequence ?? 0 }));
    }
    expect(interview.status).toBe("completed");
    expect(interview.session.state.exchanges).toBeGreaterThanOrEqual(12);
    expect(interview.totalTokensUsed).toBeLessThanOrEqual(10_000);
    const plans = interview.messages.flatMap((each) =>
      each.type === "ai_question" ? [each.metadata.plan] : [],
    );
    expect(new Set(plans)).toContain("judge_only");
    expect(interview.session.state.closedReason).not.toContain("tokens");
  });
});

describe("a turn without models", () => {
  it("guesses nothing, reads the interview once and writes it twice", async () => {
    const { actor, id, load } = await begin();
    await answer(w.deps, actor, input(id));
    const given = input(id, { questionSequence: 3 });
    const operations: string[] = [];
    const counted = w.deps.db.$extends({
      query: {
        $allOperations: ({ model, operation, args, query }) => {
          operations.push(`${model ?? ""}${operation}`);
          return query(args);
        },
      },
    });
    // The same client but for $on, which nobody uses.
    await answer({ ...w.deps, db: counted as unknown as Deps["db"] }, actor, given);
    expect(operations).toEqual(["$queryRaw", "$executeRaw", "$executeRaw"]);
    expect((await load()).messages.at(-1)?.metadata).toMatchObject({
      guess: null,
      worded: { provider: "local" },
    });
  });
});

describe("a question that is read out", () => {
  /** A voice whose sound is the words that it is given, as they are given. */
  function echo(db: Deps["db"] = w.deps.db) {
    const said: string[] = [];
    const voice = { provider: "test", model: crypto.randomUUID(), voice: "alloy" };
    const speaker: Speaker = {
      voices: [voice],
      async speak({ text }) {
        const pieces = typeof text === "string" ? [text] : text;
        async function* sound(): AsyncGenerator<Uint8Array> {
          for await (const piece of pieces) {
            said.push(piece);
            yield Buffer.from(piece);
          }
        }
        return { available: true, mimeType: "audio/mpeg", sound: sound(), ...voice };
      },
    };
    return { said, with: (deps: Deps): Deps => ({ ...deps, db, speaker }) };
  }
  async function soundOf(spoken: Awaited<ReturnType<typeof speakQuestion>>, onPart = () => {}) {
    if (!spoken.available) throw new Error("no sound");
    const parts: Uint8Array[] = [];
    for await (const part of spoken.sound) {
      parts.push(part);
      onPart();
    }
    return Buffer.concat(parts).toString();
  }
  /** Begins a turn and waits for its first words. */
  async function turnWithWords(options: { signal?: AbortSignal } = {}) {
    const { actor, id } = await begin();
    const { deps } = slowModel({ judgedAs: asItIs, wordsAfterMs: 80 });
    const first = Promise.withResolvers<void>();
    const turn = answer(deps, actor, input(id), { ...options, onWords: () => first.resolve() });
    await Promise.race([first.promise, turn]);
    return { actor, id, deps, turn };
  }

  it("sounds while its words still come, and is kept once it is stored", async () => {
    const { actor, id, deps, turn } = await turnWithWords();
    const voice = echo();
    let isStored = false;
    let earlyParts = 0;
    const whole = turn.then((interview) => {
      isStored = true;
      return interview.messages.at(-1)?.text;
    });
    const spoken = await speakQuestion(voice.with(deps), actor, { id, sequence: 3 });
    const heard = await soundOf(spoken, () => {
      if (!isStored) earlyParts += 1;
    });
    expect(heard).toBe(await whole);
    expect(earlyParts).toBeGreaterThan(1);
    const again = await speakQuestion(voice.with(deps), actor, { id, sequence: 3 });
    expect(again).toMatchObject({ available: true, whole: expect.anything() });
    expect(await soundOf(again)).toBe(heard);
    expect(voice.said.join("")).toBe(heard);
  });

  it("made by another process is waited for", async () => {
    const { actor, id, deps, turn } = await turnWithWords();
    // What is under way is known to one client of the database; another one is another process.
    const elsewhere = echo(w.deps.db.$extends({}) as unknown as Deps["db"]);
    const heard = await soundOf(await speakQuestion(elsewhere.with(deps), actor, { id, sequence: 3 }));
    expect(heard).toBe((await turn).messages.at(-1)?.text);
    expect(elsewhere.said).toEqual([heard]);
  });

  it("is nobody else's, and none that is not coming", async () => {
    const { actor, id, deps, turn } = await turnWithWords();
    const voice = echo();
    const notFound = { code: "not_found" };
    const stranger = await w.newCandidate();
    await expect(speakQuestion(voice.with(deps), stranger, { id, sequence: 3 })).rejects.toMatchObject(
      notFound,
    );
    await expect(speakQuestion(voice.with(deps), actor, { id, sequence: 5 })).rejects.toMatchObject(notFound);
    await expect(speakQuestion(voice.with(deps), actor, { id, sequence: 2 })).rejects.toMatchObject(notFound);
    expect(voice.said).toEqual([]);
    await turn;
  });

  it("breaks off with the turn, and sounds whole when it is made again", async () => {
    const page = new AbortController();
    const { actor, id, deps, turn } = await turnWithWords({ signal: page.signal });
    const voice = echo();
    const spoken = await speakQuestion(voice.with(deps), actor, { id, sequence: 3 });
    const ends = Promise.allSettled([turn, soundOf(spoken)]);
    page.abort(new Error("the page is gone"));
    expect(await ends).toMatchObject([
      { status: "rejected" },
      { status: "rejected", reason: { message: expect.stringContaining("other words, or to none") } },
    ]);
    const scope = { organizationId: actor.organizationId, id: actor.id, interviewId: id };
    const interview = await continueInterview(deps, await requireOwnInterview(deps, scope));
    const whole = await soundOf(await speakQuestion(voice.with(deps), actor, { id, sequence: 3 }));
    expect(whole).toBe(interview.messages.at(-1)?.text);
  });
});
