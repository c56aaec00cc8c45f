import type { Message } from "./load-interview.ts";

/** The sequences of the answers that the candidate took back: they count as never given. */
export function takenBackIn(messages: readonly Message[]): Set<number> {
  return new Set(
    messages.flatMap((message) => {
      const sequence = message.type === "candidate_response" ? message.metadata.judgement?.takesBack : null;
      return sequence == null ? [] : [sequence];
    }),
  );
}
