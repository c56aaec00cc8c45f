import type { Spent } from "../door/provider-door.ts";

/** One request to a chat model: our message, and one with the data of others. */
export type ChatRequest = {
  model: string;
  system: string;
  /** The rendered data, see prompts/render.ts. */
  user: string;
  /** The shape of the answer as JSON schema; null for plain words. */
  schema: { name: string; schema: Record<string, unknown> } | null;
  maxOutputTokens: number;
  temperature: number | null;
  signal: AbortSignal;
  /** Takes plain words as they come; without it the answer comes whole. */
  onWords?: (words: string) => void;
};

export type ChatReply = { text: string; spent: Spent };

/** A provider of chat models. Throws ProviderError; an aborted request throws one with `cancelled`. */
export interface ChatModel {
  readonly provider: string;
  chat(request: ChatRequest): Promise<ChatReply>;
}
