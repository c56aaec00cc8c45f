import { AppError } from "@teamified/contracts/errors";
import type { RecordingFacts, Transcript } from "@teamified/contracts/speech";
import type { RecognizedAnswer } from "@teamified/contracts/spoken-answers";
import type { CandidateActor, Deps } from "../deps.ts";
import { requireActiveInterview } from "./abandon-idle-interviews.ts";
import { answerKeywords } from "./answer-keywords.ts";
import { dropInventions } from "./drop-inventions.ts";
import { assertRecognizable, assertRecordingSize } from "./judge-recording.ts";
import { keepInterviewAlive } from "./keep-interview-alive.ts";
import { findRecording, keepRecording, mimeTypeOf, type Recording } from "./keep-recording.ts";
import { awaitingSequence, type LoadedInterview } from "./load-interview.ts";

/** Recognition costs money: five tries for each of the most questions that an interview has. */
const mostCalls = 100;

/**
 * Recognises a recorded answer to the question that waits, and keeps the recording for the case that it is sent
 * (SPK-1, SPK-2). `bytes` is the whole recording, whatever it was called; `signal` ends it when the page goes away, and
 * then nothing is kept. Throws `not_found`, `stale` when the question is answered already, `conflict` for a key with
 * other bytes, `rate_limited`, what `assertRecognizable` throws, `invalid_input` when no words were heard, and
 * `unavailable` when nobody can recognise it now.
 */
export async function recognizeAnswer(
  deps: Deps,
  actor: CandidateActor,
  input: Recording & { interviewId: string; signal?: AbortSignal },
): Promise<RecognizedAnswer> {
  const interview = await requireActiveInterview(deps, { ...actor, interviewId: input.interviewId });
  const kept = await findRecording(deps, interview, input);
  if (kept) return kept;
  if (awaitingSequence(interview) !== input.questionSequence) {
    throw new AppError(
      "stale",
      "This question was answered already, perhaps in another tab. The page shows the current one.",
    );
  }
  assertRecordingSize(input.bytes.byteLength);
  await assertMayRecognize(deps, interview);
  const signal = input.signal && { signal: input.signal };
  const facts = await deps.recordingProbe.probe(input.bytes, signal);
  assertRecognizable(facts);
  const recognized = await recognize(deps, interview, facts, input);
  const answer = await keepRecording(deps, interview, input, { facts, ...recognized });
  await keepInterviewAlive(deps, actor, interview);
  return answer;
}

async function assertMayRecognize(deps: Deps, interview: LoadedInterview): Promise<void> {
  if (deps.transcriber.recognizers.length === 0) {
    throw new AppError("unavailable", "Spoken answers are not available here. Type your answer.");
  }
  const calls = await deps.db.modelCall.count({
    where: { organizationId: interview.organizationId, interviewId: interview.id, task: "transcriber" },
  });
  if (calls < mostCalls) return;
  throw new AppError(
    "rate_limited",
    "You have recorded very often in this interview. Type the rest of your answers.",
  );
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
  const { dropped, ...kept } = dropInventions({ ...transcript, seconds: facts.seconds }, facts);
  if (dropped.length > 0)
    deps.log.info({ interviewId: interview.id, dropped: dropped.length }, "words without a voice left out");
  if (kept.text.trim() === "") {
    throw new AppError(
      "invalid_input",
      "No words could be made out in this recording. Record again nearer to the microphone, or type your answer.",
    );
  }
  return {
    transcript: { ...transcript, ...kept },
    transcriptionMs: Math.round(performance.now() - began),
  };
}
