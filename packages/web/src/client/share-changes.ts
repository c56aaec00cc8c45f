import { keepStream, type LiveChange, resync, type SubscribeToChanges } from "./keep-stream.ts";

/** What tabs of one account say to each other. */
type Message =
  /** From the tab that holds the stream: something has changed. To one tab, or to all. */
  | { kind: "change"; change: LiveChange; to?: string }
  /** A tab has come whose page was asked for at `since`. */
  | { kind: "hello"; from: string; since: number }
  /** Is there still somebody who holds the stream? */
  | { kind: "ask" }
  | { kind: "leads" }
  /** The session is over. */
  | { kind: "ended" };

/** How often a tab that is seen asks for the one that holds the stream, and how long it waits for the answer, in ms. */
const [asksEvery, answersWithin] = [15_000, 4000];

/** Time after which a tab that nobody sees gives up a stream of its own, in ms. */
const hiddenFor = 5000;

/**
 * Live changes for one tab, over a single stream for all tabs of this account in this browser: browsers open six
 * connections to a host at most (HTTP/1.1), so that a stream for each tab would leave none for anything else.
 *
 * The tab that has the lock holds the stream and tells the others. When it goes, the browser gives the lock to the
 * next one; when it sleeps (a phone stops what is not seen), a tab that is seen takes the lock from it. Whatever was
 * missed meanwhile is made good by `resync`, after which a page asks for everything again. A browser without locks or
 * channels, and a page that is not allowed to use them, has a stream of its own while it is seen.
 *
 * @param options.account whose changes: others of the same browser neither hear nor hold them
 * @param options.onEnded is told once when the session is over
 * @returns the function that leaves
 */
export function shareChanges(options: {
  account: string;
  subscribe: SubscribeToChanges;
  onChange: (change: LiveChange) => void;
  onEnded: () => void;
}): () => void {
  let leave = () => {};
  let isIn = false;
  const come = (isBack: boolean) => {
    if (isIn) return;
    isIn = true;
    if (isBack) options.onChange(resync);
    const ended = () => {
      depart();
      options.onEnded();
    };
    leave = canShare() ? joinTabs(options, ended, isBack) : streamWhileSeen(options, ended);
  };
  const depart = () => {
    isIn = false;
    leave();
    leave = () => {};
  };
  const back = () => come(true);
  const show = (event: PageTransitionEvent) => event.persisted && back();
  // A page that the browser keeps for “back”, or puts to sleep, must not hold what others need.
  window.addEventListener("pagehide", depart);
  window.addEventListener("pageshow", show);
  document.addEventListener("freeze", depart);
  document.addEventListener("resume", back);
  come(false);
  return () => {
    window.removeEventListener("pagehide", depart);
    window.removeEventListener("pageshow", show);
    document.removeEventListener("freeze", depart);
    document.removeEventListener("resume", back);
    depart();
  };
}

/** Locks are there on secure pages only, and not where a browser forbids storage. */
function canShare(): boolean {
  return "locks" in navigator && "BroadcastChannel" in window;
}

type Options = Omit<Parameters<typeof shareChanges>[0], "onEnded">;

function joinTabs({ account, subscribe, onChange }: Options, ended: () => void, isBack: boolean): () => void {
  const name = `changes of ${account}`;
  const self = crypto.randomUUID();
  // When this page asked for what it shows; a page that comes back has just asked anew.
  const since = isBack ? now() : performance.timeOrigin;
  const channel = new BroadcastChannel(name);
  const say = (message: Message) => channel.postMessage(message);
  let hasLeft = false;
  let lead: ReturnType<typeof holdStream> | null = null;
  let waiting = new AbortController();
  let takesIt = false;
  let fallback: (() => void) | null = null;
  let answerDue: ReturnType<typeof setTimeout> | undefined;

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (hasLeft) return;
    // Whatever comes from there, somebody is awake.
    if (data.kind === "change" || data.kind === "leads") clearTimeout(answerDue);
    if (data.kind === "change" && (data.to === undefined || data.to === self)) onChange(data.change);
    if (data.kind === "hello") lead?.welcome(data);
    if (data.kind === "ask" && lead) say({ kind: "leads" });
    if (data.kind === "ended") ended();
  };

  /** Holds the stream for as long as the lock is ours. */
  const hold = (isFirst: boolean) =>
    new Promise<void>((resolve) => {
      if (hasLeft) return resolve();
      clearTimeout(answerDue);
      takesIt = false;
      lead = holdStream({ subscribe, account, isFirst, say, onChange, ended, release: resolve });
    });

  /** Waits for the lock, or takes it, and waits again after somebody took it from us. */
  async function stand(): Promise<void> {
    let options: LockOptions = { ifAvailable: true };
    for (let isFirst = true; ; isFirst = false) {
      const outcome = await navigator.locks
        .request(name, options, (lock) => (lock === null ? null : hold(isFirst)))
        .catch((error: unknown) => error);
      lead?.stop();
      lead = null;
      if (hasLeft) return;
      const isRefused = outcome instanceof Error && outcome.name !== "AbortError";
      if (isRefused) {
        // The browser does not let this page have locks.
        fallback = streamWhileSeen({ account, subscribe, onChange }, ended);
        return;
      }
      waiting = new AbortController();
      options = takesIt ? { steal: true } : { signal: waiting.signal };
      takesIt = false;
    }
  }

  const ask = () => {
    if (document.visibilityState !== "visible" || lead || fallback) return;
    say({ kind: "ask" });
    clearTimeout(answerDue);
    // Two that see nobody do not both take it at the same moment.
    answerDue = setTimeout(
      () => {
        if (hasLeft || lead) return;
        takesIt = true;
        waiting.abort();
      },
      answersWithin * (1 + Math.random() / 2),
    );
  };
  const timer = setInterval(ask, asksEvery);
  document.addEventListener("visibilitychange", ask);
  say({ kind: "hello", from: self, since });
  void stand();

  return () => {
    hasLeft = true;
    clearInterval(timer);
    clearTimeout(answerDue);
    document.removeEventListener("visibilitychange", ask);
    waiting.abort();
    lead?.stop();
    fallback?.();
    channel.close();
  };
}

/** The tab that holds the stream: what it does for itself and for the others. */
function holdStream({
  subscribe,
  account,
  isFirst,
  say,
  onChange,
  ended,
  release,
}: {
  subscribe: SubscribeToChanges;
  account: string;
  /** Nobody held it before, so that this tab has missed nothing. */
  isFirst: boolean;
  say: (message: Message) => void;
  onChange: (change: LiveChange) => void;
  ended: () => void;
  release: () => void;
}) {
  let connectedAt: number | null = null;
  let changedAt = 0;
  say({ kind: "leads" });
  const end = keepStream(subscribe, account, {
    connected: () => {
      if (connectedAt === null) {
        // Tabs that came, or lost the one before, while this one was connecting.
        say({ kind: "change", change: resync });
        if (!isFirst) onChange(resync);
      }
      connectedAt = now();
    },
    change: (change) => {
      changedAt = now();
      say({ kind: "change", change });
      onChange(change);
    },
    ended: () => {
      say({ kind: "ended" });
      ended();
    },
  });
  return {
    /** A new tab hears whether something may have changed since its page was asked for. */
    welcome: ({ from, since }: { from: string; since: number }) => {
      if (connectedAt === null) return; // It will hear of the connection.
      if (Math.max(connectedAt, changedAt) > since) say({ kind: "change", change: resync, to: from });
    },
    stop: () => {
      end();
      release();
    },
  };
}

/** A stream for this tab alone, which it gives up while it is not seen. */
function streamWhileSeen({ account, subscribe, onChange }: Options, ended: () => void): () => void {
  let end: (() => void) | null = null;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  const look = () => {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") {
      hiding = setTimeout(() => {
        end?.();
        end = null;
      }, hiddenFor);
      return;
    }
    if (end) return;
    const isBack = wasOpen;
    wasOpen = true;
    let isFirst = true;
    end = keepStream(subscribe, account, {
      connected: () => {
        if (isBack && isFirst) onChange(resync);
        isFirst = false;
      },
      change: onChange,
      ended,
    });
  };
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    document.removeEventListener("visibilitychange", look);
    clearTimeout(hiding);
    end?.();
  };
}

/** Milliseconds since 1970, on a clock that tabs share and that does not jump within one. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
