import { type RecognizedAnswer, recognizedAnswerSchema } from "@teamified/contracts/spoken-answers";
import type { Recording } from "./start-recording.ts";

/** What became of a recording that was sent; `again` says whether sending the same one again may help. */
export type SendOutcome =
  | { ok: true; answer: RecognizedAnswer }
  | { ok: false; sentence: string; again: boolean; isStale: boolean };

const notReached =
  "Your recording has not arrived: the portal cannot be reached at the moment. It is kept on this page; send it again when you are back online.";

/**
 * Sends a recording to be recognised. The same recording counts once. Throws only when the signal ends it.
 */
export async function sendRecording(
  recording: Recording,
  question: { interviewId: string; sequence: number },
  signal: AbortSignal,
): Promise<SendOutcome> {
  const address = `/api/interviews/${question.interviewId}/messages/${question.sequence}/recording?key=${recording.key}`;
  try {
    const response = await fetch(address, {
      method: "POST",
      body: recording.blob,
      headers: { "content-type": recording.blob.type },
      signal,
    });
    if (response.ok) return { ok: true, answer: recognizedAnswerSchema.parse(await response.json()) };
    const { status } = response;
    const isSentence = response.headers.get("content-type")?.startsWith("text/plain") ?? false;
    return {
      ok: false,
      sentence: isSentence ? (await response.text()).trim() : notReached,
      again: status >= 500 || status === 401 || !isSentence,
      isStale: status === 409,
    };
  } catch {
    signal.throwIfAborted();
    return { ok: false, sentence: notReached, again: true, isStale: false };
  }
}
