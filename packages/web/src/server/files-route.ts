import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { AppError } from "@teamified/contracts/errors";
import { verifySignedUrl } from "@teamified/storage/verify-signed-url";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { portalRuntime } from "./portal-context.ts";
import { refuseInWords } from "./refuse-in-words.ts";

type Params = { params: Promise<{ key: string[] }> };

/**
 * The far end of a link that the disk store signed (RES-2). Needs no session: the signature is the
 * permission, and it expires. The file comes as an attachment of no type, in a sandbox, so that nothing
 * that somebody uploaded ever runs or shows on our origin (OPS-6).
 */
export function createFilesRoute(portal: Portal) {
  return async function filesRoute(request: Request, { params }: Params): Promise<Response> {
    const requestId = requestIdOf(request.headers);
    const { key } = await params;
    try {
      const { config, deps, log } = await portalRuntime(portal);
      const file = verifySignedUrl({
        key: key.join("/"),
        query: new URL(request.url).searchParams,
        secret: config.storage.signingSecret,
        now: deps.clock.now(),
      });
      // Only the disk store's links lead here.
      if (file === null || deps.files.provider !== "disk") {
        return refuseInWords(
          404,
          "This link is not valid, or no longer. Open it again from its page.",
          requestId,
        );
      }
      const bytes = await deps.files.get(file.key);
      log.info({ requestId, bytes: bytes.byteLength }, "file downloaded");
      return new Response(new Blob([new Uint8Array(bytes)]), {
        headers: {
          "content-type": "application/octet-stream",
          "content-disposition": `attachment; filename*=UTF-8''${encodeFileName(file.fileName)}`,
          "content-security-policy": "default-src 'none'; sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
          [requestIdHeader]: requestId,
        },
      });
    } catch (error) {
      if (error instanceof AppError && error.code === "not_found") {
        return refuseInWords(404, "This file does not exist any more.", requestId);
      }
      return refuseInWords(503, "The file cannot be read at the moment. Try again in a minute.", requestId);
    }
  };
}

/** As RFC 8187 wants it: encodeURIComponent leaves four signs alone that are not allowed there. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
