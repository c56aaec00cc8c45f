import { StorageClient } from "@supabase/storage-js";
import { AppError } from "@teamified/contracts/errors";
import { assertFileKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";
import { longestLinkSeconds } from "./signature.ts";

const limitMs = 20_000;

/** Supabase's error as ours. It answers with `{ data, error }` and does not throw. */
function toAppError(error: unknown): AppError {
  const status =
    error instanceof Error
      ? Number(("status" in error && error.status) || ("statusCode" in error && error.statusCode) || 0)
      : 0;
  return status === 404 || (status === 400 && error instanceof Error && /not.?found/i.test(error.message))
    ? new AppError("not_found", "This file does not exist.")
    : new AppError(
        "unavailable",
        "The file store cannot be reached at the moment. Try again in a moment.",
        {},
        error,
      );
}

/** Files in a private bucket of Supabase storage. `key` is the service key: it never leaves the server. */
export function createSupabaseStore(options: { url: string; key: string; bucket: string }): FileStore {
  const client = new StorageClient(
    `${options.url.replace(/\/+$/, "")}/storage/v1`,
    { apikey: options.key, authorization: `Bearer ${options.key}` },
    (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(limitMs) }),
  );
  const bucket = client.from(options.bucket);
  /** The data of an answer, or its error thrown as ours; a lost network comes as an error too. */
  const ask = async <T>(answer: PromiseLike<{ data: T | null; error: unknown }>): Promise<T> => {
    const { data, error } = await Promise.resolve(answer).catch((cause: unknown) => ({
      data: null,
      error: cause,
    }));
    if (error || data === null) throw toAppError(error);
    return data;
  };
  return {
    provider: "supabase",
    async put(key, bytes, mimeType) {
      assertFileKey(key);
      await ask(bucket.upload(key, bytes, { contentType: mimeType, upsert: true }));
    },
    async get(key) {
      assertFileKey(key);
      const blob = await ask(bucket.download(key));
      return new Uint8Array(await blob.arrayBuffer());
    },
    async remove(key) {
      assertFileKey(key);
      await ask(bucket.remove([key]));
    },
    async signedUrl(key, { expiresInSeconds, fileName }) {
      assertFileKey(key);
      const lifetime = Math.min(expiresInSeconds, longestLinkSeconds);
      const { signedUrl } = await ask(bucket.createSignedUrl(key, lifetime, { download: fileName }));
      return signedUrl;
    },
    async check() {
      await ask(client.getBucket(options.bucket));
    },
  };
}
