import type { ApiContext } from "@teamified/api/context";
import { AppError } from "@teamified/contracts/errors";
import { can } from "@teamified/contracts/permissions";
import { readRecording } from "@teamified/hiring/interviews/read-recording";
import { requestIdHeader } from "../request-id.ts";
import { answerBytes } from "./answer-bytes.ts";
import { contentDisposition } from "./content-disposition.ts";
import { messageAddress } from "./message-address.ts";
import { refuseInWords } from "./refuse-in-words.ts";

/** By the kind that the content showed. */
const endings: Partial<Record<string, string>> = {
  "audio/webm": "webm",
  "audio/mp4": "m4a",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
};

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
    return refuseInWords(401, "Your session has ended. Sign in again to hear this recording.", requestId);
  }
  const address = messageAddress(request);
  try {
    if (address === null || actor.kind !== "recruiter" || !can(actor.role, "recording.play")) {
      throw new AppError("not_found", "This is no address of a recording.");
    }
    const { bytes, mimeType } = await readRecording(deps, actor, address);
    return answerBytes(bytes, {
      range: request.range,
      headers: {
        "content-type": mimeType,
        "content-disposition": contentDisposition(
          "inline",
          `answer-${address.sequence}.${endings[mimeType] ?? "bin"}`,
        ),
        // A voice says who somebody is: nothing of it stays in a browser.
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        [requestIdHeader]: requestId,
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      return refuseInWords(404, "There is no such recording, or you have no access to it.", requestId);
    }
    deps.log.error({ err: error }, "recording of an answer not served");
    return refuseInWords(
      503,
      "This recording cannot be played at the moment. Try again in a minute.",
      requestId,
    );
  }
}
