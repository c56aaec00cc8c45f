import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@teamified/contracts/errors";
import { assertFileKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";
import { longestLinkSeconds, signedQuery } from "./signature.ts";

/**
 * Files in a folder of this machine. Links lead to `/api/files/…` of a portal, which checks them.
 * A file is whole or not there: it is written aside, flushed and renamed.
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
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomBytes(6).toString("hex")}.part`;
      try {
        const file = await open(draft, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw new AppError("unavailable", "The file could not be stored. Try again in a moment.", {}, error);
      }
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
          throw new AppError("not_found", "This file does not exist.");
        }
        if (error instanceof AppError) throw error;
        throw new AppError("unavailable", "The file could not be read. Try again in a moment.", {}, error);
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async signedUrl(key, { expiresInSeconds, fileName }) {
      assertFileKey(key);
      const lifetime = Math.min(expiresInSeconds, longestLinkSeconds);
      const expiresAt = new Date(Date.now() + lifetime * 1000);
      const query = signedQuery({ key, name: fileName, expiresAt }, options.secret);
      return `${options.baseUrl}/api/files/${key}?${query}`;
    },
    async check() {
      await mkdir(options.root, { recursive: true, mode: 0o700 });
    },
  };
}
