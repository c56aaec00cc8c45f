import type { Db } from "@teamified/db/client";

/** The text of a question that this process is phrasing, for subscribers that want it as it comes. */
type Words = {
  /** The question's number. */
  sequence: number;
  heard: string;
  state: "growing" | "whole" | "failed";
  /** Replaced and settled whenever something changes. */
  changed: PromiseWithResolvers<void>;
};

/** By interview. Kept with the database, of which a process has one. */
const byDatabase = new WeakMap<Db, Map<string, Words>>();

export type WordsUnderWay = {
  /** Takes words as they come. */
  take(words: string): void;
  /** The question is stored, with this text. Listeners get what they had not heard; other words break them off. */
  end(text: string): void;
  /** There will be no question from here. */
  fail(): void;
};

/** Opens the words of one question; `end` or `fail` must follow. */
export function openWords(db: Db, interviewId: string, sequence: number): WordsUnderWay {
  const running = byDatabase.get(db) ?? new Map<string, Words>();
  byDatabase.set(db, running);
  const own: Words = { sequence, heard: "", state: "growing", changed: Promise.withResolvers<void>() };
  running.set(interviewId, own);
  const tell = () => {
    const { changed } = own;
    own.changed = Promise.withResolvers<void>();
    changed.resolve();
  };
  const close = (state: "whole" | "failed") => {
    own.state = state;
    if (running.get(interviewId) === own) running.delete(interviewId);
    tell();
  };
  return {
    take(words) {
      own.heard += words;
      tell();
    },
    end(text) {
      if (text.startsWith(own.heard)) own.heard = text;
      close(own.heard.trim() === text.trim() ? "whole" : "failed");
    },
    fail: () => close("failed"),
  };
}

/**
 * The words of a question that this process is making, from the first one on; null when it is not at it. Whose
 * interview it is, is for the caller to know. Throws when the question comes to nothing, or to other words.
 */
export function listenToWords(
  db: Db,
  interviewId: string,
  sequence: number,
): AsyncGenerator<string, void, undefined> | null {
  const words = byDatabase.get(db)?.get(interviewId);
  return words?.sequence === sequence ? follow(words) : null;
}

async function* follow(words: Words): AsyncGenerator<string, void, undefined> {
  let said = 0;
  for (;;) {
    // Taken before looking, so that nothing is missed in between.
    const { changed } = words;
    if (words.heard.length > said) {
      const next = words.heard.slice(said);
      said = words.heard.length;
      yield next;
      continue;
    }
    if (words.state === "whole") return;
    if (words.state === "failed") throw new Error("the question came to other words, or to none");
    await changed.promise;
  }
}
