import { chatPrice } from "@teamified/ai/chat-price";
import { createModels } from "@teamified/ai/create-models";
import { endOf } from "@teamified/ai/model-ends";
import type { Config } from "@teamified/config/config";
import type { Deps } from "@teamified/hiring/deps";
import { createCallBook } from "@teamified/hiring/models/call-book";
import { createProviderGate } from "@teamified/hiring/models/provider-gate";
import type { Log } from "@teamified/log/log";

type Minds = Pick<Deps, "interviewer" | "assessor" | "reader" | "writer" | "transcriber" | "speaker">;

/**
 * Models before the local implementations, as configured, with limits that hold over all processes and a book of what
 * was spent. Without a configured model nothing is opened. `close` writes down what is not written yet.
 */
export function chooseModels(
  config: Config["models"],
  url: string,
  deps: Pick<Deps, "db" | "enqueue" | "clock" | "log">,
): { minds: Minds; close(): Promise<void> } {
  warnOfModels(config, deps);
  const gate = createProviderGate({
    url,
    limits: { inFlight: config.callsInFlight, perMinute: config.callsPerMinute },
    log: deps.log,
  });
  const book = createCallBook({ ...deps, dailyBudgetUsd: config.dailyBudgetUsd });
  const minds = createModels({
    ...config,
    gate,
    book,
  });
  return {
    minds,
    close: async () => {
      await Promise.allSettled([book.close(), gate.close()]);
    },
  };
}

const chatTasks = new Set(["interviewer", "assessor", "reader", "writer"]);
/** Models on machines of one's own cost nothing by the call. */
const unpriced = new Set(["ollama", "vllm"]);

/** Says at the start what will stop working, and what the budget cannot see. */
function warnOfModels(config: Config["models"], { clock, log }: { clock: Deps["clock"]; log: Log }): void {
  const seen = new Set<string>();
  for (const [task, choices] of Object.entries(config.tasks)) {
    for (const { provider, model } of choices) {
      if (seen.has(`${provider}:${model}`)) continue;
      seen.add(`${provider}:${model}`);
      const end = endOf(model);
      if (end !== null) {
        const isOver = end <= clock.now().toISOString().slice(0, 10);
        log.warn(
          { provider, model, task, end },
          isOver
            ? "this model was to be switched off by now: choose another"
            : "this model has a known end: choose another before that day",
        );
      }
      if (chatTasks.has(task) && !unpriced.has(provider) && chatPrice(model, 1, 1) === null) {
        log.warn(
          { provider, model },
          "the price of this model is not known: the daily budget does not see it",
        );
      }
    }
  }
}
