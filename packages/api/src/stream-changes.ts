import type { ChangeEvent } from "@teamified/contracts/events";
import { type TrackedEnvelope, tracked } from "@trpc/server";
import type { ApiContext } from "./context.ts";

export type Change = { topic: ChangeEvent["topic"] | "resync"; id: string };

/**
 * Changes as they are committed, for one page. Ids only: the page refetches. `resync` says that
 * events may have been missed (a reconnect of the page or of the listener): refetch everything.
 */
export async function* streamChanges(
  ctx: Pick<ApiContext, "listener">,
  options: {
    isMine: (event: ChangeEvent) => boolean;
    lastEventId: string | null | undefined;
    signal: AbortSignal | undefined;
  },
): AsyncGenerator<TrackedEnvelope<Change>> {
  const queue: Change[] = options.lastEventId ? [{ topic: "resync", id: "" }] : [];
  let wake: () => void = () => {};
  const unsubscribe = ctx.listener.subscribe((event) => {
    if (event.topic === "resync") queue.push({ topic: "resync", id: "" });
    else if (options.isMine(event)) queue.push({ topic: event.topic, id: event.id });
    wake();
  });
  const onAbort = () => wake();
  options.signal?.addEventListener("abort", onAbort);
  try {
    while (!options.signal?.aborted) {
      const change = queue.shift();
      if (change) yield tracked(crypto.randomUUID(), change);
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    options.signal?.removeEventListener("abort", onAbort);
    unsubscribe();
  }
}
