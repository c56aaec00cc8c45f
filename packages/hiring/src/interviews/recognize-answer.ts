import { createHash } from "node:crypto";
import { AppError } from "@teamified/contracts/errors";
import type { RecordingFacts, Transcript } from "@teamified/contracts/speech";
import type { RecognizedAnswer } from "@teamified/contracts/spoken-answers";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { uuidv7 } from "uuidv7";
import type { CandidateActor, Deps } from "../deps.ts";
import { requireActiveInterview } from "./abandon-idle-interviews.ts";
import { answerKeywords } from "./answer-keywords.ts";
import { assertRecognizable, assertRecordingSize } from "./judge-recording.ts";
import { keepInterviewAlive } from "./keep-interview-alive.ts";
import { awaitingSequence, type LoadedInterview } from "./load-interview.ts";

/** Recognition costs money: five tries for each of the most questions that an interview has. */
const mostCalls = 100;

const mimeTypes: Record<RecordingFacts["container"], string> = {
  webm: "audio/webm",
  mp4: "audio/mp4",
  mp3: "audio/mpeg",
  wav: "audio/wav",
};

type Recording = {
  interviewId: string;
  questionSequence: number;
  /** Made by the page once for each recording: the same key counts once. */
  recordingKey: string;
  bytes: Uint8Array;
  /** Ends when the page goes away; then nothing is stored. */
  signal?: AbortSignal;
};

/**
 * Recognises a recorded answer to the question that waits, and keeps the recording for the case that it is sent
 * (SPK-1, SPK-2). `bytes` is the whole recording, whatever it was called. Throws `not_found`, `stale` when the question
 * is answered already, `conflict` for a key with other bytes, `rate_limited`, what `assertRecognizable` throws,
 * `invalid_input` when no words were heard, and `unavailable` when nobody can recognise it now.
 */
export async function recognizeAnswer(
  deps: Deps,
  actor: CandidateActor,
  input: Recording,
): Promise<RecognizedAnswer> {
  const interview = await requireActiveInterview(deps, { ...actor, interviewId: input.interviewId });
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const stored = await findStored(deps, interview, { ...input, sha256 });
  if (stored) return stored;
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
  const { transcript, transcriptionMs } = await recognize(deps, interview, facts, input);
  const { container, codec, sampleRate, seconds } = facts;
  const id = uuidv7();
  const fileKey = `${interview.organizationId}/answers/${interview.id}/${id}.${container}`;
  const mimeType = mimeTypes[container];
  await deps.files.put(fileKey, input.bytes, mimeType);
  try {
    await deps.db.spokenAnswer.create({
      data: {
        id,
        organizationId: interview.organizationId,
        interviewId: interview.id,
        questionSequence: input.questionSequence,
        recordingKey: input.recordingKey,
        sha256,
        fileKey,
        mimeType,
        codec,
        sampleRate,
        bytes: input.bytes.byteLength,
        seconds,
        text: transcript.text,
        language: transcript.language,
        confidence: transcript.confidence,
        segments: transcript.segments,
        provider: transcript.provider,
        model: transcript.model,
        transcriptionMs,
        createdAt: deps.clock.now(),
      },
      select: { id: true },
    });
  } catch (error) {
    // The row is the truth: without it the file belongs to nobody.
    await deps.files
      .remove(fileKey)
      .catch((cause: unknown) => deps.log.warn({ err: cause }, "orphaned file"));
    // Two copies in the same moment: the first one counts.
    const winner =
      violatedConstraint(error) === null ? null : await findStored(deps, interview, { ...input, sha256 });
    if (winner) return winner;
    throw error;
  }
  await keepInterviewAlive(deps, actor, interview);
  return { id, text: transcript.text, seconds };
}

async function findStored(
  deps: Deps,
  interview: LoadedInterview,
  recording: { recordingKey: string; questionSequence: number; sha256: string },
): Promise<RecognizedAnswer | null> {
  const { recordingKey, questionSequence, sha256 } = recording;
  const stored = await deps.db.spokenAnswer.findFirst({
    where: { interviewId: interview.id, organizationId: interview.organizationId, recordingKey },
    select: { id: true, text: true, seconds: true, questionSequence: true, sha256: true },
  });
  if (!stored) return null;
  if (stored.sha256 !== sha256 || stored.questionSequence !== questionSequence) {
    throw new AppError("conflict", "This recording was sent already, with another sound. Record again.");
  }
  return { id: stored.id, text: stored.text, seconds: stored.seconds };
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
  { bytes, signal }: Recording,
): Promise<{ transcript: Transcript; transcriptionMs: number }> {
  const began = performance.now();
  const transcript = await deps.transcriber.transcribe({
    audio: bytes,
    mimeType: mimeTypes[facts.container],
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
