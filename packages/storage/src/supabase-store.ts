import { setTimeout as wait } from "node:timers/promises";
import { StorageClient } from "@supabase/storage-js";
import { AppError } from "@teamified/contracts/errors";
import { assertFileKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";
import { longestLinkSeconds } from "./signature.ts";

const defaultLimitMs = 20_000;
const retryAfterMs = 300;

/**
 * fetch with one time limit over everything, the answer's body included, and one more try after a
 * lost network or an error of the server: everything that the store asks may be asked twice. Further
 * tries are the job's matter.
 */
function createPatientFetch(limitMs: number): typeof fetch {
  return async (input, init) => {
    const signal = AbortSignal.timeout(limitMs);
    // An answer that leads elsewhere is none: the key and the file would go along.
    const options: RequestInit = { ...init, signal, redirect: "error" };
    const first = await fetch(input, options).catch(() => {
      signal.throwIfAborted();
      return null;
    });
    if (first !== null && first.status < 500) return first;
    await first?.body?.cancel();
    await wait(retryAfterMs * (0.5 + Math.random()), undefined, { signal });
    return fetch(input, options);
  };
}

/** A field of a vendor's error, as text. */
function fieldOf(error: unknown, name: "status" | "statusCode" | "message"): string {
  if (typeof error !== "object" || error === null) return "";
  return String((error as Record<string, unknown>)[name] ?? ""); // any object may be asked for any field
}

/**
 * Supabase's error as ours. A missing file comes as 404, or as 400 with 404 or `NoSuchKey` inside; a
 * missing bucket looks alike but is a mistake in the configuration, not a missing file.
 */
function toAppError(error: unknown): AppError {
  const message = fieldOf(error, "message");
  const isMissing =
    fieldOf(error, "status") === "404" ||
    /^(404|NoSuchKey|not_found)$/.test(fieldOf(error, "statusCode")) ||
    /object not found/i.test(message);
  return isMissing && !/bucket/i.test(message)
    ? new AppError("not_found", "This file does not exist.")
    : new AppError(
        "unavailable",
        "The file store cannot be reached at the moment. Try again in a moment.",
        {},
        error,
      );
}

/**
 * Files in a private bucket of Supabase storage. `key` is the service key: it never leaves the server.
 * `limitMs` is the longest that one operation may take, 20 s by default (OPS-3).
 */
export function createSupabaseStore(options: {
  url: string;
  key: string;
  bucket: string;
  limitMs?: number;
}): FileStore {
  const client = new StorageClient(
    `${options.url.replace(/\/+$/, "")}/storage/v1`,
    { apikey: options.key, authorization: `Bearer ${options.key}` },
    createPatientFetch(options.limitMs ?? defaultLimitMs),
  );
  const bucket = client.from(options.bucket);
  /** The data of an answer, or its error thrown as ours: the SDK answers and does not throw. */
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
      // Not an hour in the provider's cache, which is its default: removed is removed.
      await ask(bucket.upload(key, bytes, { contentType: mimeType, upsert: true, cacheControl: "0" }));
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
      const { signedUrl } = await ask(bucket.createSignedUrl(key, lifetime));
      // Added here: the SDK (2.119) escapes the name twice, and "Résumé.pdf" arrives as "R%C3%A9sum%C3%A9.pdf".
      const url = new URL(signedUrl);
      url.searchParams.set("download", fileName);
      return url.href;
    },
    async check() {
      await ask(client.getBucket(options.bucket));
    },
  };
}
