import { createModels } from "@teamified/ai/create-models";
import type { ProviderGate } from "@teamified/ai/ports";
import { type ModelTask, modelTasks } from "@teamified/contracts/model-calls";
import type { DocumentExtractor } from "@teamified/documents/document-extractor";
import type { Deps } from "@teamified/hiring/deps";
import { resumeLines } from "@teamified/testing/documents";
import { now } from "@teamified/testing/simulator/clock";
import { type Simulator, simulatedBaseUrls } from "@teamified/testing/simulator/start-simulator";
import type { Ended } from "./breaker.ts";

/** Each task has a provider of its own, so that the failures of one do not close the door of another. */
export const providerOf = {
  interviewer: "openai",
  assessor: "openrouter",
  reader: "gemini",
  writer: "vllm",
  transcriber: "deepgram",
  speaker: "elevenlabs",
} as const satisfies Record<ModelTask, string>;

/** How long a provider is left alone here; a minute in production, for which the bench does not wait. */
export const restMs = 2000;
export const turnPatienceSeconds = 8;

/** Reading files is measured elsewhere: every file says the same. */
const extractor: DocumentExtractor = {
  extract: async () => ({
    ok: true,
    document: { kind: "pdf", pages: [{ lines: resumeLines }], warnings: [] },
  }),
  render: async () => [],
  close: async () => undefined,
};

/** The product's deps with models of this simulator, doors of their own, and a book of how each call ended. */
export function cellDeps(
  base: Deps,
  simulator: Simulator,
  gate: ProviderGate,
  cell: string,
): { deps: Deps; ended: Record<ModelTask, Ended[]> } {
  const ended: Record<ModelTask, Ended[]> = {
    interviewer: [],
    assessor: [],
    reader: [],
    writer: [],
    transcriber: [],
    speaker: [],
  };
  const urls = simulatedBaseUrls(simulator.url);
  const providers = Object.fromEntries(
    Object.values(providerOf).map((provider) => [provider, { key: "of-the-bench", baseUrl: urls[provider] }]),
  );
  const choice = (task: ModelTask) => [{ provider: providerOf[task], model: "simulated" }];
  const models = createModels({
    providers,
    tasks: Object.fromEntries(modelTasks.map((task) => [task, choice(task)])) as Record<
      ModelTask,
      ReturnType<typeof choice>
    >, // every task is in the list
    // Pauses and places are kept by name for all processes: another cell is another provider.
    gate: {
      enter: (provider, ...rest) => gate.enter(`${provider} ${cell}`, ...rest),
      pause: (provider, seconds) => gate.pause(`${provider} ${cell}`, seconds),
    },
    book: {
      record: ({ task, outcome, ms, firstWordMs }) => {
        const at = now();
        ended[task].push({ began: at - ms, at, outcome, hadWords: firstWordMs !== null });
      },
      hasBudget: async () => true,
    },
    assessorSamples: 1,
    turnPatienceSeconds,
    voice: "alloy",
    figures: { restMs },
  });
  return { deps: { ...base, ...models, extractor }, ended };
}
