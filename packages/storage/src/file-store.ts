export type LinkOptions = { expiresInSeconds: number; fileName: string; sessionId: string };

/** Keeps files under keys that we choose. Implemented by disk and Supabase. */
export interface FileStore {
  /** Name for the status page and the log: `disk`, `supabase`. */
  readonly provider: string;
  put(key: string, bytes: Uint8Array, mimeType: string): Promise<void>;
  /** Throws {@link AppError} `not_found` when there is no such file, `unavailable` when the store fails. */
  get(key: string): Promise<Uint8Array>;
  /** No error when it is gone already. */
  remove(key: string): Promise<void>;
  /**
   * A link that works without a cookie until `expiresInSeconds` (at most 3600) are over. Always
   * served as an attachment. `sessionId` is the session for which it is made: where our own route serves
   * the file, the link ends with it. A provider that serves the file by itself knows no sessions: keep the
   * time short.
   */
  signedUrl(key: string, options: LinkOptions): Promise<string>;
  /** Resolves when the store can be reached; used by /api/ready. */
  check(): Promise<void>;
}
