import type { CallContext } from "@teamified/contracts/model-calls";
import type { NoSpeech, Speaker } from "@teamified/contracts/speech";
import type { ProviderDoor } from "../door/provider-door.ts";
import { ProviderError } from "../door/provider-error.ts";
import { budgetSentence, failureSentence } from "../failure-sentence.ts";
import type { CallBook } from "../ports.ts";
import type { Sound, SpeakerAdapter } from "./adapters.ts";
import { speechPrice } from "./audio-prices.ts";
import { createChunkQueue } from "./chunk-queue.ts";
import { splitWords } from "./split-words.ts";

/** One entry of the list: a voice, and the client of its provider. */
export type SpeakerChoice = { door: ProviderDoor; adapter: SpeakerAdapter };

/** OPS-3, from the request to the last byte of a sentence. */
const attemptMs = 20_000;
const patienceMs = 20_000;

/**
 * The voices of the list in their order; where none is left, the browser's own reads the text. `voice` is the name
 * that is taken where a call gives none. Only the first sentence may fall to the next of the list: what has begun in
 * one voice goes on in it, or ends. An organization without budget gets none.
 */
export function createSpeaker(options: {
  choices: readonly SpeakerChoice[];
  book: CallBook;
  voice: string;
}): Speaker {
  const { choices, book } = options;
  return {
    voices: choices.map(({ adapter }) => ({
      provider: adapter.provider,
      model: adapter.model,
      voice: adapter.voiceOf(options.voice),
    })),
    async speak({ text, voice = options.voice, call }) {
      call.signal?.throwIfAborted();
      if (choices.length === 0) return { available: false, because: null };
      if (!(await book.hasBudget(call.organizationId))) return { available: false, because: budgetSentence };
      const stop = new AbortController();
      const signal = call.signal ? AbortSignal.any([call.signal, stop.signal]) : stop.signal;
      const pieces = splitWords(text, signal);
      const first = await pieces.next();
      if (first.done) return { available: false, because: "There is nothing to say." };
      const ask = { voice, call: { ...call, signal } };
      const begun = await begin(choices, first.value, ask);
      if ("available" in begun) {
        stop.abort();
        return begun;
      }
      const { choice, sound } = begun;
      return {
        available: true,
        mimeType: sound.mimeType,
        sound: oneAhead(sound, pieces, (piece) => speakPiece(choice, piece, { ...ask, tries: 2 }), stop),
        provider: choice.adapter.provider,
        model: choice.adapter.model,
      };
    },
  };
}

type Ask = { voice: string; call: CallContext };

/** The first of the list whose sound begins. */
async function begin(
  choices: readonly SpeakerChoice[],
  piece: string,
  ask: Ask,
): Promise<{ choice: SpeakerChoice; sound: Sound } | NoSpeech> {
  const reasons: string[] = [];
  for (const [index, choice] of choices.entries()) {
    // Where another provider stands ready, it is quicker than the same one again.
    const tries = index === choices.length - 1 ? 2 : 1;
    try {
      return { choice, sound: await speakPiece(choice, piece, { ...ask, tries }) };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      reasons.push(failureSentence(choice.adapter.provider, error));
    }
  }
  return { available: false, because: reasons.join(" ") };
}

/** The sound of all pieces. While one is read, the next is asked for, so that it follows without a gap. */
async function* oneAhead(
  first: Sound,
  pieces: AsyncIterator<string>,
  speak: (piece: string) => Promise<Sound>,
  stop: AbortController,
): AsyncGenerator<Uint8Array> {
  const askNext = async (): Promise<Sound | null> => {
    const { done, value } = await pieces.next();
    return done ? null : speak(value);
  };
  try {
    for (let sound: Sound | null = first; sound !== null; ) {
      const next = askNext();
      // Its failure is thrown when its turn comes, or never, if nobody listens any more.
      next.catch(() => undefined);
      yield* sound.chunks;
      sound = await next;
    }
  } finally {
    stop.abort();
  }
}

/**
 * Resolves with the first bytes of a piece; throws when none come. The place at the provider is held until the last
 * byte has arrived, whether or not somebody has read it; bytes that have gone out are never asked for twice.
 */
async function speakPiece(
  { door, adapter }: SpeakerChoice,
  piece: string,
  { voice, call, tries }: Ask & { tries: number },
): Promise<Sound> {
  const queue = createChunkQueue<Uint8Array>();
  const begun = Promise.withResolvers<string>();
  const spent = { inputTokens: 0, outputTokens: 0, costUsd: speechPrice(adapter.model, piece.length) };
  door
    .ask<void>({
      call,
      task: "speaker",
      prompt: null,
      model: adapter.model,
      attemptMs,
      patienceMs,
      tries,
      attempt: async ({ signal, firstWord }) => {
        let hasBegun = false;
        try {
          const sound = await adapter.speak({ text: piece, voice: adapter.voiceOf(voice) }, signal);
          for await (const chunk of sound.chunks) {
            hasBegun = true;
            firstWord();
            queue.push(chunk);
            begun.resolve(sound.mimeType);
          }
        } catch (error) {
          if (hasBegun && error instanceof ProviderError) throw asFinal(error, spent);
          throw error;
        }
        return { value: undefined, spent };
      },
    })
    .then(queue.end, (error: unknown) => {
      begun.reject(error);
      queue.fail(error);
    });
  return { mimeType: await begun.promise, chunks: queue.chunks };
}

/** Half a sentence is paid for and was heard: a second try would say it twice. */
function asFinal(error: ProviderError, spent: NonNullable<ProviderError["spent"]>): ProviderError {
  const { outcome, message, retryAfterSeconds } = error;
  return new ProviderError(outcome, message, { retryAfterSeconds, spent, isFinal: true, cause: error });
}
