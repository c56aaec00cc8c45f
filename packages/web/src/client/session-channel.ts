/** Between the tabs of a portal: whose session this browser has now; null after signing out. */
type Said = { account: string | null };

const name = "session";

/** This tab is on its way to the sign-in page by itself. */
let isLeaving = false;

/**
 * Signs this browser out by `signOut`, after which the page leaves by itself: the end of the session, of which the page
 * hears by its stream before the answer is there, is no news here. When it throws, the page stays as it was.
 */
export async function leaving(signOut: () => Promise<void>): Promise<void> {
  isLeaving = true;
  try {
    await signOut();
  } catch (error) {
    isLeaving = false;
    throw error;
  }
  sayLeft();
}

/** Whether this tab is on its way to the sign-in page by itself. */
export function isOnItsWay(): boolean {
  return isLeaving;
}

/** Tells the other tabs of this portal that this browser is signed out. */
function sayLeft(): void {
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(name);
  channel.postMessage({ account: null } satisfies Said);
  channel.close();
}

/**
 * Tells the other tabs of this portal who is signed in here, and calls `onOther` when one of them says that it is
 * somebody else, or nobody any more: tabs share one session, so that what this page shows is no longer its reader's.
 *
 * @returns the function that ends it
 */
export function watchSession(account: string, onOther: () => void): () => void {
  if (!("BroadcastChannel" in window)) return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.account !== account) onOther();
  };
  channel.postMessage({ account } satisfies Said);
  return () => channel.close();
}
