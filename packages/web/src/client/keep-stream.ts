import { readApiError } from "../api-error.ts";

/** One change as the API streams it; `resync` says that some may have been missed. */
export type LiveChange = { topic: string; id: string };

export const resync: LiveChange = { topic: "resync", id: "" };

/** Subscribes to the changes of this account, as tRPC's client does it. */
export type SubscribeToChanges = (
  input: { account: string },
  on: {
    onStarted: () => void;
    onData: (event: { data: LiveChange }) => void;
    onError: (error: unknown) => void;
    onStopped: () => void;
  },
) => { unsubscribe: () => void };

/** Wait before a stream that failed is opened again, in ms: doubled each time, up to the second. */
const [firstWait, longestWait] = [1000, 30_000];

/**
 * Holds a stream of changes open. The client comes back by itself when the connection breaks; when the server refuses,
 * because it is being started anew, for instance, this asks again. After each gap comes `resync`.
 *
 * @param on.connected is told at the first connection and after each gap
 * @param on.ended is told once when the session is over, after which nothing comes any more
 * @returns the function that ends the stream
 */
export function keepStream(
  subscribe: SubscribeToChanges,
  account: string,
  on: { connected: () => void; change: (change: LiveChange) => void; ended: () => void },
): () => void {
  let isOver = false;
  let wasConnected = false;
  let wait = firstWait;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = () => {};

  function open(): void {
    let isMine = true;
    const again = (error: unknown) => {
      if (!isMine || isOver) return;
      isMine = false;
      stream.unsubscribe();
      if (readApiError(error).code === "unauthenticated") {
        isOver = true;
        on.ended();
        return;
      }
      // Not all browsers at the same moment when a server comes back.
      timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, longestWait);
    };
    const stream = subscribe(
      { account },
      {
        onStarted: () => {
          if (isOver) return;
          wait = firstWait;
          on.connected();
          if (wasConnected) on.change(resync);
          wasConnected = true;
        },
        onData: ({ data }) => {
          if (!isOver) on.change(data);
        },
        onError: again,
        onStopped: () => again(null),
      },
    );
    end = () => {
      isMine = false;
      stream.unsubscribe();
    };
  }

  open();
  return () => {
    isOver = true;
    clearTimeout(timer);
    end();
  };
}
