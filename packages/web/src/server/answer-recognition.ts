import type { ApiContext } from "@teamified/api/context";
import { AppError, errorStatus } from "@teamified/contracts/errors";
import { rowIdSchema } from "@teamified/contracts/ids";
import { maxRecordingBytes, maxRecordingSize } from "@teamified/contracts/spoken-answers";
import { recognizeAnswer } from "@teamified/hiring/interviews/recognize-answer";
import { requestIdHeader } from "../request-id.ts";
import { messageAddress } from "./message-address.ts";
import { receiveUpload } from "./receive-upload.ts";
import { refuseInWords } from "./refuse-in-words.ts";

const unavailable =
  "Your recording could not be turned into text at the moment. It is kept on this page: send it again in a minute, or type your answer.";

/**
 * What was recognised in a recorded answer, as `recognizedAnswerSchema` says. The body is the recording, at most 25 MB;
 * `?key=` is a UUID that the page made for it, by which the same recording counts once. A refusal is a sentence: 401,
 * 404 for what is not one's own, 409 for a question that is answered already, 413, 415, 400 for a recording in which
 * nothing can be recognised, 429 when enough was recorded today, 503 for what is worth another try. The body is read
 * last: only for a question that waits, and when there is memory for it.
 */
export async function answerRecognition(
  context: Pick<ApiContext, "deps" | "actor" | "requestId">,
  incoming: Request,
  params: { id: string; sequence: string },
): Promise<Response> {
  const { deps, actor, requestId } = context;
  if (actor === null) {
    return refuseInWords(
      401,
      "Your session has ended. Your recording is kept on this page: sign in again in another tab, then send it again.",
      requestId,
    );
  }
  const address = messageAddress(params);
  const key = rowIdSchema.safeParse(new URL(incoming.url).searchParams.get("key"));
  if (address === null || actor.kind !== "candidate") {
    return refuseInWords(404, "There is no such question, or you have no access to it.", requestId);
  }
  if (!key.success) return refuseInWords(400, "This recording has no key of its own.", requestId);
  const held: (() => Promise<void>)[] = [];
  try {
    const recognized = await recognizeAnswer(deps, actor, {
      interviewId: address.interviewId,
      questionSequence: address.sequence,
      recordingKey: key.data,
      bytes: async () => {
        const upload = { subject: actor.id, limit: maxRecordingBytes };
        const { request, release } = await receiveUpload(incoming, upload);
        held.push(release);
        if (request === null) {
          throw new AppError(
            "too_large",
            `This recording is larger than ${maxRecordingSize}. Record a shorter answer, or type it.`,
          );
        }
        return new Uint8Array(await request.arrayBuffer());
      },
      signal: incoming.signal,
    });
    return Response.json(recognized, {
      headers: { "cache-control": "no-store", [requestIdHeader]: requestId },
    });
  } catch (error) {
    if (error instanceof AppError) {
      return refuseInWords(errorStatus[error.code], error.message, requestId, error.details);
    }
    // The page is gone: nobody reads this answer.
    if (incoming.signal.aborted) return refuseInWords(503, "The request was ended.", requestId);
    deps.log.error({ err: error }, "recording not recognised");
    return refuseInWords(503, unavailable, requestId);
  } finally {
    for (const release of held) await release();
  }
}
