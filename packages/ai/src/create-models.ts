import type { ModelTask } from "@teamified/contracts/model-calls";
import type { Speaker, Transcriber } from "@teamified/contracts/speech";
import { createModelAsker, patienceOfJobs, patienceOfTurns } from "./ask-model.ts";
import { createProviderDoor, type ProviderDoor } from "./door/provider-door.ts";
import { createLocalMinds, type Minds } from "./local-minds.ts";
import { createModelAssessor } from "./model-assessor.ts";
import { createModelInterviewer } from "./model-interviewer.ts";
import { createModelReader } from "./model-reader.ts";
import { createModelWriter } from "./model-writer.ts";
import type { CallBook, ProviderGate } from "./ports.ts";
import { createOpenAiChat } from "./providers/openai-chat.ts";
import { createSpeech } from "./speech/create-speech.ts";

/** Who does a task, in order. */
export type TaskChoice = { provider: string; model: string };
export type ChatTask = Extract<ModelTask, "interviewer" | "assessor" | "reader" | "writer">;

/**
 * Puts models before the local implementations, task by task: a task with an empty list stays local. Each provider has
 * one client, so that its circuit breaker sees every request to that provider.
 */
export function createModels(options: {
  providers: Readonly<Partial<Record<string, { key: string; baseUrl: string }>>>;
  tasks: Readonly<Record<ModelTask, readonly TaskChoice[]>>;
  gate: ProviderGate;
  book: CallBook;
  assessorSamples: number;
  turnPatienceSeconds: number;
  /** The interviewer's voice, where somebody speaks. */
  voice: string;
  /** For tests: other figures for retries and breaker. */
  figures?: Parameters<typeof createProviderDoor>[0]["figures"];
}): Minds & { transcriber: Transcriber; speaker: Speaker } {
  const { providers, tasks, gate, book } = options;
  const local = createLocalMinds();
  const doors = new Map<string, ProviderDoor>();
  const doorTo = (provider: string): ProviderDoor => {
    const known = doors.get(provider);
    if (known !== undefined) return known;
    const door = createProviderDoor({
      provider,
      gate,
      book,
      ...(options.figures && { figures: options.figures }),
    });
    doors.set(provider, door);
    return door;
  };
  const askerOf = (task: ChatTask) => {
    const choices = tasks[task].flatMap(({ provider, model }) => {
      const settings = providers[provider];
      if (settings === undefined) return [];
      return [{ door: doorTo(provider), chat: createOpenAiChat({ provider, ...settings }), model }];
    });
    return choices.length === 0 ? null : createModelAsker({ task, choices, book });
  };
  const turns = patienceOfTurns(options.turnPatienceSeconds);
  const [interviewer, assessor, reader, writer] = [
    askerOf("interviewer"),
    askerOf("assessor"),
    askerOf("reader"),
    askerOf("writer"),
  ];
  return {
    ...createSpeech({ providers, tasks, voice: options.voice, doorTo, book }),
    interviewer:
      interviewer === null
        ? local.interviewer
        : createModelInterviewer({ asker: interviewer, local: local.interviewer, patience: turns }),
    assessor:
      assessor === null
        ? local.assessor
        : createModelAssessor({
            asker: assessor,
            local: local.assessor,
            samples: options.assessorSamples,
            turns,
            jobs: patienceOfJobs,
          }),
    reader:
      reader === null
        ? local.reader
        : createModelReader({ asker: reader, local: local.reader, patience: patienceOfJobs }),
    writer:
      writer === null
        ? local.writer
        : createModelWriter({ asker: writer, local: local.writer, patience: patienceOfJobs }),
  };
}
