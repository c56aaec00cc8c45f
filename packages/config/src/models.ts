import type { Variables } from "./variables.ts";

/** Who can be asked, each with what it can do. The order is the order of preference where nothing is set. */
const providers = {
  openai: {
    baseUrl: "https://api.openai.com/v1",
    chat: "gpt-6-luna",
    transcriber: "gpt-transcribe",
    speaker: "gpt-4o-mini-tts",
  },
  azure: { baseUrl: null, chat: null, transcriber: null, speaker: null },
  openrouter: {
    baseUrl: "https://openrouter.ai/api/v1",
    chat: "openai/gpt-6-luna",
    transcriber: null,
    speaker: null,
  },
  gemini: {
    baseUrl: "https://generativelanguage.googleapis.com/v1beta/openai",
    chat: "gemini-3.5-flash",
    transcriber: null,
    speaker: null,
  },
  ollama: { baseUrl: null, chat: null, transcriber: null, speaker: null },
  vllm: { baseUrl: null, chat: null, transcriber: null, speaker: null },
  deepgram: { baseUrl: "https://api.deepgram.com", chat: null, transcriber: "nova-3", speaker: null },
  elevenlabs: {
    baseUrl: "https://api.elevenlabs.io",
    chat: null,
    transcriber: null,
    speaker: "eleven_flash_v2_5",
  },
} as const satisfies Record<
  string,
  { baseUrl: string | null; chat: string | null; transcriber: string | null; speaker: string | null }
>;

export type ProviderName = keyof typeof providers;
export type TaskName = "interviewer" | "assessor" | "reader" | "writer" | "transcriber" | "speaker";
export type ProviderSettings = { key: string; baseUrl: string };
/** One entry of a task's list: whom to ask for which model. */
export type ModelChoice = { provider: ProviderName; model: string };

export type ModelsConfig = {
  /** Only those that have what they need. */
  providers: Partial<Record<ProviderName, ProviderSettings>>;
  /** In the order in which they are asked; after the last the local implementation does it. */
  tasks: Record<TaskName, ModelChoice[]>;
  /** For each provider, over all processes. */
  callsInFlight: number;
  callsPerMinute: number;
  /** For each organization and day (UTC). */
  dailyBudgetUsd: number;
  /** How often an interview is judged when it is scored; the median counts. */
  assessorSamples: number;
  /** How long a candidate waits for a model before the question bank goes on without it. */
  turnPatienceSeconds: number;
  voice: string;
};

const names = Object.keys(providers) as ProviderName[];
// ElevenLabs before OpenAI: the speech models of the latter have a known end date and no successor by the same call.
const preferred: Record<"transcriber" | "speaker", ProviderName[]> = {
  transcriber: ["openai", "deepgram"],
  speaker: ["elevenlabs", "openai"],
};

/** The models' part of the configuration. `problems` says what contradicts itself; it is empty when all is well. */
export function readModels(vars: Variables): { models: ModelsConfig; problems: string[] } {
  const problems: string[] = [];
  const configured: ModelsConfig["providers"] = {};
  for (const name of names) {
    const settings = settingsOf(name, vars);
    if (settings !== null) configured[name] = settings;
  }
  if (vars.AZURE_OPENAI_API_KEY && !vars.AZURE_OPENAI_BASE_URL) {
    problems.push(
      "AZURE_OPENAI_BASE_URL: missing; Azure needs the address of your resource, ending in /openai/v1",
    );
  }
  const chosen = {
    interviewer: vars.AI_INTERVIEWER,
    assessor: vars.AI_ASSESSOR,
    reader: vars.AI_READER,
    writer: vars.AI_WRITER,
    transcriber: vars.AI_TRANSCRIBER,
    speaker: vars.AI_SPEAKER,
  };
  const tasks = Object.fromEntries(
    Object.entries(chosen).map(([task, list]) => [
      task,
      list === undefined
        ? defaultsOf(task as TaskName, configured)
        : parseList(task as TaskName, list, configured, problems),
    ]),
  ) as ModelsConfig["tasks"];
  return {
    models: {
      providers: configured,
      tasks,
      callsInFlight: vars.AI_CALLS_IN_FLIGHT,
      callsPerMinute: vars.AI_CALLS_PER_MINUTE,
      dailyBudgetUsd: vars.AI_DAILY_BUDGET_USD,
      assessorSamples: vars.AI_ASSESSOR_SAMPLES,
      turnPatienceSeconds: vars.AI_TURN_PATIENCE_SECONDS,
      voice: vars.AI_VOICE,
    },
    problems,
  };
}

/** The same configuration with nobody to ask: everything is done locally. */
export function withoutModels(models: ModelsConfig): ModelsConfig {
  const tasks = { interviewer: [], assessor: [], reader: [], writer: [], transcriber: [], speaker: [] };
  return { ...models, providers: {}, tasks };
}

function settingsOf(name: ProviderName, vars: Variables): ProviderSettings | null {
  const own = providers[name].baseUrl;
  const from = (key: string | undefined, baseUrl: string | undefined): ProviderSettings | null => {
    const address = baseUrl ?? own;
    return key && address ? { key, baseUrl: address } : null;
  };
  switch (name) {
    case "openai":
      return from(vars.OPENAI_API_KEY, vars.OPENAI_BASE_URL);
    case "azure":
      return from(vars.AZURE_OPENAI_API_KEY, vars.AZURE_OPENAI_BASE_URL);
    case "openrouter":
      return from(vars.OPENROUTER_API_KEY, vars.OPENROUTER_BASE_URL);
    case "gemini":
      return from(vars.GEMINI_API_KEY, vars.GEMINI_BASE_URL);
    // These two ask for no key of their own; the wire wants one all the same.
    case "ollama":
      return from("ollama", vars.OLLAMA_BASE_URL);
    case "vllm":
      return from(vars.VLLM_API_KEY ?? "vllm", vars.VLLM_BASE_URL);
    case "deepgram":
      return from(vars.DEEPGRAM_API_KEY, vars.DEEPGRAM_BASE_URL);
    case "elevenlabs":
      return from(vars.ELEVENLABS_API_KEY, vars.ELEVENLABS_BASE_URL);
    default:
      return name satisfies never;
  }
}

const kindOf = (task: TaskName): "chat" | "transcriber" | "speaker" =>
  task === "transcriber" || task === "speaker" ? task : "chat";

/** The first provider that can do it with a default model, alone: a second one is asked only if somebody said so. */
function defaultsOf(task: TaskName, configured: ModelsConfig["providers"]): ModelChoice[] {
  const kind = kindOf(task);
  const order = kind === "chat" ? names : preferred[kind];
  for (const provider of order) {
    const model = providers[provider][kind];
    if (configured[provider] && model !== null) return [{ provider, model }];
  }
  return [];
}

/** `openai:gpt-6-luna, openrouter, local`: whom to ask in this order. */
function parseList(
  task: TaskName,
  list: string,
  configured: ModelsConfig["providers"],
  problems: string[],
): ModelChoice[] {
  const variable = `AI_${task.toUpperCase()}`;
  const entries = list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const choices: ModelChoice[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry === "local") {
      if (index < entries.length - 1) problems.push(`${variable}: nothing after "local" would ever be asked`);
      break;
    }
    const [name = "", ...rest] = entry.split(":");
    const provider = names.find((known) => known === name);
    if (provider === undefined) {
      problems.push(`${variable}: "${name}" is unknown; expected ${names.join(", ")} or local`);
      continue;
    }
    const model = rest.join(":") || providers[provider][kindOf(task)];
    if (!configured[provider])
      problems.push(`${variable}: ${provider} is named but its key or address is not set`);
    else if (!model) problems.push(`${variable}: ${provider} needs a model, such as ${provider}:name`);
    else choices.push({ provider, model });
  }
  return choices;
}
