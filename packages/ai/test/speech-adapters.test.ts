import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProviderError } from "../src/door/provider-error.ts";
import type { Sound, SpeakerAdapter, TranscriberAdapter } from "../src/speech/adapters.ts";
import { createDeepgramTranscriber } from "../src/speech/deepgram-transcriber.ts";
import { createElevenLabsSpeaker } from "../src/speech/elevenlabs-speaker.ts";
import { createOpenAiSpeaker } from "../src/speech/openai-speaker.ts";
import { createOpenAiTranscriber } from "../src/speech/openai-transcriber.ts";
import { json, sound, startWire, type WireAnswer } from "./speech-wire.ts";

let wire: Awaited<ReturnType<typeof startWire>>;
beforeAll(async () => {
  wire = await startWire();
});
afterAll(() => wire.close());

const key = "key-of-the-test";
const recording = { audio: new Uint8Array([1, 2, 3]), mimeType: "audio/webm;codecs=opus" };
const noSignal = () => new AbortController().signal;
const openAiTranscriber = (model = "gpt-transcribe") =>
  createOpenAiTranscriber({ key, baseUrl: `${wire.url}/v1`, model });
const deepgram = () => createDeepgramTranscriber({ key, baseUrl: `${wire.url}/`, model: "nova-3" });
const openAiSpeaker = () =>
  createOpenAiSpeaker({ key, baseUrl: `${wire.url}/v1`, model: "gpt-4o-mini-tts", stallMs: 60 });
const elevenLabs = () =>
  createElevenLabsSpeaker({ key, baseUrl: wire.url, model: "eleven_flash_v2_5", stallMs: 60 });

const openAiAnswer = (text: string) => ({
  text,
  languages: [{ code: "en" }],
  usage: { type: "duration", seconds: 4.2 },
});
const deepgramAnswer = (text: string) => ({
  metadata: { duration: 4.2 },
  results: {
    channels: [{ detected_language: "en", alternatives: [{ transcript: text, confidence: 0.98 }] }],
    utterances: [{ speaker: 0, start: 0.1, end: 4, transcript: text }],
  },
});
const transcribers: [string, { make: () => TranscriberAdapter; answer: (text: string) => unknown }][] = [
  ["OpenAI", { make: () => openAiTranscriber(), answer: openAiAnswer }],
  ["Deepgram", { make: deepgram, answer: deepgramAnswer }],
];
const speakers: [string, { make: () => SpeakerAdapter; voice: string }][] = [
  ["OpenAI", { make: openAiSpeaker, voice: "alloy" }],
  ["ElevenLabs", { make: elevenLabs, voice: "JBFqnCBsd6RMkjVDRZzb" }],
];

async function read({ chunks }: Sound): Promise<{ bytes: number[]; error: unknown }> {
  const bytes: number[] = [];
  try {
    for await (const chunk of chunks) bytes.push(...chunk);
    return { bytes, error: null };
  } catch (error) {
    return { bytes, error };
  }
}

/** A time limit that passes once the request has arrived: none arrives later, in the middle of another test. */
function timeLimit() {
  const limit = new AbortController();
  return {
    signal: limit.signal,
    passAfter(answer: WireAnswer): WireAnswer {
      setTimeout(() => limit.abort(new DOMException("too late", "TimeoutError")), 10);
      return answer;
    },
  };
}

const failing: [string, WireAnswer, Partial<ProviderError>][] = [
  [
    "429 with Retry-After",
    { status: 429, headers: { "retry-after": "7" } },
    { outcome: "rate_limited", retryAfterSeconds: 7 },
  ],
  ["429 without", { status: 429, parts: ["slow"] }, { outcome: "rate_limited", retryAfterSeconds: null }],
  ["500", { status: 500, parts: ["oops"] }, { outcome: "unavailable" }],
  [
    "503 with HTML",
    { status: 503, headers: { "content-type": "text/html" }, parts: ["<html>"] },
    { outcome: "unavailable" },
  ],
  ["401", json({ error: { message: "no" } }, 401), { outcome: "rejected" }],
  ["404", json({ detail: "no" }, 404), { outcome: "rejected" }],
  // Whoever is led elsewhere takes the key and a candidate's voice along.
  [
    "a way to somebody else",
    { status: 307, headers: { location: "/elsewhere" } },
    { outcome: "unavailable" },
  ],
  ["a connection that breaks", { finish: "break" }, { outcome: "unavailable" }],
];

describe.each(transcribers)("transcription of %s", (_, { make, answer }) => {
  const request = { ...recording, languages: [], keywords: [] };

  it("gives what was said", async () => {
    wire.answerWith(json(answer(" I would memoise it. ")));
    const heard = await make().transcribe(request, noSignal());
    expect(heard).toMatchObject({ text: "I would memoise it.", language: "en", seconds: 4.2 });
  });

  it("takes silence for silence", async () => {
    wire.answerWith(json(answer("")));
    expect((await make().transcribe(request, noSignal())).text).toBe("");
  });

  it.each(failing)("names %s, after one request", async (_name, response, expected) => {
    const requests = wire.answerWith(response);
    const error: unknown = await make()
      .transcribe(request, noSignal())
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject(expected);
    expect(requests).toHaveLength(1);
  });

  it("takes a recording that cannot be read for the recording's fault, not the provider's", async () => {
    for (const status of [400, 413, 415, 422]) {
      wire.answerWith(json({ error: { message: "corrupt" } }, status));
      await expect(make().transcribe(request, noSignal())).rejects.toMatchObject({ outcome: "refused" });
    }
  });

  it.each([
    ["no JSON", { headers: { "content-type": "application/json" }, parts: ["{oops"] }],
    ["JSON of another form", json({ words: [] })],
    ["JSON that is no object", json(null)],
    ["a text that is none", json({ text: 3, results: { channels: [] } })],
  ])("takes %s for unusable", async (_name, response) => {
    wire.answerWith(response);
    await expect(make().transcribe(request, noSignal())).rejects.toMatchObject({ outcome: "unusable" });
  });

  it("ends with its signal while the provider is silent", async () => {
    const limit = timeLimit();
    wire.answerWith(() => limit.passAfter({ finish: "stall" }));
    const gone = make().transcribe(request, AbortSignal.abort());
    await expect(gone).rejects.toMatchObject({ outcome: "cancelled" });
    const late = make().transcribe(request, limit.signal);
    await expect(late).rejects.toMatchObject({ outcome: "timed_out" });
    await expect.poll(() => wire.open()).toBe(0);
  });
});

describe("what is asked of a recogniser", () => {
  const hints = { ...recording, languages: ["en", "de"], keywords: ["React", "useEffect"] };

  it("OpenAI: languages and keywords as lists, a sentence for the older models", async () => {
    const requests = wire.answerWith(json(openAiAnswer("yes")));
    await openAiTranscriber().transcribe(hints, noSignal());
    await openAiTranscriber("gpt-4o-transcribe").transcribe({ ...hints, languages: ["de"] }, noSignal());
    const [now, before] = await Promise.all(requests.map((request) => request.formData()));
    expect(new URL(requests[0]?.url ?? "").pathname).toBe("/v1/audio/transcriptions");
    expect(now?.getAll("languages[]")).toEqual(["en", "de"]);
    expect(now?.getAll("keywords[]")).toEqual(["React", "useEffect"]);
    expect(now?.get("file")).toMatchObject({ name: "answer.webm", size: 3 });
    expect(requests[0]?.headers.get("authorization")).toBe(`Bearer ${key}`);
    expect(before?.get("language")).toBe("de");
    expect(before?.get("prompt")).toBe("React, useEffect");
  });

  it("OpenAI: tells voices apart with the model that can", async () => {
    const segment = {
      id: "1",
      type: "transcript.text.segment",
      speaker: "A",
      start: 0,
      end: 1,
      text: "Hello.",
    };
    const requests = wire.answerWith(json({ text: "Hello. Hi.", duration: 3, segments: [segment] }));
    const heard = await openAiTranscriber("gpt-4o-transcribe-diarize").transcribe(hints, noSignal());
    expect(heard.segments).toEqual([{ speaker: "A", start: 0, end: 1, text: "Hello." }]);
    expect((await requests[0]?.formData())?.get("response_format")).toBe("diarized_json");
  });

  it("Deepgram: terms, one language or several, and who speaks", async () => {
    const requests = wire.answerWith(json(deepgramAnswer("yes")));
    const adapter = deepgram();
    const heard = await adapter.transcribe(hints, noSignal());
    await adapter.transcribe({ ...hints, languages: ["de"] }, noSignal());
    await adapter.transcribe({ ...hints, languages: [] }, noSignal());
    const [several, one, none] = requests.map((request) => new URL(request.url).searchParams);
    expect(several?.getAll("keyterm")).toEqual(["React", "useEffect"]);
    expect([several, one, none].map((query) => query?.get("language"))).toEqual(["multi", "de", null]);
    expect(none?.get("detect_language")).toBe("true");
    expect(requests[0]?.headers.get("authorization")).toBe(`Token ${key}`);
    expect(requests[0]?.headers.get("content-type")).toBe(recording.mimeType);
    expect([...new Uint8Array((await requests[0]?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([1, 2, 3]);
    expect(heard).toMatchObject({
      confidence: 0.98,
      segments: [{ speaker: "0", start: 0.1, end: 4, text: "yes" }],
    });
  });
});

describe("streamed words of OpenAI", () => {
  const event = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
  const delta = (words: string) => event({ type: "transcript.text.delta", delta: words });
  const done = event({ type: "transcript.text.done", text: "I would memoise." });
  const stream = (parts: string[], finish: "end" | "break" | "stall"): WireAnswer => ({
    headers: { "content-type": "text/event-stream" },
    parts,
    finish,
  });
  const ask = (onWords: (words: string) => void, signal = noSignal()) =>
    openAiTranscriber().transcribe({ ...recording, languages: [], keywords: [], onWords }, signal);

  it("come as they are recognised", async () => {
    wire.answerWith(stream([delta("I would"), delta(" memoise."), done], "end"));
    const words: string[] = [];
    const heard = await ask((word) => words.push(word));
    expect(words).toEqual(["I would", " memoise."]);
    expect(heard.text).toBe("I would memoise.");
  });

  it("that are cut are no transcript", async () => {
    for (const finish of ["end", "break"] as const) {
      wire.answerWith(stream([delta("I would")], finish));
      await expect(ask(() => undefined)).rejects.toMatchObject({ outcome: "unavailable" });
    }
  });

  it("that stall end with the signal", async () => {
    const limit = timeLimit();
    wire.answerWith(() => limit.passAfter(stream([delta("I would")], "stall")));
    await expect(ask(() => undefined, limit.signal)).rejects.toMatchObject({
      outcome: "timed_out",
    });
  });

  it("that are no JSON are unusable", async () => {
    wire.answerWith(stream(["data: {oops\n\n"], "end"));
    await expect(ask(() => undefined)).rejects.toMatchObject({ outcome: "unusable" });
  });
});

describe.each(speakers)("speech of %s", (_, { make, voice }) => {
  const ask = (signal = noSignal()) => make().speak({ text: "What is a closure?", voice }, signal);
  const parts = [new Uint8Array([1, 2]), new Uint8Array([3])];

  it("comes in parts, under its type", async () => {
    wire.answerWith(sound(parts));
    const spoken = await ask();
    expect(spoken.mimeType).toBe("audio/mpeg");
    expect(await read(spoken)).toEqual({ bytes: [1, 2, 3], error: null });
  });

  it("begins before the provider has finished, and ends when nobody listens", async () => {
    wire.answerWith(sound(parts, "stall"));
    for await (const chunk of (await ask()).chunks) {
      expect(chunk[0]).toBe(1);
      break;
    }
    await expect.poll(() => wire.open()).toBe(0);
  });

  it.each(failing.slice(0, -1))("names %s, after one request", async (_name, response, expected) => {
    const requests = wire.answerWith(response);
    const error: unknown = await ask().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject(expected);
    expect(requests).toHaveLength(1);
  });

  it("that is cut gives what came, then the error", async () => {
    wire.answerWith(sound(parts, "break"));
    expect(await read(await ask())).toMatchObject({ bytes: [1, 2, 3], error: { outcome: "unavailable" } });
  });

  it("that stalls gives what came, then the error", async () => {
    wire.answerWith(sound(parts, "stall"));
    expect(await read(await ask())).toMatchObject({ bytes: [1, 2, 3], error: { outcome: "timed_out" } });
    await expect.poll(() => wire.open()).toBe(0);
  });

  it("ends with its signal, before and in the middle", async () => {
    const limit = timeLimit();
    wire.answerWith(() => limit.passAfter({ ...sound(parts), afterMs: 300 }));
    await expect(ask(limit.signal)).rejects.toMatchObject({ outcome: "timed_out" });
    wire.answerWith(sound(parts, "stall"));
    const page = new AbortController();
    const spoken = await ask(page.signal);
    setTimeout(() => page.abort(), 30);
    expect(await read(spoken)).toMatchObject({ bytes: [1, 2, 3], error: { outcome: "cancelled" } });
  });

  it("that is empty, or is JSON, is unusable", async () => {
    wire.answerWith(sound([]));
    expect(await read(await ask())).toMatchObject({ bytes: [], error: { outcome: "unusable" } });
    wire.answerWith(json({ audio: "…" }));
    await expect(ask()).rejects.toMatchObject({ outcome: "unusable" });
  });
});

describe("what is asked of a voice", () => {
  it("OpenAI: model, voice, text and format; other vendors' voices become its own", async () => {
    const requests = wire.answerWith(sound(["x"]));
    const adapter = openAiSpeaker();
    await read(await adapter.speak({ text: "Why?", voice: "nova" }, noSignal()));
    expect(await requests[0]?.json()).toEqual({
      model: "gpt-4o-mini-tts",
      voice: "nova",
      input: "Why?",
      response_format: "mp3",
    });
    expect(["nova", "voice_12", "JBFqnCBsd6RMkjVDRZzb"].map(adapter.voiceOf)).toEqual([
      "nova",
      "voice_12",
      "alloy",
    ]);
  });

  it("ElevenLabs: key in its own header, an id for a voice", async () => {
    const requests = wire.answerWith(sound(["x"]));
    const adapter = elevenLabs();
    await read(await adapter.speak({ text: "Why?", voice: "JBFqnCBsd6RMkjVDRZzb" }, noSignal()));
    expect(requests[0]?.url).toContain(
      "/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/stream?output_format=mp3_44100_128",
    );
    expect(requests[0]?.headers.get("xi-api-key")).toBe(key);
    expect(await requests[0]?.json()).toEqual({ text: "Why?", model_id: "eleven_flash_v2_5" });
    expect(["alloy", "21m00Tcm4TlvDq8ikWAM"].map(adapter.voiceOf)).toEqual([
      "JBFqnCBsd6RMkjVDRZzb",
      "21m00Tcm4TlvDq8ikWAM",
    ]);
  });
});
