import { createHash } from "node:crypto";
import type { ApiContext } from "@teamified/api/context";
import { AppError } from "@teamified/contracts/errors";
import { rowIdSchema } from "@teamified/contracts/ids";
import { can } from "@teamified/contracts/permissions";
import { readResumePage } from "@teamified/hiring/resumes/read-resume-page";
import { requestIdHeader } from "../request-id.ts";
import { contentDisposition } from "./content-disposition.ts";
import { refuseInWords } from "./refuse-in-words.ts";

/** A page keeps its picture, but whoever lost access must not find it in the browser for long. */
const keptSeconds = 300;

/**
 * The picture of one page for who is signed in. 401 for the signed-out; 404 with the same words for what is not
 * there and for what is somebody else's.
 */
export async function answerResumePage(
  context: Pick<ApiContext, "deps" | "actor" | "requestId">,
  request: { headers: Headers; id: string; page: string },
): Promise<Response> {
  const { deps, actor, requestId } = context;
  if (actor === null)
    return refuseInWords(401, "Your session has ended. Sign in again to see this page.", requestId);
  const id = rowIdSchema.safeParse(request.id);
  const page = /^[1-9]\d{0,3}$/.test(request.page) ? Number(request.page) : null;
  try {
    const isAllowed = actor.kind === "candidate" || can(actor.role, "resume.read");
    if (!id.success || page === null || !isAllowed)
      throw new AppError("not_found", "This is no address of a page.");
    const { bytes, mimeType } = await readResumePage(deps, actor, { id: id.data, page });
    const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
    const headers = {
      etag,
      "cache-control": `private, max-age=${keptSeconds}`,
      vary: "cookie",
      "x-content-type-options": "nosniff",
      [requestIdHeader]: requestId,
    };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(new Blob([new Uint8Array(bytes)]), {
      headers: {
        ...headers,
        "content-type": mimeType,
        "content-disposition": contentDisposition("inline", `page-${page}.webp`),
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      return refuseInWords(404, "There is no such page, or you have no access to it.", requestId);
    }
    deps.log.error({ err: error }, "page of a resume not served");
    return refuseInWords(503, "The page cannot be shown at the moment. Try again in a minute.", requestId);
  }
}
