import { createHash } from "node:crypto";
import { AppError, notFound } from "@teamified/contracts/errors";
import type { NoSpeech, Speech, Voice } from "@teamified/contracts/speech";
import type { CandidateActor, Deps } from "../deps.ts";

/** All voices that we have give this; a sound of another type is not kept. */
const keptType = "audio/mpeg";

/**
 * The sound of one question of the candidate's own interview, while it is still being made. Once it has been heard to
 * its end it is kept under a hash of text, voice and model, so that listening again, or to the same question in
 * another interview of the organization, costs nothing. Throws `not_found` alike for an interview that is not there
 * or somebody else's, and for a message that is no question.
 */
export async function speakQuestion(
  deps: Deps,
  actor: CandidateActor,
  input: { id: string; sequence: number; signal?: AbortSignal },
): Promise<Pick<Speech, "available" | "mimeType" | "sound"> | NoSpeech> {
  const question = await deps.db.interviewMessage.findFirst({
    where: {
      interviewId: input.id,
      organizationId: actor.organizationId,
      interview: { candidateId: actor.id, organizationId: actor.organizationId },
      sequence: input.sequence,
      type: "ai_question",
    },
    select: { text: true },
  });
  if (!question) throw notFound("question");
  const { text } = question;
  for (const voice of deps.speaker.voices) {
    const kept = await readKept(deps, keyOf(actor, voice, text));
    if (kept !== null) return { available: true, mimeType: keptType, sound: inOnePart(kept) };
  }
  const speech = await deps.speaker.speak({
    text,
    call: {
      organizationId: actor.organizationId,
      interviewId: input.id,
      ...(input.signal && { signal: input.signal }),
    },
  });
  if (!speech.available) {
    if (speech.because !== null) {
      deps.log.warn({ interviewId: input.id, because: speech.because }, "question not spoken");
    }
    return speech;
  }
  const { mimeType, sound } = speech;
  const voice = deps.speaker.voices.find(
    ({ provider, model }) => provider === speech.provider && model === speech.model,
  );
  if (voice === undefined || mimeType !== keptType) return { available: true, mimeType, sound };
  return { available: true, mimeType, sound: keepWhenWhole(deps, keyOf(actor, voice, text), sound) };
}

function keyOf(actor: CandidateActor, { provider, model, voice }: Voice, text: string): string {
  const hash = createHash("sha256").update(JSON.stringify([provider, model, voice, text]));
  return `${actor.organizationId}/speech/${hash.digest("hex")}.mp3`;
}

async function readKept(deps: Deps, key: string): Promise<Uint8Array | null> {
  try {
    return await deps.files.get(key);
  } catch (error) {
    // A store that fails costs a second making, not the sound.
    if (!(error instanceof AppError && error.code === "not_found")) {
      deps.log.warn({ err: error }, "kept sound not read");
    }
    return null;
  }
}

async function* inOnePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Passes the sound on and keeps it, if it came to its end. What is cut or left early is not kept. */
async function* keepWhenWhole(
  deps: Deps,
  key: string,
  sound: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of sound) {
    parts.push(part);
    yield part;
  }
  // Not waited for: the listener has everything already.
  deps.files.put(key, Buffer.concat(parts), keptType).catch((error: unknown) => {
    deps.log.warn({ err: error }, "sound of a question not kept");
  });
}
