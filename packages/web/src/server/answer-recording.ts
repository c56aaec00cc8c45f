import type { ApiContext } from "@teamified/api/context";
import { AppError } from "@teamified/contracts/errors";
import { rowIdSchema } from "@teamified/contracts/ids";
import { readRecording } from "@teamified/hiring/interviews/read-recording";
import { requestIdHeader } from "../request-id.ts";
import { answerBytes } from "./answer-bytes.ts";
import { refusePage } from "./answer-resume-page.ts";

/**
 * The recording of an answer for a member of the team, whole or in parts. 401 for the signed-out; 404 with the same
 * words for what is not there, what was typed, and what is another organization's.
 */
export async function answerRecording(
  context: Pick<ApiContext, "deps" | "actor" | "requestId">,
  request: { id: string; sequence: string; range: string | null },
): Promise<Response> {
  const { deps, actor, requestId } = context;
  if (actor === null) {
    return refusePage(401, "Your session has ended. Sign in again to hear this recording.", requestId);
  }
  const id = rowIdSchema.safeParse(request.id);
  const sequence = /^[1-9]\d{0,4}$/.test(request.sequence) ? Number(request.sequence) : null;
  try {
    if (!id.success || sequence === null || actor.kind !== "recruiter") {
      throw new AppError("not_found", "This is no address of a recording.");
    }
    const { bytes, mimeType } = await readRecording(deps, actor, { interviewId: id.data, sequence });
    return answerBytes(bytes, {
      range: request.range,
      headers: {
        "content-type": mimeType,
        // A voice says who somebody is: nothing of it stays in a browser.
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        [requestIdHeader]: requestId,
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      return refusePage(404, "There is no such recording, or you have no access to it.", requestId);
    }
    deps.log.error({ err: error }, "recording of an answer not served");
    return refusePage(
      503,
      "This recording cannot be played at the moment. Try again in a minute.",
      requestId,
    );
  }
}
