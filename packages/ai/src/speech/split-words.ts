import { createSentenceSplitter } from "./sentence-splitter.ts";

/**
 * The pieces of a text to be spoken, each as soon as it is whole. What has no letter and no digit is left out: it has
 * no sound. Throws what the words throw, and the signal's reason even while no words come.
 */
export async function* splitWords(
  words: string | AsyncIterable<string>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const splitter = createSentenceSplitter();
  if (typeof words === "string") {
    yield* [...splitter.push(words), ...splitter.end()].filter(hasSound);
    return;
  }
  const source = words[Symbol.asyncIterator]();
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => undefined);
  const onAbort = () => gone.reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await Promise.race([source.next(), gone.promise]);
      if (done) break;
      yield* splitter.push(value).filter(hasSound);
    }
    yield* splitter.end().filter(hasSound);
  } finally {
    signal.removeEventListener("abort", onAbort);
    // Not waited for: a source that stalls answers nothing.
    source.return?.().catch(() => undefined);
  }
}

const hasSound = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece);
