import type { Speaker, Transcriber } from "@teamified/contracts/speech";
import type { ProviderDoor } from "../door/provider-door.ts";
import type { CallBook } from "../ports.ts";
import type { SpeakerAdapter, TranscriberAdapter } from "./adapters.ts";
import { createSpeaker } from "./create-speaker.ts";
import { createTranscriber } from "./create-transcriber.ts";
import { createDeepgramTranscriber } from "./deepgram-transcriber.ts";
import { createElevenLabsSpeaker } from "./elevenlabs-speaker.ts";
import { createOpenAiSpeaker } from "./openai-speaker.ts";
import { createOpenAiTranscriber } from "./openai-transcriber.ts";

type Settings = { key: string; baseUrl: string };
type Choice = { provider: string; model: string };

/**
 * Transcriber and speaker of the configured lists; an empty list is "not available". Every provider but
 * Deepgram and ElevenLabs is expected to speak OpenAI's protocol, as Azure and self-hosted servers do.
 */
export function createSpeech(options: {
  providers: Readonly<Partial<Record<string, Settings>>>;
  tasks: { readonly transcriber: readonly Choice[]; readonly speaker: readonly Choice[] };
  voice: string;
  doorTo: (provider: string) => ProviderDoor;
  book: CallBook;
}): { transcriber: Transcriber; speaker: Speaker } {
  const { providers, tasks, voice, doorTo, book } = options;
  const choicesOf = <Adapter>(
    list: readonly Choice[],
    make: (choice: Choice & Settings) => Adapter,
  ): { door: ProviderDoor; adapter: Adapter }[] =>
    list.flatMap((choice) => {
      const settings = providers[choice.provider];
      if (settings === undefined) return [];
      return [{ door: doorTo(choice.provider), adapter: make({ ...choice, ...settings }) }];
    });
  return {
    transcriber: createTranscriber({ choices: choicesOf(tasks.transcriber, transcriberOf), book }),
    speaker: createSpeaker({ choices: choicesOf(tasks.speaker, speakerOf), book, voice }),
  };
}

const transcriberOf = (choice: Choice & Settings): TranscriberAdapter =>
  choice.provider === "deepgram" ? createDeepgramTranscriber(choice) : createOpenAiTranscriber(choice);

const speakerOf = (choice: Choice & Settings): SpeakerAdapter =>
  choice.provider === "elevenlabs" ? createElevenLabsSpeaker(choice) : createOpenAiSpeaker(choice);
