/** What one side puts in at its own pace and the other reads once. */
export type ChunkQueue<T> = {
  push(chunk: T): void;
  end(): void;
  /** Everything that was put in before is still read; then the reader gets the error. */
  fail(error: unknown): void;
  readonly chunks: AsyncIterable<T>;
};

/**
 * Between a vendor that sends as fast as it likes and a listener: so the vendor's place is free as soon as its last
 * byte is there, and nothing that arrived before an error is lost (a ReadableStream drops what it holds).
 */
export function createChunkQueue<T>(): ChunkQueue<T> {
  const held: T[] = [];
  let outcome: { error: unknown } | "ended" | null = null;
  let wake: () => void = () => undefined;
  async function* read(): AsyncGenerator<T> {
    for (;;) {
      const chunk = held.shift();
      if (chunk !== undefined) yield chunk;
      else if (outcome === "ended") return;
      else if (outcome !== null) throw outcome.error;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  return {
    push(chunk) {
      held.push(chunk);
      wake();
    },
    end() {
      outcome ??= "ended";
      wake();
    },
    fail(error) {
      outcome ??= { error };
      wake();
    },
    chunks: read(),
  };
}
