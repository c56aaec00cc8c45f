import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { AppError } from "@teamified/contracts/errors";
import type { HashAnswer, HashRequest } from "./hash-thread.ts";

/** Who waits for a hash, the most urgent first. */
export const hashUrgencies = ["known", "sign-in", "registration"] as const;
/** `known` is somebody whose device had signed in before: an attack of strangers must not keep them out. */
export type HashUrgency = (typeof hashUrgencies)[number];

type Task = {
  request: HashRequest;
  urgency: HashUrgency;
  resolve(answer: HashAnswer): void;
  reject(error: Error): void;
};
type Thread = { worker: Worker; task: Task | null; idle: NodeJS.Timeout | null };

/** A rough figure, for the wait that is announced and the length of the line: bcrypt of cost 12 takes 0.2 to 0.4 s. */
const hashSeconds = 0.35;

/**
 * Threads that hash, as many as there are cores but one, and a line before them that holds what they do in some seconds.
 * The event loop of the pages only passes requests on.
 */
export function createHashPool(options: { threads?: number; waitingAtMost?: number; idleMs?: number } = {}): {
  /**
   * Resolves with the answer of a thread. Throws `unavailable` with the seconds to wait at once when the line is full;
   * a more urgent request replaces the last less urgent one.
   */
  run(request: HashRequest, urgency: HashUrgency): Promise<HashAnswer>;
  /** Throws what `run` would, now. For a look before the work that leads to it. */
  assertRoom(urgency: HashUrgency): void;
  /** Ends the threads; what waits is refused. */
  close(): Promise<void>;
} {
  const threadsAtMost = options.threads ?? Math.max(1, availableParallelism() - 1);
  const waitingAtMost = options.waitingAtMost ?? threadsAtMost * 20;
  const idleMs = options.idleMs ?? 30_000;
  const threads = new Set<Thread>();
  const lines: Record<HashUrgency, Task[]> = { known: [], "sign-in": [], registration: [] };
  const waiting = () => hashUrgencies.reduce((sum, urgency) => sum + lines[urgency].length, 0);

  const next = () => {
    const urgency = hashUrgencies.find((one) => lines[one].length > 0);
    return urgency && lines[urgency].shift();
  };

  const end = (thread: Thread, error: Error) => {
    if (!threads.delete(thread)) return;
    if (thread.idle) clearTimeout(thread.idle);
    thread.task?.reject(error);
    void thread.worker.terminate();
  };

  const work = (thread: Thread) => {
    if (thread.idle) clearTimeout(thread.idle);
    thread.task = next() ?? null;
    if (thread.task) {
      thread.worker.ref();
      thread.worker.postMessage(thread.task.request);
      return;
    }
    // Nothing waits for this thread: it must not keep a script from ending.
    thread.worker.unref();
    thread.idle = setTimeout(() => end(thread, new Error("idle")), idleMs).unref();
  };

  const start = () => {
    const worker = new Worker(new URL("./hash-thread.ts", import.meta.url));
    const thread: Thread = { worker, task: null, idle: null };
    threads.add(thread);
    worker.on("message", (answer: HashAnswer) => {
      thread.task?.resolve(answer);
      work(thread);
    });
    const fail = (error: Error) => {
      end(thread, error);
      if (waiting() > 0 && threads.size < threadsAtMost) start();
    };
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("a thread that hashes ended")));
    work(thread);
  };

  const tooMany = () => {
    const retryAfterSeconds = Math.max(1, Math.ceil((waiting() * hashSeconds) / threadsAtMost));
    return new AppError(
      "unavailable",
      `Many people are signing in at the moment. Try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? "second" : "seconds"}.`,
      { retryAfterSeconds },
    );
  };

  /** Drops the last less urgent request; false when all are at least as urgent. */
  const displace = (urgency: HashUrgency): boolean => {
    const least = hashUrgencies
      .slice(hashUrgencies.indexOf(urgency) + 1)
      .findLast((one) => lines[one].length > 0);
    if (least === undefined) return false;
    lines[least].pop()?.reject(tooMany());
    return true;
  };

  const hasLess = (urgency: HashUrgency) =>
    hashUrgencies.slice(hashUrgencies.indexOf(urgency) + 1).some((one) => lines[one].length > 0);

  return {
    assertRoom(urgency) {
      if (waiting() >= waitingAtMost && !hasLess(urgency)) throw tooMany();
    },
    run(request, urgency) {
      const idle = [...threads].find(({ task }) => task === null);
      const isBusy = idle === undefined && threads.size >= threadsAtMost;
      if (isBusy && waiting() >= waitingAtMost && !displace(urgency)) return Promise.reject(tooMany());
      return new Promise((resolve, reject) => {
        lines[urgency].push({ request, urgency, resolve, reject });
        if (idle) work(idle);
        else if (!isBusy) start();
      });
    },
    async close() {
      for (const urgency of hashUrgencies) {
        for (const task of lines[urgency].splice(0)) task.reject(tooMany());
      }
      await Promise.all(
        [...threads].map(async (thread) => {
          end(thread, new Error("the pool is closed"));
          await thread.worker.terminate();
        }),
      );
    },
  };
}
