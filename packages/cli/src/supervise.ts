import { setTimeout as delay } from "node:timers/promises";

/** One life of a part, from its start to its end. */
export type Run = {
  /** Resolves when it is over, with how: `exit code 1`, `signal SIGKILL`. */
  ended: Promise<string>;
  /** Its last lines. */
  tail(): string;
  /** Ends it at once. */
  kill(): void;
};

/** Something that should always run. */
export type Part = {
  /** As a sentence begins with it: `The worker`. */
  name: string;
  /** Where all that it says is kept. */
  log: string;
  /** Starts it again. Throws when that is not possible; it is then tried again like after an end. */
  start(): Run | Promise<Run>;
  /** Whether it answers, whatever it says. Must settle by itself, with a limit that a busy process can meet. */
  answers(): Promise<boolean>;
};

export type Pace = {
  /** Before the first new start; each further one waits twice as long. Milliseconds. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** Whoever lived longer than this has started well, and its next end counts as the first. Milliseconds. */
  steadyAfterMs: number;
  /** So many ends in a row, each within `steadyAfterMs`, and it is said that it keeps ending. */
  hopelessAfter: number;
  /** Between two looks whether it answers. Milliseconds. */
  lookEveryMs: number;
  /** So many looks in a row without an answer, and it is ended. Looks are counted, not time: a machine that slept has lost none. */
  silentLooks: number;
  /** The same, before its first answer. */
  silentLooksAtStart: number;
};

export const pace: Pace = {
  firstPauseMs: 250,
  longestPauseMs: 30_000,
  steadyAfterMs: 60_000,
  hopelessAfter: 5,
  lookEveryMs: 10_000,
  silentLooks: 6,
  silentLooksAtStart: 18,
};

export type Supervisor = {
  /** Starts nothing any more. Resolves when a start that was under way is over; its run is then ended. */
  stop(): Promise<void>;
};

/**
 * Keeps one part running, and touches no other: when it ends it is started again, at once and then with pauses that
 * double; when it hangs it is ended first. `say` gets a sentence for each.
 *
 * A part that keeps ending is named with its last lines, and is tried on in long pauses. The product is not stopped for
 * it: what else runs still serves people, and the usual causes (a full disk, a database that is away, a port that
 * somebody has) pass without anybody starting the product again.
 */
export function supervise(
  part: Part,
  first: Run,
  options: { say: (sentence: string) => void; pace?: Pace },
): Supervisor {
  const limits = options.pace ?? pace;
  const { say } = options;
  const stopping = new AbortController();
  const stopped = new Promise<null>((resolve) =>
    stopping.signal.addEventListener("abort", () => resolve(null), { once: true }),
  );

  const watch = async () => {
    let run = first;
    let isFirst = true;
    let endings = 0;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      const over = new AbortController();
      const looks = keepLooking(
        part,
        run,
        limits,
        over.signal,
        say,
        isFirst ? null : `${part.name} is up again.`,
      );
      isFirst = false;
      const how = await Promise.race([run.ended, stopped]);
      over.abort();
      await looks;
      if (how === null) return;
      endings = performance.now() - startedAt < limits.steadyAfterMs ? endings + 1 : 1;
      const pauseMs =
        endings >= limits.hopelessAfter
          ? limits.longestPauseMs
          : Math.min(limits.firstPauseMs * 2 ** (endings - 1), limits.longestPauseMs);
      say(describeEnd(part, run, { how, endings, pauseMs, limits }));
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      run = await startRun(part);
      if (stopping.signal.aborted) run.kill();
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

/** A start that fails is a run that ended at once. */
async function startRun(part: Part): Promise<Run> {
  try {
    return await part.start();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ended: Promise.resolve("it did not start"), tail: () => message, kill: () => {} };
  }
}

/** Says `up` at the first answer, and ends a run that has stopped answering. Never throws; ends with `over`. */
async function keepLooking(
  part: Part,
  run: Run,
  limits: Pace,
  over: AbortSignal,
  say: (sentence: string) => void,
  up: string | null,
): Promise<void> {
  let silent = 0;
  let hasAnswered = false;
  // Quick until it is up, so that it is said when it is.
  const pause = () => (hasAnswered || silent > 0 ? limits.lookEveryMs : Math.min(500, limits.lookEveryMs));
  const begin = performance.now();
  while (!over.aborted) {
    const isUp = await Promise.race([
      part.answers().catch(() => false),
      new Promise<null>((resolve) => over.addEventListener("abort", () => resolve(null), { once: true })),
    ]);
    if (isUp === null) return;
    if (isUp) {
      if (!hasAnswered && up !== null) say(up);
      hasAnswered = true;
      silent = 0;
    } else if (hasAnswered || performance.now() - begin > limits.lookEveryMs) {
      silent += 1;
    }
    if (silent >= (hasAnswered ? limits.silentLooks : limits.silentLooksAtStart)) {
      say(`${part.name} has not answered for a while; it is ended and started again.`);
      run.kill();
      return;
    }
    await delay(pause(), undefined, { signal: over }).catch(() => {});
  }
}

function describeEnd(
  part: Part,
  run: Run,
  { how, endings, pauseMs, limits }: { how: string; endings: number; pauseMs: number; limits: Pace },
): string {
  const seconds = pauseMs < 1000 ? "at once" : `in ${Math.round(pauseMs / 1000)} s`;
  if (endings !== limits.hopelessAfter) {
    return `${part.name} has ended (${how}). It is started again ${seconds}; the rest goes on.`;
  }
  return [
    `${part.name} keeps ending: ${endings} times in a row, each within ${Math.round(limits.steadyAfterMs / 1000)} s of its start (${how}). Its last lines:`,
    ...run
      .tail()
      .split("\n")
      .map((line) => `    ${line}`),
    `  All of them: ${part.log}. It is tried again every ${Math.round(pauseMs / 1000)} s, and the rest goes on. Ctrl-C stops all.`,
  ].join("\n");
}
