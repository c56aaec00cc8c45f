import type { ApiContext } from "@teamified/api/context";
import { AppError } from "@teamified/contracts/errors";
import { speakQuestion } from "@teamified/hiring/interviews/speak-question";
import { requestIdHeader } from "../request-id.ts";
import { answerBytes, asksForPart } from "./answer-bytes.ts";
import { messageAddress } from "./message-address.ts";
import { refuseInWords } from "./refuse-in-words.ts";

/** As long as the question is likely to be looked at; the session decides again after that. */
const keptSeconds = 3600;

/**
 * The sound of one question for the candidate who is signed in, sent while it is being made. 204 when no voice is
 * configured: the browser's own reads the text, or nobody does. 503 when the voices fail; 401 and 404 as for pages.
 * A sound that breaks in the middle breaks the answer off, and the text stands alone. What is kept whole is given in
 * parts as well; a request for a part waits until the whole is there.
 */
export async function answerSpeech(
  context: Pick<ApiContext, "deps" | "actor" | "requestId">,
  request: { id: string; sequence: string; range?: string | null; signal?: AbortSignal },
): Promise<Response> {
  const { deps, actor, requestId } = context;
  if (actor === null) {
    return refuseInWords(401, "Your session has ended. Sign in again to hear this question.", requestId);
  }
  const address = messageAddress(request);
  try {
    if (address === null || actor.kind !== "candidate") {
      throw new AppError("not_found", "This is no address of a question.");
    }
    const spoken = await speakQuestion(deps, actor, {
      id: address.interviewId,
      sequence: address.sequence,
      ...(request.signal && { signal: request.signal }),
    });
    if (!spoken.available) {
      return spoken.because === null
        ? new Response(null, {
            status: 204,
            headers: { "cache-control": "no-store", [requestIdHeader]: requestId },
          })
        : refuseInWords(
            503,
            "This question cannot be read out at the moment. Read it, or try again in a minute.",
            requestId,
          );
    }
    const headers = {
      "content-type": spoken.mimeType,
      "cache-control": `private, max-age=${keptSeconds}`,
      vary: "cookie",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      [requestIdHeader]: requestId,
    };
    const { range = null } = request;
    const whole = spoken.whole ?? (asksForPart(range) ? await readWhole(spoken.sound) : null);
    return whole === null
      ? new Response(streamOf(spoken.sound), { headers })
      : answerBytes(whole, { range, headers });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      return refuseInWords(404, "There is no such question, or you have no access to it.", requestId);
    }
    // The page is gone: nobody reads this answer.
    if (request.signal?.aborted) return refuseInWords(503, "The request was ended.", requestId);
    deps.log.error({ err: error }, "sound of a question not served");
    return refuseInWords(
      503,
      "This question cannot be read out at the moment. Read it, or try again in a minute.",
      requestId,
    );
  }
}

async function readWhole(sound: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of sound) parts.push(part);
  return Buffer.concat(parts);
}

/** Bytes as they come; an error ends the response, and a client that leaves ends the synthesis. */
function streamOf(sound: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = sound[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
