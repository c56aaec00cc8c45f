"use client";

import { useSyncExternalStore } from "react";

const nameOf = (what: string) => `seen:${what}`;

/** Remembers in this browser that somebody has looked at it, so that the start page goes on to the next thing. */
export function markSeen(what: string): void {
  try {
    localStorage.setItem(nameOf(what), "1");
  } catch {
    // Forbidden: then it stays the next thing, which is no harm.
  }
}

// Another tab may have looked at it.
function subscribe(notify: () => void): () => void {
  window.addEventListener("storage", notify);
  return () => window.removeEventListener("storage", notify);
}

/** Which of these were looked at in this browser; on the server none. */
export function useSeen(all: readonly string[]): ReadonlySet<string> {
  const seen = useSyncExternalStore(
    subscribe,
    () => all.filter((what) => wasSeen(what)).join("\n"),
    () => "",
  );
  return new Set(seen.split("\n"));
}

function wasSeen(what: string): boolean {
  try {
    return localStorage.getItem(nameOf(what)) !== null;
  } catch {
    return false;
  }
}
