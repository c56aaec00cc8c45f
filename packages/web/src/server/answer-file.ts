import { AppError } from "@teamified/contracts/errors";
import { type DocumentKind, documentKinds, documentMimeTypes } from "@teamified/contracts/resumes";
import { resolveActor } from "@teamified/hiring/accounts/resolve-actor";
import type { Deps } from "@teamified/hiring/deps";
import { verifySignedUrl } from "@teamified/storage/verify-signed-url";
import { requestIdHeader } from "../request-id.ts";
import { contentDisposition } from "./content-disposition.ts";
import { refuseInWords } from "./refuse-in-words.ts";

/**
 * The far end of a link that the disk store signed (RES-2). Needs no cookie: the signature is the permission. It
 * expires, and it names the session for which it was made: when that has ended, or its account was deactivated, the
 * link is worth nothing. The file comes as an attachment of the kind that its content showed, in a sandbox, so that
 * nothing that somebody uploaded ever runs or shows on our origin (OPS-6).
 */
export async function answerFile(
  context: { deps: Pick<Deps, "db" | "clock" | "files" | "log">; secret: string; requestId: string },
  request: { key: string; query: URLSearchParams },
): Promise<Response> {
  const { deps, secret, requestId } = context;
  try {
    const file = verifySignedUrl({ ...request, secret, now: deps.clock.now() });
    // Only the disk store's links lead here.
    const isGood =
      file !== null && deps.files.provider === "disk" && (await resolveActor(deps, file.sessionId)) !== null;
    if (!isGood) {
      return refuseInWords(
        404,
        "This link is not valid, or no longer. Open it again from its page.",
        requestId,
      );
    }
    const bytes = await deps.files.get(file.key);
    deps.log.info({ requestId, bytes: bytes.byteLength }, "file downloaded");
    return new Response(new Blob([new Uint8Array(bytes)]), {
      headers: {
        "content-type": contentTypeOf(file.key),
        "content-disposition": contentDisposition("attachment", file.fileName),
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
    deps.log.error({ err: error, requestId }, "file not served");
    return refuseInWords(503, "The file cannot be read at the moment. Try again in a minute.", requestId);
  }
}

/** By the ending of our own key, which is the kind that the content showed at the upload. */
function contentTypeOf(key: string): string {
  const kind: DocumentKind | undefined = documentKinds.find((each) => key.endsWith(`.${each}`));
  return kind === undefined ? "application/octet-stream" : documentMimeTypes[kind];
}
