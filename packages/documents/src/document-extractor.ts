import type { ExtractResult } from "@teamified/contracts/resumes";

/** One page drawn: WebP bytes and their size in pixels. */
export type PageImage = { bytes: Uint8Array; width: number; height: number };

/** Bytes → text in reading order. Whoever uses it gets it as a dependency and never imports a parser. */
export type DocumentExtractor = {
  /**
   * Reads one file. Every fault of the file is a verdict (`ok: false` with a reason of the closed list);
   * it rejects only with the signal's reason when aborted, or after `close`.
   */
  extract(bytes: Uint8Array, options?: { signal?: AbortSignal }): Promise<ExtractResult>;
  /**
   * Pictures of the first pages of a PDF, as WebP, for showing them; none for a format without pages or a file that
   * cannot be drawn. Rejects like `extract`.
   */
  render(bytes: Uint8Array, options?: { signal?: AbortSignal }): Promise<PageImage[]>;
  /** Ends all workers; extractions under way are rejected. */
  close(): Promise<void>;
};
