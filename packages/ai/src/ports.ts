import type { ModelCall } from "@teamified/contracts/model-calls";

/** What this package needs from the others: limits shared by all processes, and a record of what was spent. */

/** Whether a person waits for a call right now. */
export type Urgency = "live" | "background";

/** Limits of the providers, shared by all processes: concurrent calls, and calls begun per minute. */
export interface ProviderGate {
  /**
   * Waits for a free place and a turn, `longestMs` at most; null when there was none in that time. `leave` gives
   * the place back and must be called once the last byte is there. Throws what the signal gives as its reason.
   *
   * @param urgency `live` when a person waits, who then goes before `background` work. Left out, it is `live`.
   */
  enter(
    provider: string,
    longestMs: number,
    signal?: AbortSignal,
    urgency?: Urgency,
  ): Promise<{ leave(): void } | null>;
  /** The provider asked to be left alone for so long (429 with Retry-After). */
  pause(provider: string, seconds: number): Promise<void>;
}

/** The book of calls. */
export interface CallBook {
  /** Never throws and is not waited for: a call that was made is not undone because it could not be written down. */
  record(call: ModelCall): void;
  /** Whether the organization's day still has budget. */
  hasBudget(organizationId: string): Promise<boolean>;
}

/** What happens when the limits and the book are of no concern: one process, nothing counted. */
export const unlimited: { gate: ProviderGate; book: CallBook } = {
  gate: { enter: async () => ({ leave: () => undefined }), pause: async () => undefined },
  book: { record: () => undefined, hasBudget: async () => true },
};
