"use client";

import { useEffect, useState } from "react";

/** How long the writer must rest before something is made of a text, in milliseconds. */
const restMs = 150;

/** A text that changes, once it has not for a moment. */
export function useDebounced<T extends string | null>(text: T): T {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
