import type { SimulatedTask } from "./scenario.ts";

export type ChatMessage = { role: string; text: string };
export type JsonSchema = Record<string, unknown>;

const marker = /^DATA-[0-9a-f]{32}$/;

/** The prompts that the answerers know, and whose task each is. */
export const promptTasks = {
  "word-turn": "interviewer",
  "judge-answer": "assessor",
  "judge-answers": "assessor",
  "find-instructions": "assessor",
  "explain-scores": "assessor",
  recommend: "assessor",
  "read-resume": "reader",
  "write-feedback": "writer",
} as const satisfies Record<string, SimulatedTask>;
export type KnownPrompt = keyof typeof promptTasks;

/** Whether there is an answerer for this prompt. */
export const isKnownPrompt = (prompt: string): prompt is KnownPrompt => Object.hasOwn(promptTasks, prompt);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The data of a request: the one line of JSON between two equal marker lines of a user message; undefined where
 * there is none. The first pair counts, since a later message repeats at most what was wrong.
 */
export function readData(messages: ChatMessage[]): unknown {
  for (const message of messages) {
    if (message.role !== "user") continue;
    const lines = message.text.split("\n");
    for (const [index, line] of lines.entries()) {
      if (!marker.test(line) || lines[index + 2] !== line) continue;
      try {
        return JSON.parse(lines[index + 1] ?? "");
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}

/** The prompt's id: from the schema's name where there is one, else from the shape of the data. */
export function readPrompt(schemaName: string | null, data: unknown): string | null {
  if (schemaName !== null) return schemaName.replaceAll("_", "-");
  if (!isRecord(data)) return null;
  if ("turn" in data && "interviewer" in data) return "word-turn";
  if ("points" in data && "answer" in data) return "judge-answer";
  if ("exchanges" in data && "skill" in data) return "judge-answers";
  if ("lines" in data) return "skills" in data ? "write-feedback" : "read-resume";
  if ("answers" in data) return "find-instructions";
  if ("skills" in data) return "role" in data ? "recommend" : "explain-scores";
  return null;
}
