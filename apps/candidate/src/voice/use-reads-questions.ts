"use client";

import { useEffect, useState } from "react";

const name = "read-questions-out";

/** Whether this browser's owner wants each question read out as it comes; off until they say so. */
export function useReadsQuestions(): [boolean, (reads: boolean) => void] {
  const [reads, setReads] = useState(false);
  // After the first render, because the server's page cannot know what this browser kept.
  useEffect(() => {
    try {
      setReads(localStorage.getItem(name) === "yes");
    } catch {
      // Storage is forbidden: then the choice lives as long as the page.
    }
  }, []);
  function change(next: boolean): void {
    setReads(next);
    try {
      if (next) localStorage.setItem(name, "yes");
      else localStorage.removeItem(name);
    } catch {
      // As above.
    }
  }
  return [reads, change];
}
