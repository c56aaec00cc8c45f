import { AppError } from "@teamified/contracts/errors";
import type { ChangeEvent } from "@teamified/contracts/events";
import { resolveActor } from "@teamified/hiring/accounts/resolve-actor";
import { TRPCError, type TrackedEnvelope, tracked } from "@trpc/server";
import type { ApiContext } from "./context.ts";
import { signedOut } from "./trpc.ts";

export type Change = { topic: Exclude<ChangeEvent["topic"], "session"> | "resync"; id: string };

/**
 * Changes as they are committed, for one page. Ids only: the page refetches. `resync` says that
 * events may have been missed (a reconnect of the page or of the listener): refetch everything.
 * Throws `unauthenticated` as soon as the session that opened the stream has ended, and when the page is another
 * account's than the session: somebody else has signed in in its browser since.
 */
export async function* streamChanges(
  ctx: Pick<ApiContext, "deps" | "listener" | "sessionId" | "actor">,
  options: {
    isMine: (event: ChangeEvent) => boolean;
    lastEventId: string | null | undefined;
    /** Whose page asks, where it says so. */
    account: string | undefined;
    signal: AbortSignal | undefined;
  },
): AsyncGenerator<TrackedEnvelope<Change>> {
  if (options.account !== undefined && options.account !== ctx.actor?.id) {
    const cause = new AppError(
      "unauthenticated",
      "Somebody else has signed in in this browser. Sign in again.",
    );
    // What a stream throws goes out as it is, past the middleware that gives ours its code; another one would be tried again.
    throw new TRPCError({ code: "UNAUTHORIZED", message: cause.message, cause });
  }
  const queue: Change[] = options.lastEventId ? [{ topic: "resync", id: "" }] : [];
  let wake: () => void = () => {};
  // It may have ended between the look at the token and now, or while nothing was heard.
  let isDoubtful = true;
  const unsubscribe = ctx.listener.subscribe((event) => {
    if (event.topic === "resync") {
      queue.push({ topic: "resync", id: "" });
      isDoubtful = true;
    } else if (event.topic === "session") {
      isDoubtful ||= event.id === ctx.sessionId;
    } else if (options.isMine(event)) {
      queue.push({ topic: event.topic, id: event.id });
    }
    wake();
  });
  const onAbort = () => wake();
  options.signal?.addEventListener("abort", onAbort);
  try {
    while (!options.signal?.aborted) {
      if (isDoubtful && ctx.sessionId !== null) {
        isDoubtful = false;
        if ((await resolveActor(ctx.deps, ctx.sessionId)) === null) signedOut();
      }
      const change = queue.shift();
      if (change) yield tracked(crypto.randomUUID(), change);
      else if (!isDoubtful) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    options.signal?.removeEventListener("abort", onAbort);
    unsubscribe();
  }
}
