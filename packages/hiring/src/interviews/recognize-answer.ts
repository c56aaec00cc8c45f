import { AppError } from "@teamified/contracts/errors";
import type { RecordingFacts, Transcript } from "@teamified/contracts/speech";
import type { RecognizedAnswer } from "@teamified/contracts/spoken-answers";
import type { CandidateActor, Deps } from "../deps.ts";
import { consumeLimit, type LimitSubject, returnLimit } from "../limits/consume-limit.ts";
import { requireActiveInterview } from "./abandon-idle-interviews.ts";
import { answerKeywords } from "./answer-keywords.ts";
import { assertRecognizable, assertRecordingSize } from "./judge-recording.ts";
import { keepInterviewAlive } from "./keep-interview-alive.ts";
import { findRecording, keepRecording, mimeTypeOf, type Recording } from "./keep-recording.ts";
import { awaitingSequence, type LoadedInterview } from "./load-interview.ts";

/**
 * Recognises a recorded answer to the question that waits, and keeps the recording for the case that it is sent
 * (SPK-1, SPK-2). `bytes` is the whole recording, whatever it was called, or what reads it: that is called when the
 * interview is the candidate's own, the question waits, and recordings are left for today, so that nothing is read in
 * vain. `signal` ends it when the page goes away, and then nothing is kept. Throws `not_found`, `stale` when the question is answered already, `conflict` for a key with
 * other bytes, `rate_limited`, what `assertRecognizable` throws, `invalid_input` when no words were heard, and
 * `unavailable` when nobody can recognise it now.
 */
export async function recognizeAnswer(
  deps: Deps,
  actor: CandidateActor,
  input: Omit<Recording, "bytes"> & {
    bytes: Uint8Array | (() => Promise<Uint8Array>);
    interviewId: string;
    signal?: AbortSignal;
  },
): Promise<RecognizedAnswer> {
  const interview = await requireActiveInterview(deps, { ...actor, interviewId: input.interviewId });
  if (await isKept(deps, interview, input)) {
    const kept = await findRecording(deps, interview, { ...input, bytes: await bytesOf(input.bytes) });
    if (kept) return kept;
  }
  if (awaitingSequence(interview) !== input.questionSequence) {
    throw new AppError(
      "stale",
      "This question was answered already, perhaps in another tab. The page shows the current one.",
    );
  }
  if (deps.transcriber.recognizers.length === 0) {
    throw new AppError("unavailable", "Spoken answers are not available here. Type your answer.");
  }
  const byCalls: LimitSubject = { name: "recognition.candidate-day", subject: actor.id };
  await consumeLimit(deps, byCalls);
  try {
    const recording = { ...input, bytes: await bytesOf(input.bytes) };
    assertRecordingSize(recording.bytes.byteLength);
    const signal = input.signal && { signal: input.signal };
    const facts = await deps.recordingProbe.probe(recording.bytes, signal);
    assertRecognizable(facts);
    const recognized = await recognizeWithin(deps, actor, interview, facts, recording);
    const answer = await keepRecording(deps, interview, recording, { facts, ...recognized });
    await keepInterviewAlive(deps, actor, interview);
    return answer;
  } catch (error) {
    // Nobody was asked, or nobody could recognise it: that is not the candidate's doing.
    const isOurs = !(error instanceof AppError) || error.code === "unavailable";
    if (isOurs && !input.signal?.aborted) await returnLimit(deps, byCalls);
    throw error;
  }
}

async function bytesOf(bytes: Uint8Array | (() => Promise<Uint8Array>)): Promise<Uint8Array> {
  return typeof bytes === "function" ? bytes() : bytes;
}

/** Whether there is a recording under this key: sent again it costs nothing. */
async function isKept(
  deps: Deps,
  interview: LoadedInterview,
  { recordingKey }: Pick<Recording, "recordingKey">,
): Promise<boolean> {
  const count = await deps.db.spokenAnswer.count({
    where: { interviewId: interview.id, organizationId: interview.organizationId, recordingKey },
  });
  return count > 0;
}

/** Recognises a recording whose seconds are left for today, which is what it costs. */
async function recognizeWithin(
  deps: Deps,
  actor: CandidateActor,
  interview: LoadedInterview,
  facts: RecordingFacts,
  recording: { bytes: Uint8Array; signal?: AbortSignal },
) {
  const bySeconds = {
    name: "recognition.candidate-day-seconds" as const,
    subject: actor.id,
    points: Math.ceil(facts.seconds),
  };
  await consumeLimit(deps, bySeconds);
  try {
    return await recognize(deps, interview, facts, recording);
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") await returnLimit(deps, bySeconds);
    throw error;
  }
}

async function recognize(
  deps: Deps,
  interview: LoadedInterview,
  facts: RecordingFacts,
  { bytes, signal }: { bytes: Uint8Array; signal?: AbortSignal },
): Promise<{ transcript: Transcript; transcriptionMs: number }> {
  const began = performance.now();
  const transcript = await deps.transcriber.transcribe({
    audio: bytes,
    mimeType: mimeTypeOf(facts),
    keywords: await answerKeywords(deps, interview),
    call: {
      organizationId: interview.organizationId,
      interviewId: interview.id,
      ...(signal && { signal }),
    },
  });
  if (!transcript.available) {
    deps.log.warn({ interviewId: interview.id, because: transcript.because }, "answer not recognised");
    throw new AppError(
      "unavailable",
      "Your recording could not be turned into text at the moment. It is kept on this page: send it again, record again, or type your answer.",
    );
  }
  if (transcript.text.trim() === "") {
    throw new AppError(
      "invalid_input",
      "No words could be made out in this recording. Record again nearer to the microphone, or type your answer.",
    );
  }
  return { transcript, transcriptionMs: Math.round(performance.now() - began) };
}
