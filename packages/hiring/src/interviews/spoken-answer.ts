import { notFound } from "@teamified/contracts/errors";
import type { AudioMetadata } from "@teamified/contracts/spoken-answers";
import { audioMetadataSchema } from "@teamified/contracts/spoken-answers";
import type { Deps } from "../deps.ts";
import type { LoadedInterview } from "./load-interview.ts";

/** What a message keeps of the recording that it was spoken in. */
export type SpokenPart = {
  id: string;
  recognized: string;
  fileKey: string;
  seconds: number;
  audio: AudioMetadata;
};

/**
 * The recording that an answer refers to. `interview` was loaded for its owner. Throws `not_found` alike for one of
 * another question, interview or person, and for one that is not there.
 */
export async function requireSpokenAnswer(
  deps: Deps,
  interview: LoadedInterview,
  answer: { id: string; questionSequence: number },
): Promise<SpokenPart> {
  const row = await deps.db.spokenAnswer.findFirst({
    where: {
      id: answer.id,
      organizationId: interview.organizationId,
      interviewId: interview.id,
      questionSequence: answer.questionSequence,
    },
    select: {
      id: true,
      text: true,
      fileKey: true,
      seconds: true,
      mimeType: true,
      codec: true,
      sampleRate: true,
      bytes: true,
      transcriptionMs: true,
      confidence: true,
      language: true,
      provider: true,
      model: true,
      segments: true,
    },
  });
  if (!row) throw notFound("recording");
  const { id, text, fileKey, seconds, ...audio } = row;
  return { id, recognized: text, fileKey, seconds, audio: audioMetadataSchema.parse(audio) };
}
