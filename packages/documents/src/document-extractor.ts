import type { ExtractResult } from "@teamified/contracts/resumes";

/** Bytes → text in reading order. Whoever uses it gets it as a dependency and never imports a parser. */
export type DocumentExtractor = {
  /**
   * Reads one file. Every fault of the file is a verdict (`ok: false` with a reason of the closed list);
   * it rejects only with the signal's reason when aborted, or after `close`.
   */
  extract(bytes: Uint8Array, options?: { signal?: AbortSignal }): Promise<ExtractResult>;
  /** Ends all workers; extractions under way are rejected. */
  close(): Promise<void>;
};
