/** What was pressed while nothing on the page could answer it yet. */
type EarlyPresses = {
  /** Keys, the oldest first, with the page on which they were pressed. */
  keys: { kind: KeyKind; event: KeyboardEvent; path: string }[];
  /** Whose keys have a listener of the page itself by now. */
  taken: Partial<Record<KeyKind, boolean>>;
  /** Buttons that were pressed and forms that were sent; null once the page is alive. */
  presses: { target: HTMLElement; submitter: HTMLElement | null; at: number }[] | null;
};

/** Single keys belong to a page, those with Ctrl or ⌘ to the palette. */
type KeyKind = "page" | "palette";

declare global {
  interface Window {
    earlyPresses?: EarlyPresses;
  }
}

/** After this a press is not carried out any more: the person has gone on to something else. In ms. */
const waits = 15_000;

/**
 * The first script of every page, in the page itself. What the server drew is seen, and pressed, before the other
 * scripts have come; this one keeps what is pressed until they answer it. It gives up after 30 seconds, so that a form
 * is sent by the browser where they never come.
 */
export const earlyPressesScript = `(() => {
  const early = (window.earlyPresses = { keys: [], taken: {}, presses: [] });
  const isOver = () => early.presses === null || performance.now() > 30000;
  addEventListener("keydown", (event) => {
    const kind = event.ctrlKey || event.metaKey ? "palette" : "page";
    if (event.repeat || event.defaultPrevented || early.taken[kind]) return;
    const isPalette = (event.code === "KeyK" || event.key === "k") && document.documentElement.dataset.room === "recruiter";
    if (kind === "palette" && isPalette && !isOver()) event.preventDefault();
    early.keys.push({ kind, event, path: location.pathname });
    if (early.keys.length > 20) early.keys.shift();
  });
  const keep = (event, target, submitter) => {
    if (!target || isOver()) return;
    // Half of the page may be alive by now: it must not answer what is carried out later.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (early.presses.some((press) => press.target === target)) return;
    early.presses.push({ target, submitter, at: event.timeStamp });
  };
  addEventListener("submit", (event) => keep(event, event.target, event.submitter), true);
  addEventListener("click", (event) => keep(event, event.target.closest("button[type=button]"), null), true);
})();`;

/**
 * Carries out what was pressed before the page could answer it: `act` gets the keys of this kind in their order, each
 * once the page has answered the one before. From then on the caller's own listener has them, until the function that
 * this gives is called.
 */
export function takeEarlyKeys(kind: KeyKind, act: (event: KeyboardEvent) => unknown): () => void {
  const early = typeof window === "undefined" ? undefined : window.earlyPresses;
  if (early === undefined) return () => undefined;
  const mine = early.keys.filter((each) => each.kind === kind && isCurrent(each.event.timeStamp, each.path));
  early.keys = early.keys.filter((each) => each.kind !== kind);
  early.taken[kind] = true;
  const next = () => {
    const first = mine.shift();
    if (first === undefined || early.taken[kind] !== true) return;
    act(first.event);
    queueMicrotask(next);
  };
  // Not within the effect that calls this: what a key asks for is drawn before the next one.
  queueMicrotask(next);
  return () => {
    early.taken[kind] = false;
  };
}

/** Presses the buttons and sends the forms that were pressed and sent too early. Call it once the page is alive. */
export function carryOutEarlyPresses(): void {
  const early = window.earlyPresses;
  const presses = early?.presses;
  if (!early || !presses) return;
  early.presses = null;
  for (const { target, submitter, at } of presses) {
    if (!target.isConnected || !isCurrent(at)) continue;
    if (target instanceof HTMLFormElement) target.requestSubmit(submitter);
    else target.click();
  }
}

function isCurrent(timeStamp: number, path = window.location.pathname): boolean {
  return performance.now() - timeStamp < waits && path === window.location.pathname;
}
