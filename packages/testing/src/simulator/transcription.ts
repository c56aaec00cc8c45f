import { openaiError } from "./chat.ts";
import { now } from "./clock.ts";
import { playReply, refuse } from "./other-reply.ts";
import { type ErrorShape, eventReply, jsonReply, type Reply, textReply } from "./reply.ts";
import { secondsOf, textWithin } from "./sound.ts";
import type { LogEntry, SimulatorState } from "./state.ts";
import { chosenBy, fractionOf, sentencesOf, tokensOf } from "./text.ts";

type Heard = { text: string; seconds: number };

/** Recordings of browsers hold about so many bytes a second. */
const bytesPerSecond = 4000;

/**
 * What the simulated recogniser hears: what the sound itself says, else what the scenario wrote down, else sentences
 * made up from its bytes and keywords.
 */
function hear(state: SimulatorState, sound: Uint8Array, keywords: string[]): Heard {
  const within = textWithin(sound);
  if (within !== null) return { text: within, seconds: secondsOf(within) };
  const seed = `${sound.length}:${sound.subarray(0, 4096).join()}:${sound.subarray(-4096).join()}`;
  const topic = keywords[Math.floor(fractionOf(seed) * keywords.length)] ?? "the problem";
  const text =
    state.nextTranscript() ??
    [
      chosenBy(`${seed}a`, ["I would begin with", "In my last job I worked on", "I think first of"]),
      `${topic}. ${chosenBy(`${seed}b`, ["Then I measure before I change anything.", "I write a test for it first.", "I talk to those who use it."])}`,
    ].join(" ");
  return { text, seconds: Math.round((sound.length / bytesPerSecond) * 100) / 100 };
}

/** `POST /audio/transcriptions` of OpenAI: JSON, diarized JSON, verbose JSON, text, or a stream of events. */
export async function answerOpenaiTranscription(
  state: SimulatorState,
  entry: LogEntry,
  request: Request,
): Promise<Response> {
  const { signal } = request;
  entry.task = "transcriber";
  entry.prompt = "transcription";
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  const model = form?.get("model");
  if (!(file instanceof File) || file.size === 0 || typeof model !== "string" || form === null) {
    const message = "A transcription needs a multipart form with a file that is not empty, and a model.";
    return refuse(entry, signal, openaiError, { status: 400, code: "invalid_request", message });
  }
  const named = (name: string) =>
    [...form.getAll(name), ...form.getAll(`${name}[]`)].filter((value) => typeof value === "string");
  const format = named("response_format")[0] ?? "json";
  const keywords = [...named("keywords"), ...named("prompt").flatMap((text) => text.split(/,\s*/))];
  const language = [...named("languages"), ...named("language")][0] ?? "en";
  entry.model = model;
  entry.streamed = named("stream")[0] === "true";
  entry.data = {
    file: file.name,
    bytes: file.size,
    languages: [...named("languages"), ...named("language")],
    keywords,
  };
  const { delays } = state.scenario;
  const startAt = now();
  const at = startAt + delays.transcriptionMs + delays.msPerByte * file.size;

  const good = (heard: Heard): Reply => {
    entry.answer = heard.text;
    entry.outputTokens = tokensOf(heard.text).length;
    const usage = usageOf(model, heard, entry.outputTokens);
    const languages = [{ code: language }];
    if (entry.streamed) {
      const tokens = tokensOf(heard.text);
      // The words come while the sound is worked on; the first after half of the time.
      const half = (at - startAt) / 2;
      const events = tokens.map((delta, index) => ({
        at: startAt + half + (half * index) / Math.max(1, tokens.length - 1),
        data: JSON.stringify({ type: "transcript.text.delta", delta }),
      }));
      const done = { type: "transcript.text.done", text: heard.text, languages, usage };
      return eventReply([...events, { at, data: JSON.stringify(done) }, { at, data: "[DONE]" }]);
    }
    if (format === "text") return textReply(`${heard.text}\n`, "text/plain", at);
    const segments = segmentsOf(heard);
    if (format === "diarized_json") {
      const spoken = segments.map((segment, index) => ({
        id: `seg_${index}`,
        type: "transcript.text.segment",
        speaker: "A",
        ...segment,
      }));
      return jsonReply(
        { task: "transcribe", duration: heard.seconds, text: heard.text, segments: spoken, usage },
        at,
      );
    }
    if (format === "verbose_json") {
      const plain = segments.map((segment, id) => ({ id, ...segment }));
      const duration = { type: "duration", seconds: Math.ceil(heard.seconds) };
      const body = {
        task: "transcribe",
        language,
        duration: heard.seconds,
        text: heard.text,
        segments: plain,
      };
      return jsonReply({ ...body, usage: duration }, at);
    }
    return jsonReply({ text: heard.text, languages, usage }, at);
  };
  const sound = new Uint8Array(await file.arrayBuffer());
  let heard: Heard = { text: "", seconds: 0 };
  return playReply(state, entry, signal, {
    shape: openaiError,
    at,
    refusalStatus: 400,
    good: () => {
      heard = hear(state, sound, keywords);
      return good(heard);
    },
    wrongSchema: () =>
      entry.streamed
        ? eventReply([
            { at, data: '{"type":"transcript.text.delta","delta":7}' },
            { at, data: '{"type":"transcript.text.done","text":{"words":[]}}' },
          ])
        : jsonReply({ text: 42, languages: "none" }, at),
    empty: () => good({ ...heard, text: "" }),
    truncated: (whole) =>
      entry.streamed
        ? { ...whole, pieces: whole.pieces.slice(0, Math.ceil((whole.pieces.length - 2) / 2)) }
        : good({ ...heard, text: heard.text.slice(0, Math.floor(heard.text.length / 2)) }),
  });
}

/** How Deepgram words an error. */
const deepgramError: ErrorShape = (_, code, message) => ({
  err_code: code.toUpperCase(),
  err_msg: message,
  request_id: "simulated",
});

/** `POST /v1/listen` of Deepgram: the sound is the body. */
export async function answerListen(
  state: SimulatorState,
  entry: LogEntry,
  request: Request,
): Promise<Response> {
  const { signal } = request;
  entry.task = "transcriber";
  entry.prompt = "transcription";
  const query = new URLSearchParams(entry.path.split("?")[1] ?? "");
  if (!/^(?:Token|Bearer) \S+/.test(request.headers.get("authorization") ?? "")) {
    const message = "Invalid credentials.";
    return refuse(entry, signal, deepgramError, { status: 401, code: "invalid_auth", message });
  }
  const sound = new Uint8Array(await request.arrayBuffer());
  if (sound.length === 0) {
    const message = "Bad Request: failed to process audio: corrupt or unsupported data";
    return refuse(entry, signal, deepgramError, { status: 400, code: "bad_request", message });
  }
  const keywords = [...query.getAll("keyterm"), ...query.getAll("keywords")];
  entry.model = query.get("model") ?? "base";
  entry.data = { bytes: sound.length, query: Object.fromEntries(query) };
  const { delays } = state.scenario;
  const at = now() + delays.transcriptionMs + delays.msPerByte * sound.length;
  const good = (heard: Heard): Reply => {
    entry.answer = heard.text;
    entry.outputTokens = tokensOf(heard.text).length;
    const confidence = 0.98;
    const words = wordsOf(heard).map((word) => ({ ...word, confidence, speaker: 0 }));
    const utterances = segmentsOf(heard).map(({ start, end, text }, index) => ({
      start,
      end,
      confidence,
      channel: 0,
      transcript: text,
      words: [],
      speaker: 0,
      id: `utterance-${index}`,
    }));
    return jsonReply(
      {
        metadata: {
          request_id: `sim-${entry.n}`,
          duration: heard.seconds,
          channels: 1,
          models: [entry.model],
        },
        results: {
          channels: [
            {
              alternatives: [{ transcript: heard.text, confidence, words }],
              ...(query.get("detect_language") === "true"
                ? { detected_language: "en", language_confidence: 1 }
                : {}),
            },
          ],
          ...(query.get("utterances") === "true" ? { utterances } : {}),
        },
      },
      at,
    );
  };
  let heard: Heard = { text: "", seconds: 0 };
  return playReply(state, entry, signal, {
    shape: deepgramError,
    at,
    refusalStatus: 400,
    good: () => {
      heard = hear(state, sound, keywords);
      return good(heard);
    },
    wrongSchema: () => jsonReply({ metadata: {}, results: { channels: "none" } }, at),
    empty: () => good({ ...heard, text: "" }),
    truncated: () => good({ ...heard, text: heard.text.slice(0, Math.floor(heard.text.length / 2)) }),
  });
}

function usageOf(model: string, { seconds }: Heard, outputTokens: number) {
  if (model.startsWith("whisper")) return { type: "duration", seconds: Math.ceil(seconds) };
  const inputTokens = Math.ceil(seconds * 10);
  return {
    type: "tokens",
    input_tokens: inputTokens,
    input_token_details: { audio_tokens: inputTokens, text_tokens: 0 },
    output_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
}

/** The sentences with their times, as long as their letters are many. */
function segmentsOf({ text, seconds }: Heard): { start: number; end: number; text: string }[] {
  const sentences = sentencesOf(text);
  const all = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  let spoken = 0;
  return sentences.map((sentence) => {
    const start = rounded((spoken / all) * seconds);
    spoken += sentence.length;
    return { start, end: rounded((spoken / all) * seconds), text: sentence };
  });
}

function wordsOf({ text, seconds }: Heard): { word: string; start: number; end: number }[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const each = seconds / Math.max(1, words.length);
  return words.map((word, index) => ({
    word,
    start: rounded(index * each),
    end: rounded((index + 1) * each),
  }));
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
