import { z } from "zod";
import { openaiError } from "./chat.ts";
import { playReply, refuse } from "./other-reply.ts";
import { type ErrorShape, htmlReply, type Reply } from "./reply.ts";
import { mp3Saying, pcmSaying, wavSaying } from "./sound.ts";
import type { LogEntry, SimulatorState } from "./state.ts";

const kinds = {
  mp3: { type: "audio/mpeg", make: mp3Saying },
  wav: { type: "audio/wav", make: wavSaying },
  pcm: { type: "audio/pcm", make: pcmSaying },
};
const isKind = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind);
/** Bytes of one piece of sound. */
const pieceLength = 2048;

const openaiBody = z.looseObject({
  model: z.string().min(1),
  voice: z.union([z.string().min(1), z.looseObject({ id: z.string().min(1) })]),
  input: z.string().min(1).max(4096),
  response_format: z.string().default("mp3"),
});

/** `POST /audio/speech` of OpenAI: mp3, wav or pcm, streamed. */
export async function answerOpenaiSpeech(
  state: SimulatorState,
  entry: LogEntry,
  body: unknown,
  signal: AbortSignal,
): Promise<Response> {
  entry.task = "speaker";
  entry.prompt = "speech";
  const parsed = openaiBody.safeParse(body);
  const kind = parsed.data?.response_format ?? "";
  if (!parsed.success || !isKind(kind)) {
    const message = parsed.success
      ? `The simulator makes mp3, wav and pcm, not ${kind}.`
      : z.prettifyError(parsed.error);
    return refuse(entry, signal, openaiError, { status: 400, code: "invalid_request", message });
  }
  entry.model = parsed.data.model;
  return answerSound(state, entry, signal, { text: parsed.data.input, kind, shape: openaiError });
}

const elevenlabsError: ErrorShape = (_, code, message) => ({ detail: { status: code, message } });
const elevenlabsBody = z.looseObject({ text: z.string().min(1), model_id: z.string().optional() });

/** `POST /v1/text-to-speech/{voice}/stream` of ElevenLabs: `output_format` mp3_…, wav_… or pcm_…. */
export async function answerElevenlabsSpeech(
  state: SimulatorState,
  entry: LogEntry,
  request: Request,
): Promise<Response> {
  const { signal } = request;
  entry.task = "speaker";
  entry.prompt = "speech";
  if (!request.headers.get("xi-api-key")) {
    const message = "Invalid API key";
    return refuse(entry, signal, elevenlabsError, { status: 401, code: "invalid_api_key", message });
  }
  const format = new URLSearchParams(entry.path.split("?")[1] ?? "").get("output_format") ?? "mp3_44100_128";
  const kind = format.split("_")[0] ?? "";
  const parsed = elevenlabsBody.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success || !isKind(kind)) {
    const message = parsed.success
      ? `The simulator makes mp3, wav and pcm, not ${format}.`
      : z.prettifyError(parsed.error);
    return refuse(entry, signal, elevenlabsError, { status: 422, code: "invalid_request", message });
  }
  entry.model = parsed.data.model_id ?? null;
  return answerSound(state, entry, signal, { text: parsed.data.text, kind, shape: elevenlabsError });
}

function answerSound(
  state: SimulatorState,
  entry: LogEntry,
  signal: AbortSignal,
  { text, kind, shape }: { text: string; kind: keyof typeof kinds; shape: ErrorShape },
): Promise<Response> {
  entry.streamed = true;
  entry.data = { text };
  const { speechFirstByteMs, speechMsPerByte } = state.scenario.delays;
  const at = entry.arrivedAt + speechFirstByteMs;
  const reply = (sound: Uint8Array): Reply => {
    const pieces = Array.from({ length: Math.ceil(sound.length / pieceLength) }, (_, index) => ({
      at: at + index * pieceLength * speechMsPerByte,
      bytes: sound.subarray(index * pieceLength, (index + 1) * pieceLength),
    }));
    return { status: 200, headers: { "content-type": kinds[kind].type }, pieces };
  };
  return playReply(state, entry, signal, {
    shape,
    at,
    refusalStatus: 400,
    good: () => reply(kinds[kind].make(text)),
    wrongJson: () => htmlReply(at),
    wrongSchema: (good) => ({
      ...good,
      pieces: good.pieces.map((piece) => ({
        ...piece,
        bytes: new Uint8Array(piece.bytes.length).fill(0x2e),
      })),
    }),
  });
}
