import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@teamified/contracts/errors";
import { assertFileKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";
import { longestLinkSeconds, signedQuery } from "./signature.ts";

/** What the file system says when there is no file of that name: none, a folder, or a file above it. */
const absent = new Set(["ENOENT", "EISDIR", "ENOTDIR"]);
const isAbsent = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" && absent.has(error.code);

/**
 * Files in the folder `root` of this machine. Links lead to `/api/files/…` of the portal at `baseUrl`,
 * which checks them with the same `secret`. A file is whole or not there: it is written aside, flushed
 * and renamed; only this user may read it.
 */
export function createDiskStore(options: { root: string; baseUrl: string; secret: string }): FileStore {
  const pathOf = (key: string) => {
    assertFileKey(key);
    return join(options.root, key);
  };
  return {
    provider: "disk",
    async put(key, bytes) {
      const path = pathOf(key);
      const draft = `${path}.${randomBytes(6).toString("hex")}.part`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const file = await open(draft, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        // Whatever removing the draft says, the first error is the one that matters.
        await rm(draft, { force: true }).catch(() => undefined);
        throw unavailable("The file could not be stored. Try again in a moment.", error);
      }
    },
    async get(key) {
      const path = pathOf(key);
      try {
        return new Uint8Array(await readFile(path));
      } catch (error) {
        if (isAbsent(error)) throw new AppError("not_found", "This file does not exist.");
        throw unavailable("The file could not be read. Try again in a moment.", error);
      }
    },
    async remove(key) {
      const path = pathOf(key);
      try {
        await rm(path, { force: true });
      } catch (error) {
        if (!isAbsent(error))
          throw unavailable("The file could not be removed. Try again in a moment.", error);
      }
    },
    async signedUrl(key, { expiresInSeconds, fileName, sessionId }) {
      assertFileKey(key);
      const lifetime = Math.min(expiresInSeconds, longestLinkSeconds);
      const expiresAt = new Date(Date.now() + lifetime * 1000);
      const query = signedQuery({ key, name: fileName, expiresAt, sessionId }, options.secret);
      return `${options.baseUrl}/api/files/${key}?${query}`;
    },
    async check() {
      try {
        await mkdir(options.root, { recursive: true, mode: 0o700 });
        await access(options.root, constants.R_OK | constants.W_OK | constants.X_OK);
      } catch (error) {
        throw unavailable("The folder for files cannot be written.", error);
      }
    },
  };
}

function unavailable(sentence: string, cause: unknown): AppError {
  return new AppError("unavailable", sentence, {}, cause);
}
