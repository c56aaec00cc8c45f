import OpenAI, { toFile } from "openai";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Fault, faults } from "../src/simulator/scenario.ts";
import { mp3Saying, secondsOf, textWithin, wavSaying } from "../src/simulator/sound.ts";
import { type Simulator, simulatedBaseUrls, startSimulator } from "../src/simulator/start-simulator.ts";

let simulator: Simulator;
let client: OpenAI;
let urls: ReturnType<typeof simulatedBaseUrls>;

beforeAll(async () => {
  simulator = await startSimulator();
  urls = simulatedBaseUrls(simulator.url);
  client = new OpenAI({ apiKey: "made-up", baseURL: urls.openai, maxRetries: 0, logLevel: "off" });
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const said = "I use a queue – with idempotency keys. Then I measure.";
const transcribe = async (sound: Uint8Array<ArrayBuffer>, options: OpenAI.RequestOptions = {}) =>
  client.audio.transcriptions.create(
    {
      file: await toFile(sound, "answer.webm"),
      model: "gpt-transcribe",
      languages: ["en"],
      keywords: ["Kafka"],
    },
    options,
  );
const listen = async (sound: Uint8Array<ArrayBuffer>, options: RequestInit = {}) =>
  fetch(`${urls.deepgram}/v1/listen?model=nova-3&diarize=true&utterances=true&keyterm=Kafka`, {
    method: "POST",
    headers: { authorization: "Token made-up", "content-type": "audio/webm" },
    body: sound,
    ...options,
  });
const speak = (options: OpenAI.RequestOptions = {}, format: "mp3" | "wav" | "pcm" = "mp3") =>
  client.audio.speech.create({ model: "tts", voice: "alloy", input: said, response_format: format }, options);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test("what the simulator says it can hear again, as WAV and as MP3, over both wires", async () => {
  const wav = await bytesOf(await speak({}, "wav"));
  const header = Buffer.from(wav);
  expect([header.toString("latin1", 0, 4), header.toString("latin1", 8, 16)]).toEqual(["RIFF", "WAVEfmt "]);
  expect(header.readUInt32LE(4)).toBe(wav.length - 8);
  expect((await transcribe(wav)).text).toBe(said);
  const mp3 = await bytesOf(await speak());
  expect((await transcribe(mp3)).text).toBe(said);
  const heard = await (await listen(mp3)).json();
  expect(heard).toMatchObject({
    metadata: { duration: secondsOf(said) },
    results: {
      channels: [{ alternatives: [{ transcript: said }] }],
      utterances: [
        { speaker: 0, start: 0, transcript: "I use a queue – with idempotency keys." },
        { speaker: 0, end: secondsOf(said), transcript: "Then I measure." },
      ],
    },
  });
  expect(textWithin(Buffer.concat([mp3Saying("One."), mp3Saying("Two.")]))).toBe("One. Two.");
});

test("bare samples last as long as the words", async () => {
  const pcm = await bytesOf(await speak({}, "pcm"));
  expect(pcm.length / 2 / 24_000).toBeCloseTo(secondsOf(said), 2);
});

test("other sound is heard as the scenario says, or as its bytes and the keywords make it up", async () => {
  const noise = new Uint8Array(4000).fill(9);
  const first = await transcribe(noise);
  expect(first).toMatchObject({ text: expect.stringContaining("Kafka"), languages: [{ code: "en" }] });
  expect(first.usage).toMatchObject({ type: "tokens", input_tokens: 10 });
  expect((await transcribe(noise)).text).toBe(first.text);
  simulator.setScenario({ transcripts: ["One.", "Two."] });
  expect((await transcribe(noise)).text).toBe("One.");
  expect((await transcribe(noise)).text).toBe("Two.");
  expect((await transcribe(noise)).text).toBe("One.");
  expect(simulator.log()[0]).toMatchObject({
    task: "transcriber",
    prompt: "transcription",
    model: "gpt-transcribe",
  });
});

test("a transcript is streamed word by word and ends whole", async () => {
  simulator.setScenario({ delays: { transcriptionMs: 60 } });
  const events = await client.audio.transcriptions.create({
    file: await toFile(wavSaying(said), "answer.wav"),
    model: "gpt-transcribe",
    stream: true,
  });
  let words = "";
  let whole = "";
  for await (const event of events) {
    if (event.type === "transcript.text.delta") words += event.delta;
    if (event.type === "transcript.text.done") whole = event.text;
  }
  expect([words, whole]).toEqual([said, said]);
});

test("diarized and verbose transcripts name their sentences and times", async () => {
  const ask = async (response_format: "diarized_json" | "verbose_json") =>
    client.audio.transcriptions.create({
      file: await toFile(wavSaying(said), "answer.wav"),
      model: "any",
      response_format,
    });
  expect(await ask("diarized_json")).toMatchObject({
    text: said,
    segments: [
      { speaker: "A", start: 0 },
      { speaker: "A", text: "Then I measure." },
    ],
  });
  expect(await ask("verbose_json")).toMatchObject({
    duration: secondsOf(said),
    segments: [{ id: 0 }, { id: 1 }],
  });
});

test("transcripts and sound keep the times of the scenario", async () => {
  simulator.setScenario({
    delays: { transcriptionMs: 120, msPerByte: 0.01, speechFirstByteMs: 80, speechMsPerByte: 0.01 },
  });
  const began = performance.now();
  await transcribe(new Uint8Array(5000));
  expect(performance.now() - began).toBeGreaterThanOrEqual(169);
  const asked = performance.now();
  const response = await speak();
  const reader = response.body?.getReader();
  await reader?.read();
  expect(performance.now() - asked).toBeGreaterThanOrEqual(79);
  let left = (await reader?.read())?.done === false;
  while (left) left = (await reader?.read())?.done === false;
  const own = simulator.log()[1];
  expect(own?.ownFirstMs).toBe(80);
  expect(performance.now() - asked).toBeGreaterThanOrEqual((own?.ownMs ?? 0) - 1);
});

test("ElevenLabs gives MP3 by default and samples when asked; without a key it refuses", async () => {
  const ask = (query: string, headers: Record<string, string> = { "xi-api-key": "made-up" }) =>
    fetch(`${urls.elevenlabs}/v1/text-to-speech/voice/stream${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ text: said, model_id: "eleven_flash_v2_5" }),
    });
  const mp3 = await ask("?output_format=mp3_44100_128");
  expect(mp3.headers.get("content-type")).toBe("audio/mpeg");
  expect(textWithin(await bytesOf(mp3))).toBe(said);
  expect((await ask("?output_format=pcm_24000")).headers.get("content-type")).toBe("audio/pcm");
  expect((await ask("?output_format=opus_48000_32")).status).toBe(422);
  expect((await ask("", {})).status).toBe(401);
  expect(simulator.log()[0]).toMatchObject({
    task: "speaker",
    model: "eleven_flash_v2_5",
    data: { text: said },
  });
});

test("a request that holds no sound or no words is refused", async () => {
  await expect(transcribe(new Uint8Array())).rejects.toMatchObject({ status: 400 });
  expect((await listen(new Uint8Array())).status).toBe(400);
  const empty = client.audio.speech.create({ model: "tts", voice: "alloy", input: "" });
  await expect(empty).rejects.toMatchObject({ status: 400 });
});

type Seen = Record<string, unknown>;
const broken: Record<Fault, { heard: Seen; listened: Seen; spoken: Seen }> = {
  rate_limit: { heard: { status: 429 }, listened: { status: 429 }, spoken: { status: 429 } },
  server_error: { heard: { status: 500 }, listened: { status: 500 }, spoken: { status: 500 } },
  unauthorized: { heard: { status: 401 }, listened: { status: 401 }, spoken: { status: 401 } },
  stall: { heard: { failed: true }, listened: { failed: true }, spoken: { failed: true } },
  cut_stream: { heard: { failed: true }, listened: { failed: true }, spoken: { failed: true } },
  reset: { heard: { failed: true }, listened: { failed: true }, spoken: { failed: true } },
  wrong_json: { heard: {}, listened: { failed: true }, spoken: { type: "text/html" } },
  wrong_schema: {
    heard: { text: 42 },
    listened: { transcript: undefined },
    spoken: { start: "...", short: false },
  },
  empty: { heard: { text: "" }, listened: { transcript: "" }, spoken: { length: 0 } },
  truncation: {
    heard: { text: said.slice(0, Math.floor(said.length / 2)) },
    listened: { transcript: said.slice(0, Math.floor(said.length / 2)) },
    spoken: { start: "ID3", short: true },
  },
  refusal: { heard: { status: 400 }, listened: { status: 400 }, spoken: { status: 400 } },
  slow_loris: { heard: { failed: true }, listened: { failed: true }, spoken: { failed: true } },
};

test.each(faults)("%s has its meaning for sound", async (fault) => {
  simulator.setScenario({ faults: [{ fault }] });
  const signal = () => AbortSignal.timeout(300);
  const seen = (work: Promise<Seen>): Promise<Seen> =>
    work.catch((error: unknown) =>
      error instanceof OpenAI.APIError && error.status !== undefined
        ? { status: error.status }
        : { failed: true },
    );
  const heard = await seen(
    transcribe(mp3Saying(said), { signal: signal() }).then((answer) => ({ text: answer.text })),
  );
  const listened = await seen(
    listen(mp3Saying(said), { signal: signal() }).then(async (response) => {
      if (!response.ok) return { status: response.status };
      const { results } = (await response.json()) as {
        results: { channels: { alternatives?: { transcript: string }[] }[] };
      };
      return { transcript: results.channels[0]?.alternatives?.[0]?.transcript };
    }),
  );
  const spoken = await seen(
    speak({ signal: signal() }).then(async (response) => {
      const bytes = await bytesOf(response);
      return {
        type: response.headers.get("content-type"),
        length: bytes.length,
        start: Buffer.from(bytes.subarray(0, 3)).toString("latin1"),
        short: bytes.length < mp3Saying(said).length,
      };
    }),
  );
  expect(heard).toMatchObject(broken[fault].heard);
  expect(listened).toMatchObject(broken[fault].listened);
  expect(spoken).toMatchObject(broken[fault].spoken);
  await expect.poll(() => simulator.metrics()).toMatchObject({ inFlight: 0, faults: 3 });
});
