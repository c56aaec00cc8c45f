import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readBody } from "./limit-body.ts";

/**
 * A file for one body. It has no name from the beginning where the system allows that, so that nothing is left of it when
 * the process ends; elsewhere `close` removes it.
 */
export async function openSpool(): Promise<{
  /** Takes the body in; its size in bytes, or null when it has more than `limit`. Throws as `readBody`. */
  take(incoming: Request, limit: number): Promise<number | null>;
  /** The request again, with the body that was taken. */
  request(incoming: Request): Request;
  close(): Promise<void>;
}> {
  const path = join(tmpdir(), `teamified-upload-${crypto.randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  const remove = () => rm(path, { force: true }).catch(() => undefined);
  await remove();
  return {
    async take(incoming, limit) {
      const size = await readBody(incoming, { limit }, (part) => file.writeFile(part));
      return size;
    },
    request(incoming) {
      const body = Readable.toWeb(file.createReadStream({ start: 0, autoClose: false }));
      const init = { method: incoming.method, headers: incoming.headers, body, signal: incoming.signal };
      // A stream as a body needs the option, which the standard has and the types have not yet.
      return new Request(incoming.url, { ...init, duplex: "half" } as RequestInit);
    },
    async close() {
      await file.close().catch(() => undefined);
      await remove();
    },
  };
}
