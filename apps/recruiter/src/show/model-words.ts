import type { CallOutcome, ModelTask } from "@teamified/contracts/model-calls";

/** Each task, and what does it when no model is asked. */
export const taskWords: Record<ModelTask, { title: string; otherwise: string }> = {
  interviewer: { title: "Words the interviewer’s questions", otherwise: "the question bank’s own words" },
  assessor: { title: "Judges answers", otherwise: "the built-in rules" },
  reader: { title: "Reads resumes", otherwise: "the built-in rules" },
  writer: { title: "Writes feedback on resumes", otherwise: "the built-in rules" },
  transcriber: { title: "Turns speech into text", otherwise: "typed answers" },
  speaker: { title: "Speaks the questions", otherwise: "the browser’s own voice" },
};

/** How calls that did not end well are counted: "3 timed out". */
export const failureWords: Record<Exclude<CallOutcome, "completed">, string> = {
  unusable: "not usable",
  refused: "declined",
  rate_limited: "turned away as too many",
  rejected: "rejected",
  timed_out: "timed out",
  unavailable: "out of reach",
  cancelled: "no longer needed",
};

const providerNames: Record<string, string> = {
  openai: "OpenAI",
  azure: "Azure OpenAI",
  openrouter: "OpenRouter",
  gemini: "Gemini",
  ollama: "Ollama",
  vllm: "vLLM",
  deepgram: "Deepgram",
  elevenlabs: "ElevenLabs",
};

/** A provider by the name that people know. */
export function providerName(provider: string): string {
  return providerNames[provider] ?? provider;
}

/** US dollars; small amounts keep the digits that tell them from nothing. */
export function dollars(amount: number): string {
  const digits = amount > 0 && amount < 0.1 ? 4 : 2;
  return `US$${amount.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: digits })}`;
}

/** "820 ms", "2.4 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
