import type { ModelCall } from "@teamified/contracts/model-calls";
import type { NoSpeech, Speech } from "@teamified/contracts/speech";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProviderDoor } from "../src/door/provider-door.ts";
import { type CallBook, unlimited } from "../src/ports.ts";
import { createSpeaker } from "../src/speech/create-speaker.ts";
import { createTranscriber } from "../src/speech/create-transcriber.ts";
import { createDeepgramTranscriber } from "../src/speech/deepgram-transcriber.ts";
import { createElevenLabsSpeaker } from "../src/speech/elevenlabs-speaker.ts";
import { createOpenAiSpeaker } from "../src/speech/openai-speaker.ts";
import { createOpenAiTranscriber } from "../src/speech/openai-transcriber.ts";
import { json, sound, startWire } from "./speech-wire.ts";

let wire: Awaited<ReturnType<typeof startWire>>;
beforeAll(async () => {
  wire = await startWire();
});
afterAll(() => wire.close());

const call = { organizationId: "org", interviewId: "interview" };
const key = "key";
const figures = { waitsMs: [5, 5, 5] };

/** The list of both vendors, OpenAI last, with a book and the number of places taken at the gate. */
function house(budget = true) {
  const calls: ModelCall[] = [];
  const book: CallBook = { record: (one) => calls.push(one), hasBudget: async () => budget };
  let inside = 0;
  const gate = {
    ...unlimited.gate,
    enter: async () => {
      inside += 1;
      return {
        leave: () => {
          inside -= 1;
        },
      };
    },
  };
  const door = (provider: string) => createProviderDoor({ provider, gate, book, figures });
  return {
    calls,
    inside: () => inside,
    speaker: createSpeaker({
      choices: [
        {
          door: door("elevenlabs"),
          adapter: createElevenLabsSpeaker({
            key,
            baseUrl: wire.url,
            model: "eleven_flash_v2_5",
            stallMs: 80,
          }),
        },
        {
          door: door("openai"),
          adapter: createOpenAiSpeaker({ key, baseUrl: wire.url, model: "gpt-4o-mini-tts", stallMs: 80 }),
        },
      ],
      book,
      voice: "nova",
    }),
    transcriber: createTranscriber({
      choices: [
        {
          door: door("deepgram"),
          adapter: createDeepgramTranscriber({ key, baseUrl: wire.url, model: "nova-3" }),
        },
        {
          door: door("openai"),
          adapter: createOpenAiTranscriber({ key, baseUrl: wire.url, model: "gpt-transcribe" }),
        },
      ],
      book,
    }),
  };
}

const isElevenLabs = (request: Request) => request.url.includes("text-to-speech");
const textOf = async (request: Request): Promise<string> => {
  const body: unknown = await request.clone().json();
  const { text, input } = body as { text?: string; input?: string }; // the vendors' own names
  return text ?? input ?? "";
};
const texts = (requests: Request[]) => Promise.all(requests.map(textOf));

async function hear(speech: Speech | NoSpeech) {
  const parts: Buffer[] = [];
  let error: unknown = null;
  if (!speech.available) return { text: "", error: speech.because };
  try {
    for await (const chunk of speech.sound) parts.push(Buffer.from(chunk));
  } catch (caught) {
    error = caught;
  }
  return { text: Buffer.concat(parts).toString(), error };
}

/** Words that come one by one, with a pause before each. */
async function* slowly(text: string, pauseMs = 1): AsyncGenerator<string> {
  for (const word of text.split(/(?<= )/)) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    yield word;
  }
}

const text = "First sentence here. Then a second one! And is there a third?";

describe("speech by sentence", () => {
  it("says every sentence once and in order, whoever answers sooner", async () => {
    const { speaker, calls, inside } = house();
    let asked = 0;
    const requests = wire.answerWith(() => {
      asked += 1;
      return { ...sound([`<${asked}`, ">"]), afterMs: asked === 1 ? 80 : 1 };
    });
    expect(await hear(await speaker.speak({ text: slowly(text), call }))).toEqual({
      text: "<1><2><3>",
      error: null,
    });
    expect((await texts(requests)).join("")).toBe(text);
    expect(calls.map(({ outcome, task, model }) => [outcome, task, model])).toEqual(
      Array(3).fill(["completed", "speaker", "eleven_flash_v2_5"]),
    );
    expect(calls.reduce((sum, { costUsd }) => sum + costUsd, 0)).toBeCloseTo(text.length * 50e-6, 9);
    expect(inside()).toBe(0);
  });

  it("begins while words still come, and never asks more than one ahead", async () => {
    const { speaker } = house();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const requests = wire.answerWith(sound(["x"]));
    async function* words(): AsyncGenerator<string> {
      yield "First sentence here. Then";
      await held;
      yield " a second one! And is there a third? Or a fourth?";
    }
    const speech = await speaker.speak({ text: words(), call });
    if (!speech.available) throw new Error("no speech");
    const sounds = speech.sound[Symbol.asyncIterator]();
    await sounds.next();
    expect(requests).toHaveLength(1);
    release();
    await expect.poll(() => requests.length).toBe(1); // nobody has read on, so the second is not begun to be read
    await sounds.next();
    await expect.poll(() => requests.length).toBeLessThanOrEqual(3);
    await sounds.return?.();
    expect(requests.length).toBeLessThanOrEqual(3);
  });

  it("falls to the next of the list before the first sound, and stays with it", async () => {
    const { speaker, calls } = house();
    wire.answerWith((request) => (isElevenLabs(request) ? { status: 500 } : sound(["o"])));
    const speech = await speaker.speak({ text, call });
    expect(speech).toMatchObject({ available: true, provider: "openai", model: "gpt-4o-mini-tts" });
    expect((await hear(speech)).text).toBe("ooo");
    expect(calls.map(({ provider }) => provider)).toEqual(["elevenlabs", "openai", "openai", "openai"]);
  });

  it("that breaks in the middle is an error after what came, and nothing is said twice", async () => {
    const { speaker, calls, inside } = house();
    let asked = 0;
    wire.answerWith(() => {
      asked += 1;
      return sound([`<${asked}`], asked === 2 ? "break" : "end");
    });
    const heard = await hear(await speaker.speak({ text, call }));
    expect(heard).toMatchObject({ text: "<1<2", error: { outcome: "unavailable" } });
    expect(calls.slice(0, 2).map(({ outcome }) => outcome)).toEqual(["completed", "unavailable"]);
    // What was heard in part is paid for.
    expect(calls[1]?.costUsd).toBeGreaterThan(0);
    await expect.poll(inside).toBe(0);
  });

  it("that stalls in the middle is an error too, and its place is free again", async () => {
    const { speaker, inside } = house();
    wire.answerWith(sound(["<"], "stall"));
    const heard = await hear(await speaker.speak({ text: "One sentence.", call }));
    expect(heard).toMatchObject({ text: "<", error: { outcome: "timed_out" } });
    await expect.poll(inside).toBe(0);
    await expect.poll(() => wire.open()).toBe(0);
  });

  it("holds its place until the last byte", async () => {
    const { speaker, inside } = house();
    wire.answerWith(sound(["a", "b", "c", "d", "e", "f", "g", "h"]));
    const speech = await speaker.speak({ text: "One sentence.", call });
    expect(inside()).toBe(1);
    await hear(speech);
    expect(inside()).toBe(0);
  });

  it("is cancelled as a whole: by its signal, and by a listener who leaves", async () => {
    for (const way of ["signal", "leave"] as const) {
      const { speaker, inside } = house();
      const page = new AbortController();
      wire.answerWith(sound(["<"], "stall"));
      const speech = await speaker.speak({ text, call: { ...call, signal: page.signal } });
      if (!speech.available) throw new Error("no speech");
      const sounds = speech.sound[Symbol.asyncIterator]();
      await sounds.next();
      if (way === "signal") page.abort(new Error("the page is gone"));
      else await sounds.return?.();
      if (way === "signal") await expect(sounds.next()).rejects.toThrow("the page is gone");
      await expect.poll(inside).toBe(0);
      await expect.poll(() => wire.open()).toBe(0);
    }
  });

  it("ends with its signal while no words come", async () => {
    const { speaker } = house();
    async function* silence(): AsyncGenerator<string> {
      yield "Not a whole";
      await new Promise(() => undefined);
    }
    const late = speaker.speak({ text: silence(), call: { ...call, signal: AbortSignal.timeout(30) } });
    await expect(late).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("is not available without a key, a budget, anything to say, or a provider that works", async () => {
    const requests = wire.answerWith({ status: 401 });
    const none = createSpeaker({ choices: [], book: unlimited.book, voice: "nova" });
    expect(none.voices).toEqual([]);
    expect(await none.speak({ text, call })).toEqual({ available: false, because: null });
    expect(await house(false).speaker.speak({ text, call })).toMatchObject({ available: false });
    expect(await house().speaker.speak({ text: " … \n", call })).toMatchObject({ available: false });
    expect(requests).toHaveLength(0);
    expect(await house().speaker.speak({ text, call })).toEqual({
      available: false,
      because: "elevenlabs refused the request. openai refused the request.",
    });
  });

  it("names its voices as they are asked", () => {
    expect(house().speaker.voices).toEqual([
      { provider: "elevenlabs", model: "eleven_flash_v2_5", voice: "JBFqnCBsd6RMkjVDRZzb" },
      { provider: "openai", model: "gpt-4o-mini-tts", voice: "nova" },
    ]);
  });
});

describe("transcription", () => {
  const audio = new Uint8Array([1, 2, 3]);
  const request = { audio, mimeType: "audio/webm", call };
  const said = { text: "I would memoise.", usage: { type: "duration", seconds: 60 } };
  const isDeepgram = (one: Request) => one.url.includes("/listen");

  it("falls to the next of the list, tries the last one again, and writes everything down", async () => {
    const { transcriber, calls } = house();
    let tries = 0;
    wire.answerWith((one) => {
      if (isDeepgram(one)) return { status: 500 };
      tries += 1;
      return tries === 1 ? { status: 429, headers: { "retry-after": "0" } } : json(said);
    });
    expect(await transcriber.transcribe(request)).toEqual({
      available: true,
      provider: "openai",
      model: "gpt-transcribe",
      text: "I would memoise.",
      language: null,
      segments: [],
      confidence: null,
      seconds: 60,
    });
    expect(calls.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ["deepgram", "unavailable"],
      ["openai", "rate_limited"],
      ["openai", "completed"],
    ]);
    expect(calls.at(-1)?.costUsd).toBeCloseTo(0.0045, 9);
  });

  it("takes a recording that streams in, whole for every try", async () => {
    const { transcriber } = house();
    const requests = wire.answerWith((one) => (isDeepgram(one) ? { status: 503 } : json(said)));
    const stream = new Blob([audio]).stream();
    expect(await transcriber.transcribe({ ...request, audio: stream })).toMatchObject({ text: said.text });
    const file = (await requests[1]?.formData())?.get("file");
    expect(file).toMatchObject({ size: 3 });
  });

  it("is not available without a key, a budget, sound, or a provider that works", async () => {
    const requests = wire.answerWith({ status: 401 });
    const none = createTranscriber({ choices: [], book: unlimited.book });
    expect(await none.transcribe(request)).toEqual({ available: false, because: null });
    expect(await house(false).transcriber.transcribe(request)).toMatchObject({ available: false });
    for (const bad of [new Uint8Array(), new Uint8Array(25_000_001)]) {
      expect(await house().transcriber.transcribe({ ...request, audio: bad })).toMatchObject({
        available: false,
      });
    }
    expect(requests).toHaveLength(0);
    expect(await house().transcriber.transcribe(request)).toEqual({
      available: false,
      because: "deepgram refused the request. openai refused the request.",
    });
  });

  it("ends with its signal", async () => {
    const { transcriber, inside } = house();
    wire.answerWith({ finish: "stall" });
    const page = new AbortController();
    setTimeout(() => page.abort(new Error("the page is gone")), 30);
    const gone = transcriber.transcribe({ ...request, call: { ...call, signal: page.signal } });
    await expect(gone).rejects.toThrow("the page is gone");
    expect(inside()).toBe(0);
  });

  it("survives a storm of broken recordings of one candidate: nobody else is shut out", async () => {
    const { transcriber } = house();
    wire.answerWith({ status: 400 });
    for (let count = 0; count < 8; count += 1) {
      expect(await transcriber.transcribe(request)).toMatchObject({ available: false });
    }
    wire.answerWith((one) => (isDeepgram(one) ? { status: 400 } : json(said)));
    expect(await transcriber.transcribe(request)).toMatchObject({ available: true, provider: "openai" });
  });
});
