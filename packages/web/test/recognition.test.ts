import type { ApiContext } from "@teamified/api/context";
import type { LimitOverrides } from "@teamified/contracts/limits";
import type { RecruiterRole } from "@teamified/contracts/permissions";
import type { Transcriber } from "@teamified/contracts/speech";
import { maxRecordingBytes } from "@teamified/contracts/spoken-answers";
import { tryLimit } from "@teamified/hiring/limits/consume-limit";
import { noisyWav } from "@teamified/testing/noises";
import { hummedWav } from "@teamified/testing/recordings";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerRecognition } from "../src/server/answer-recognition.ts";
import { answerRecording } from "../src/server/answer-recording.ts";

let w: World;
let me: ApiContext["actor"] & { kind: "candidate" };
let id: string;

beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  me = await w.newCandidate();
  ({ id } = await w.asCandidate(me).interview.start({ roleKey: "react", consent: true }));
});

const recording = hummedWav({ seconds: 2 });

/** A recogniser that hears this, or fails for this reason. */
function hearing(text: string | { fails: string }) {
  const asked: Parameters<Transcriber["transcribe"]>[0][] = [];
  const transcriber: Transcriber = {
    recognizers: [{ provider: "test", model: "ears" }],
    async transcribe(input) {
      asked.push(input);
      input.call.signal?.throwIfAborted();
      if (typeof text !== "string") return { available: false, because: text.fails };
      return {
        available: true,
        text,
        language: "en",
        segments: [{ speaker: null, start: 0.2, end: 1.8, text }],
        confidence: 0.9,
        provider: "test",
        model: "ears",
        seconds: 2,
      };
    },
  };
  return { transcriber, asked };
}

function post(
  transcriber: Transcriber,
  {
    actor = me,
    interview = id,
    sequence = "1",
    key = crypto.randomUUID() as string,
    body = recording as Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>,
    signal = null as AbortSignal | null,
    deps = {} as Partial<World["deps"]>,
  }: {
    actor?: ApiContext["actor"];
    interview?: string;
    sequence?: string;
    key?: string;
    body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
    signal?: AbortSignal | null;
    deps?: Partial<World["deps"]>;
  } = {},
): Promise<Response> {
  const context = { deps: { ...w.deps, transcriber, ...deps }, actor, requestId: "request-of-the-test" };
  const address = `http://candidate.test/api/interviews/${interview}/messages/${sequence}/recording?key=${key}`;
  // Half duplex: in the standard for bodies that stream, not yet in the types.
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, signal, duplex: "half" };
  return answerRecognition(context, new Request(address, init), {
    id: interview,
    sequence,
  });
}

const rows = () => w.deps.db.spokenAnswer.findMany({ where: { interviewId: id } });

describe("a recorded answer", () => {
  it("comes back as text, and is kept with what is known of it", async () => {
    const { transcriber, asked } = hearing("I keep state near to where it is used.");
    const response = await post(transcriber);
    expect(response.status).toBe(200);
    const [row] = await rows();
    expect(await response.json()).toEqual({
      id: row?.id,
      text: "I keep state near to where it is used.",
      seconds: 2,
      dropped: [],
    });
    expect(row).toMatchObject({
      questionSequence: 1,
      mimeType: "audio/wav",
      codec: "pcm-s16",
      sampleRate: 16_000,
      bytes: recording.byteLength,
      confidence: 0.9,
      provider: "test",
      sentAt: null,
    });
    expect(Buffer.from(await w.deps.files.get(row?.fileKey ?? "")).equals(recording)).toBe(true);
    expect(asked[0]).toMatchObject({ mimeType: "audio/wav", call: { interviewId: id } });
    // Names of the role's tools, and nothing of what a good answer would say.
    expect(asked[0]?.keywords).toEqual(expect.arrayContaining(["React", "Redux", "Next.js"]));
    for (const keyword of asked[0]?.keywords ?? []) expect(keyword.split(" ").length).toBeLessThan(4);
  });

  it("that is sent twice counts once, one after the other and side by side", async () => {
    const { transcriber, asked } = hearing("Once is enough.");
    const key = crypto.randomUUID();
    const first = await (await post(transcriber, { key })).json();
    expect(await (await post(transcriber, { key })).json()).toEqual(first);
    expect(asked).toHaveLength(1);
    const other = crypto.randomUUID();
    const both = await Promise.all([post(transcriber, { key: other }), post(transcriber, { key: other })]);
    const [one, two] = await Promise.all(both.map((each) => each.json()));
    expect(one).toEqual(two);
    expect(await rows()).toHaveLength(2);
    expect((await post(transcriber, { key, body: hummedWav({ seconds: 3 }) })).status).toBe(409);
  });

  it("is refused with a sentence when nothing could be recognised in it, and no recogniser is asked", async () => {
    const { transcriber, asked } = hearing("never");
    const refusals = await Promise.all(
      [
        {
          body: new TextEncoder().encode("no sound at all".repeat(100)),
          status: 415,
          says: "cannot be read",
        },
        { body: hummedWav({ seconds: 2, amplitude: 0 }), status: 400, says: "Almost nothing can be heard" },
        { body: noisyWav("fan", -30), status: 400, says: "Only noise can be heard" },
        { body: noisyWav("keyboard", -20), status: 400, says: "Only noise can be heard" },
        { body: hummedWav({ seconds: 2, sampleRate: 8000 }), status: 400, says: "8 kHz" },
        { body: hummedWav({ seconds: 0.2 }), status: 400, says: "too short" },
        { body: hummedWav({ seconds: 310 }), status: 413, says: "longer than 5 minutes" },
        { body: new Uint8Array(maxRecordingBytes + 1), status: 413, says: "25 MB" },
      ].map(async ({ body, status, says }) => {
        const response = await post(transcriber, { body });
        expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(says)]);
      }),
    );
    expect(refusals).toHaveLength(8);
    expect(asked).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it("is not lost when the recogniser fails: the same one may be sent again", async () => {
    const key = crypto.randomUUID();
    const failed = await post(hearing({ fails: "openai was busy." }).transcriber, { key });
    expect(failed.status).toBe(503);
    expect(await failed.text()).not.toContain("openai");
    const again = await post(hearing("Now it works.").transcriber, { key });
    expect(await again.json()).toMatchObject({ text: "Now it works." });
    expect((await post(hearing("  ").transcriber)).status).toBe(400);
    const files = { ...w.deps.files, put: () => Promise.reject(new Error("the store is away")) };
    expect((await post(hearing("Not stored.").transcriber, { deps: { files } })).status).toBe(503);
    expect(await rows()).toHaveLength(1);
  });

  it("is left when the page goes away", async () => {
    const leaving = new AbortController();
    const { transcriber } = hearing("never");
    const stopped: Transcriber = {
      ...transcriber,
      transcribe: ({ call }) =>
        new Promise((_, reject) => {
          call.signal?.addEventListener("abort", () => reject(call.signal?.reason));
          leaving.abort(new Error("gone"));
        }),
    };
    expect((await post(stopped, { signal: leaving.signal })).status).toBe(503);
    expect(await rows()).toEqual([]);
  });

  it("has its number of tries and of seconds in a day, so that nobody spends an organization's money", async () => {
    const settingsOf = (limits: LimitOverrides) => ({ settings: { ...w.deps.settings, limits } });
    const day = 86_400;
    const few = settingsOf({ "recognition.candidate-day": { points: 2, perSeconds: day } });
    const key = crypto.randomUUID();
    expect((await post(hearing("one").transcriber, { deps: few, key })).status).toBe(200);
    // Nobody could recognise it: that is not the candidate's doing, and costs nothing.
    expect((await post(hearing({ fails: "away" }).transcriber, { deps: few })).status).toBe(503);
    expect((await post(hearing("two").transcriber, { deps: few })).status).toBe(200);
    const { transcriber, asked } = hearing("three");
    const refused = await post(transcriber, { deps: few });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toBe(
      "You have recorded very often today. Go on by typing your answers. Try again in 12 hours.\n",
    );
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(11 * 3600);
    expect(asked).toEqual([]);
    // What is there already is given again.
    expect((await post(transcriber, { deps: few, key })).status).toBe(200);

    me = await w.newCandidate();
    ({ id } = await w.asCandidate(me).interview.start({ roleKey: "react", consent: true }));
    const short = settingsOf({ "recognition.candidate-day-seconds": { points: 3, perSeconds: day } });
    expect((await post(hearing("2 s").transcriber, { deps: short })).status).toBe(200);
    expect((await post(hearing("2 s more").transcriber, { deps: short })).status).toBe(429);
  });

  it("is not read when it is not wanted: somebody else's interview, an answered question, the end of the day's tries", async () => {
    const { transcriber } = hearing("never");
    const read: string[] = [];
    const bodyOf = (name: string) =>
      new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          pull(controller) {
            read.push(name);
            controller.enqueue(recording);
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
    const none = {
      settings: {
        ...w.deps.settings,
        limits: { "recognition.candidate-day": { points: 1, perSeconds: 86_400 } },
      },
    };
    await tryLimit({ ...w.deps, ...none }, { name: "recognition.candidate-day", subject: me.id });
    const statuses = await Promise.all([
      post(transcriber, { actor: await w.newCandidate(), body: bodyOf("foreign") }),
      post(transcriber, { sequence: "3", body: bodyOf("answered") }),
      post(transcriber, { deps: none, body: bodyOf("spent") }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 409, 429]);
    expect(read).toEqual([]);
  });

  it("is nobody else's business", async () => {
    const { transcriber, asked } = hearing("secret");
    const refused = await Promise.all([
      post(transcriber, { actor: await w.newCandidate() }),
      post(transcriber, { actor: w.other.candidate }),
      post(transcriber, { actor: w.home.team.admin }),
      post(transcriber, { interview: "nonsense" }),
      post(transcriber, { interview: "00000000-0000-7000-8000-000000000000" }),
      post(transcriber, { sequence: "x" }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect((await post(transcriber, { actor: null })).status).toBe(401);
    expect((await post(transcriber, { key: "mine" })).status).toBe(400);
    // A question that is not asked yet, or not any more.
    expect((await post(transcriber, { sequence: "3" })).status).toBe(409);
    expect(asked).toEqual([]);
  });

  it("has no place where answers are typed", async () => {
    expect((await post(w.deps.transcriber)).status).toBe(503);
    expect(await w.asCandidate(me).interview.voice()).toEqual({ readsOut: false, recognizes: false });
  });
});

describe("the recording of an answer that was sent", () => {
  it("is heard by the team, whole or in parts, and by nobody else", async () => {
    const { id: spokenAnswerId } = (await (await post(hearing("As I said.").transcriber)).json()) as {
      id: string;
    };
    await w.asCandidate(me).interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: 1,
      text: "As I said.",
      spokenAnswerId,
    });
    const ask = (actor: ApiContext["actor"], sequence = "2", range: string | null = null) =>
      answerRecording({ deps: w.deps, actor, requestId: "request-of-the-test" }, { id, sequence, range });
    const whole = await ask(w.home.team.viewer);
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "audio/wav"]);
    expect(Buffer.from(await whole.arrayBuffer()).equals(recording)).toBe(true);
    expect(await (await ask(w.home.team.viewer, "2", "bytes=0-3")).text()).toBe("RIFF");
    expect((await ask(null)).status).toBe(401);
    // A role that the table does not have allows nothing.
    const unknown = { ...w.home.team.viewer, role: "nobody" as RecruiterRole };
    const refused = await Promise.all([
      ask(w.other.team.admin),
      ask(me),
      ask(unknown),
      ask(w.home.team.admin, "1"),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
