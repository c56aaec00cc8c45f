import { createHash } from "node:crypto";
import { AppError } from "@teamified/contracts/errors";
import type { RecordingFacts, Transcript } from "@teamified/contracts/speech";
import { type RecognizedAnswer, segmentsSchema } from "@teamified/contracts/spoken-answers";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { uuidv7 } from "uuidv7";
import type { Deps } from "../deps.ts";
import type { LoadedInterview } from "./load-interview.ts";

/** A recording as it came: `recordingKey` is made by the page once for each, so that the same one counts once. */
export type Recording = { questionSequence: number; recordingKey: string; bytes: Uint8Array };

const mimeTypes: Record<RecordingFacts["container"], string> = {
  webm: "audio/webm",
  mp4: "audio/mp4",
  mp3: "audio/mpeg",
  wav: "audio/wav",
};

/** The type of a recording by its content. */
export const mimeTypeOf = ({ container }: RecordingFacts): string => mimeTypes[container];

/** What is kept under a recording's key; null when there is nothing. Throws `conflict` for a key with another sound. */
export async function findRecording(
  deps: Deps,
  interview: LoadedInterview,
  recording: Recording,
): Promise<RecognizedAnswer | null> {
  const kept = await deps.db.spokenAnswer.findFirst({
    where: {
      interviewId: interview.id,
      organizationId: interview.organizationId,
      recordingKey: recording.recordingKey,
    },
    select: { id: true, text: true, seconds: true, questionSequence: true, sha256: true, segments: true },
  });
  if (!kept) return null;
  if (kept.sha256 !== hashOf(recording.bytes) || kept.questionSequence !== recording.questionSequence) {
    throw new AppError("conflict", "This recording was sent already, with another sound. Record again.");
  }
  const dropped = segmentsSchema
    .parse(kept.segments)
    .flatMap((each) => (each.dropped ? [each.text.trim()] : []));
  return { id: kept.id, text: kept.text, seconds: kept.seconds, dropped };
}

/** Keeps a recording with what was recognised in it. Of two copies in the same moment the first one counts. */
export async function keepRecording(
  deps: Deps,
  interview: LoadedInterview,
  recording: Recording,
  known: { facts: RecordingFacts; transcript: Transcript; transcriptionMs: number },
): Promise<RecognizedAnswer> {
  const { facts, transcript, transcriptionMs } = known;
  const { bytes, questionSequence, recordingKey } = recording;
  const { codec, sampleRate, seconds } = facts;
  const { text, language, confidence, segments, provider, model } = transcript;
  const id = uuidv7();
  const fileKey = `${interview.organizationId}/answers/${interview.id}/${id}.${facts.container}`;
  const mimeType = mimeTypeOf(facts);
  // The row first: a voice that no row names would outlive its interview.
  try {
    await deps.db.spokenAnswer.create({
      data: {
        id,
        organizationId: interview.organizationId,
        interviewId: interview.id,
        questionSequence,
        recordingKey,
        sha256: hashOf(bytes),
        fileKey,
        mimeType,
        codec,
        sampleRate,
        bytes: bytes.byteLength,
        seconds,
        text,
        language,
        confidence,
        segments,
        provider,
        model,
        transcriptionMs,
        createdAt: deps.clock.now(),
      },
      select: { id: true },
    });
  } catch (error) {
    const winner =
      violatedConstraint(error) === null ? null : await findRecording(deps, interview, recording);
    if (winner) return winner;
    throw error;
  }
  try {
    await deps.files.put(fileKey, bytes, mimeType);
  } catch (error) {
    await deps.db.spokenAnswer.deleteMany({ where: { id, organizationId: interview.organizationId } });
    throw error;
  }
  // Its question may have been answered meanwhile, and the sweep been here: then no row names the file.
  if ((await deps.db.spokenAnswer.count({ where: { id, organizationId: interview.organizationId } })) === 0) {
    await deps.files.remove(fileKey);
    throw new AppError("stale", "This question was answered already, perhaps in another tab.");
  }
  return { id, text, seconds, dropped: segments.flatMap((each) => (each.dropped ? [each.text.trim()] : [])) };
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
