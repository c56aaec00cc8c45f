/** Milliseconds since 1970 with fractions, never running backwards within a process. */
export const now = () => performance.timeOrigin + performance.now();

/** Runs at that moment, never before it: Node's timers may fire a millisecond early. Returns what calls it off. */
export function runAt(moment: number, run: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    const left = moment - now();
    if (left <= 0) run();
    else timer = setTimeout(wait, Math.ceil(left));
  };
  timer = setTimeout(wait, Math.max(0, Math.floor(moment - now())));
  return () => clearTimeout(timer);
}

/** Waits until that moment. Rejects with the signal's reason when the client goes. */
export function waitUntil(moment: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    if (moment <= now()) return resolve();
    const onAbort = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = runAt(moment, () => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    });
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

const tickMs = 8;
const steps = new Set<() => void>();
let ticking: NodeJS.Timeout | undefined;

/**
 * Calls `step` every 8 ms until the returned function is called. All streams share one timer, since a timer for
 * each token of hundreds of streams would cost more than the tokens.
 */
export function onTick(step: () => void): () => void {
  steps.add(step);
  ticking ??= setInterval(() => {
    for (const each of steps) each();
  }, tickMs);
  return () => {
    steps.delete(step);
    if (steps.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}
