import { createModels } from "@teamified/ai/create-models";
import { unlimited } from "@teamified/ai/ports";
import { createChunkQueue } from "@teamified/ai/speech/chunk-queue";
import { createSentenceSplitter } from "@teamified/ai/speech/sentence-splitter";
import type { CallContext } from "@teamified/contracts/model-calls";
import type { Question } from "@teamified/contracts/roles";
import type { Speech } from "@teamified/contracts/speech";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { mp3Saying } from "@teamified/testing/simulator/sound";
import { simulatedBaseUrls, startSimulator } from "@teamified/testing/simulator/start-simulator";
import { tokensOf } from "@teamified/testing/simulator/text";
import type { Measured, Report } from "./bench.ts";
import { percentile } from "./percentile.ts";

/** Milliseconds that the providers take. */
const delays = {
  transcriptionMs: 600,
  firstTokenMs: 400,
  tokensPerSecond: 60,
  speechFirstByteMs: 250,
  /** Speech is made some fifteen times as fast as it is spoken. */
  speechMsPerByte: 0.015,
};
/** What a recogniser that listens along still takes when the answer ends. None is in the product as yet. */
const listeningAlongMs = 150;
const turnsEach = 5;
/** Bytes of the simulator's sound that are played in a millisecond: MP3 of 32 kbit/s. */
const bytesPlayedPerMs = 4;

const designs = {
  whole: "one after the other, the speech as a whole file",
  sequence: "one after the other, the speech streamed",
  sentences: "words streamed, spoken sentence by sentence",
  listening: "the same, with a recogniser that listens along",
} as const;
type Design = keyof typeof designs;

/** One turn: milliseconds from the end of the answer; `gapMs` is the silence between sentences, longest first. */
type Turn = { firstSoundMs: number; idealMs: number; gapMs: number };

/**
 * From the end of a spoken answer to the first sound of the next question, over transcriber, interviewer and speaker as
 * the product puts them together, against the sum of what the providers take on the shortest way: the transcript, the
 * tokens of the first piece that can be spoken, the first byte of its sound.
 */
export async function measureVoice(options: { sessions: number }): Promise<Report> {
  const simulator = await startSimulator({ scenario: { delays, log: "brief" } });
  try {
    const models = modelsAt(simulatedBaseUrls(simulator.url));
    // The first turn pays for loading code and for the first connections.
    await Promise.all(Array.from({ length: options.sessions }, () => takeTurn(models, "sentences", 0)));
    const results: Record<Design, Turn[]> = { whole: [], sequence: [], sentences: [], listening: [] };
    const failures: unknown[] = [];
    for (const design of Object.keys(designs) as Design[]) {
      const transcriptionMs = design === "listening" ? listeningAlongMs : delays.transcriptionMs;
      simulator.setScenario({ delays: { ...delays, transcriptionMs }, log: "brief" });
      await Promise.all(
        Array.from({ length: options.sessions }, async (_, session) => {
          for (let turn = 0; turn < turnsEach; turn += 1) {
            try {
              results[design].push(await takeTurn(models, design, session * turnsEach + turn));
            } catch (error) {
              failures.push(error);
            }
          }
        }),
      );
    }
    return reportOf(options.sessions, results, failures);
  } finally {
    await simulator.close();
  }
}

type Models = ReturnType<typeof createModels>;

function modelsAt(urls: Record<"openai" | "deepgram" | "elevenlabs", string>): Models {
  const settings = (baseUrl: string) => ({ key: "made-up", baseUrl });
  const chat = [{ provider: "openai", model: "gpt-6-luna" }];
  return createModels({
    providers: {
      openai: settings(urls.openai),
      deepgram: settings(urls.deepgram),
      elevenlabs: settings(urls.elevenlabs),
    },
    tasks: {
      interviewer: chat,
      assessor: chat,
      reader: chat,
      writer: chat,
      transcriber: [{ provider: "deepgram", model: "nova-3" }],
      speaker: [{ provider: "elevenlabs", model: "eleven_flash_v2_5" }],
    },
    ...unlimited,
    assessorSamples: 1,
    turnPatienceSeconds: 20,
    voice: "alloy",
  });
}

const role = builtInRoles.react;
const call: CallContext = { organizationId: "bench", interviewId: "bench" };
const answerText =
  "I keep state as near as I can to where it is used. When two components need it I lift it up to their parent.";

async function takeTurn(models: Models, design: Design, index: number): Promise<Turn> {
  const question = role.questions[index % role.questions.length];
  if (question === undefined) throw new Error("a role without questions");
  const recording = mp3Saying(`${answerText} That is answer ${index}.`);
  const ended = performance.now();
  const heard = await models.transcriber.transcribe({
    audio: recording,
    mimeType: "audio/mpeg",
    languages: ["en"],
    keywords: ["React", "state"],
    call,
  });
  if (!heard.available) throw new Error(`no transcript: ${heard.because}`);

  const words = createChunkQueue<string>();
  const worded = models.interviewer
    .word({ ...turnOf(question, heard.text), onWords: words.push })
    .finally(words.end);
  const text = design === "sentences" || design === "listening" ? words.chunks : (await worded).text;
  const speech = await models.speaker.speak({ text, call });
  if (!speech.available) throw new Error(`no speech: ${speech.because}`);
  const { firstMs, lastMs, gapMs } = await listen(speech, ended);
  const { text: said, usage } = await worded;
  if (usage.provider === "local") throw new Error(`worded by the bank: ${usage.insteadOf}`);
  const transcriptionMs = design === "listening" ? listeningAlongMs : delays.transcriptionMs;
  return {
    firstSoundMs: design === "whole" ? lastMs : firstMs,
    idealMs: idealOf(said, transcriptionMs),
    gapMs,
  };
}

function turnOf(question: Question, answer: string) {
  return {
    persona: role.persona,
    candidateName: "Ada Example",
    turn: { kind: "question" as const, question, reason: "It is next.", claimed: null },
    lastAnswer: { text: answer, kind: "answer" as const },
    isFirst: false,
    said: [],
    call,
  };
}

/** Reads the sound as a player would: when it began, when it was whole, and the longest wait in its middle. */
async function listen({ sound }: Speech, from: number) {
  let firstMs = 0;
  let lastMs = 0;
  let playedUntil = Number.POSITIVE_INFINITY;
  let gapMs = 0;
  for await (const chunk of sound) {
    lastMs = performance.now() - from;
    if (firstMs === 0) {
      firstMs = lastMs;
      playedUntil = firstMs;
    }
    gapMs = Math.max(gapMs, lastMs - playedUntil);
    playedUntil = Math.max(playedUntil, lastMs) + chunk.byteLength / bytesPlayedPerMs;
  }
  return { firstMs, lastMs, gapMs };
}

/** The shortest way there is with these delays: somebody who knew where the first piece ends would take it. */
function idealOf(said: string, transcriptionMs: number): number {
  const splitter = createSentenceSplitter();
  const first = [...splitter.push(said), ...splitter.end()][0] ?? "";
  const tokens = tokensOf(first.trimEnd()).length;
  return (
    transcriptionMs +
    delays.firstTokenMs +
    ((tokens - 1) / delays.tokensPerSecond) * 1000 +
    delays.speechFirstByteMs
  );
}

function reportOf(sessions: number, results: Record<Design, Turn[]>, failures: unknown[]): Report {
  const at = (design: Design, share: number, of: (turn: Turn) => number) =>
    percentile(results[design].map(of), share);
  const ratio = at("sentences", 0.5, ratioOf);
  const ratioP95 = at("sentences", 0.95, ratioOf);
  const firstSoundMs = {
    p50: at("sentences", 0.5, (turn) => turn.firstSoundMs),
    p95: at("sentences", 0.95, (turn) => turn.firstSoundMs),
  };
  const idealMs = at("sentences", 0.5, (turn) => turn.idealMs);
  const gapMs = at("sentences", 0.95, (turn) => turn.gapMs);
  const errors = failures.length;
  const perDesign = Object.fromEntries(
    (Object.keys(designs) as Design[]).map((design) => [
      design,
      {
        p50: at(design, 0.5, (turn) => turn.firstSoundMs),
        p95: at(design, 0.95, (turn) => turn.firstSoundMs),
      },
    ]),
  );
  const figures: Measured = [
    { name: "interviews at once", value: sessions, limit: "", holds: null },
    { name: "turns that failed", value: errors, limit: "0", holds: errors === 0 },
    ...(Object.keys(designs) as Design[]).map((design) => ({
      name: `${designs[design]}, p50 ms`,
      value: perDesign[design]?.p50 ?? 0,
      limit: "",
      holds: null,
    })),
    { name: "sentence by sentence, p95 ms", value: firstSoundMs.p95, limit: "", holds: null },
    { name: "the shortest way with these delays, ms", value: idealMs, limit: "", holds: null },
    { name: "first sound / shortest way, p50", value: ratio, limit: "at most 1.1", holds: ratio <= 1.1 },
    { name: "the same, p95", value: ratioP95, limit: "at most 1.1", holds: ratioP95 <= 1.1 },
    { name: "longest silence in the sound, p95 ms", value: gapMs, limit: "", holds: null },
  ];
  const first = failures[0];
  return {
    json: {
      sessions,
      turns: sessions * turnsEach,
      errors,
      firstSoundMs,
      idealMs,
      ratio,
      ratioP95,
      limit: 1.1,
      gapMs: { p95: gapMs },
      designs: perDesign,
      ...(first instanceof Error && { firstError: first.message }),
    },
    figures,
    sentence: `The next question is heard ${Math.round(firstSoundMs.p50)} ms after an answer ends, ${ratio.toFixed(3)} times the shortest way.${first instanceof Error ? ` First failure: ${first.message}` : ""}`,
  };
}

const ratioOf = (turn: Turn): number => turn.firstSoundMs / turn.idealMs;
