import { now, onTick, runAt } from "./clock.ts";

/** A piece of an answer and the moment at which it goes out, counted from the same clock as {@link now}. */
export type Piece = { at: number; bytes: Uint8Array };

/**
 * A body whose pieces go out at their moments. Moments are absolute, so delays never add up; the first and the
 * last piece are on time to the millisecond, those between within a tick.
 *
 * `ending`: `close` ends it in order, `break` breaks the connection, `stall` leaves it open until the client goes.
 */
export function timedStream(
  pieces: Piece[],
  ending: "close" | "break" | "stall",
): ReadableStream<Uint8Array> {
  let next = 0;
  const cancels: (() => void)[] = [];
  const cancel = () => {
    for (const each of cancels.splice(0)) each();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const step = () => {
          const due = now();
          const from = next;
          while (next < pieces.length && (pieces[next]?.at ?? 0) <= due) next += 1;
          if (next > from) controller.enqueue(joined(pieces, from, next));
          if (next < pieces.length) return;
          cancel();
          if (ending === "close") controller.close();
          else if (ending === "break") controller.error(new Error("The simulator broke the connection."));
        };
        const last = pieces.at(-1);
        const first = pieces[0];
        if (first === undefined || last === undefined || last.at <= now()) return step();
        cancels.push(runAt(first.at, step), runAt(last.at, step));
        if (pieces.length > 2) cancels.push(onTick(step));
      },
      cancel,
    },
    // Time drives this stream, not the reader.
    { highWaterMark: Number.POSITIVE_INFINITY },
  );
}

function joined(pieces: Piece[], from: number, to: number): Uint8Array {
  const first = pieces[from];
  if (to === from + 1 && first !== undefined) return first.bytes;
  return Buffer.concat(pieces.slice(from, to).map((piece) => piece.bytes));
}
