"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * A text that somebody writes, kept in this tab through a reload, a lost network and a session that ended
 * (sessionStorage: gone with the tab, never sent anywhere). Use it for whatever is longer than a line.
 *
 * @param key what the text is for, e.g. `answer:<interview id>:<sequence>`
 * @returns the text, its setter, and `forget`, to be called once the text is stored by the API
 */
export function useKeptText(key: string, initial = ""): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(initial);

  // After the first render, because the server's page cannot know what this tab kept.
  useEffect(() => {
    const kept = read(key);
    if (kept !== null) setText(kept);
  }, [key]);

  const change = useCallback(
    (value: string) => {
      setText(value);
      write(key, value);
    },
    [key],
  );
  const forget = useCallback(() => write(key, ""), [key]);
  return [text, change, forget];
}

// A browser may forbid storage; then the text lives as long as the page.
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(`kept:${key}`);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    if (value === "") sessionStorage.removeItem(`kept:${key}`);
    else sessionStorage.setItem(`kept:${key}`, value);
  } catch {
    // Nothing to do: see above.
  }
}
