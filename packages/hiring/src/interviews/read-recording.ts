import { notFound } from "@teamified/contracts/errors";
import { audioMetadataSchema } from "@teamified/contracts/spoken-answers";
import type { Deps, RecruiterActor } from "../deps.ts";

/**
 * The recording of one spoken answer, for the team of its organization. Throws `not_found` alike for an answer that
 * was typed, that is not there, and that is another organization's.
 */
export async function readRecording(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string; sequence: number },
): Promise<{ bytes: Uint8Array; mimeType: string }> {
  const message = await deps.db.interviewMessage.findFirst({
    where: {
      interviewId: input.interviewId,
      organizationId: actor.organizationId,
      sequence: input.sequence,
      type: "candidate_response",
    },
    select: { audioKey: true, audioMetadata: true },
  });
  if (!message || message.audioKey === null) throw notFound("recording");
  const { mimeType } = audioMetadataSchema.parse(message.audioMetadata);
  return { bytes: await deps.files.get(message.audioKey), mimeType };
}
