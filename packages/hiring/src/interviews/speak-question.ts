import { createHash } from "node:crypto";
import { AppError, notFound } from "@teamified/contracts/errors";
import type { NoSpeech, Speech, Voice } from "@teamified/contracts/speech";
import type { CandidateActor, Deps } from "../deps.ts";

/** All voices that we have give this; a sound of another type is not kept. */
const keptType = "audio/mpeg";

/** `whole` is the sound where it is there already; then `sound` gives the same. */
export type SpokenQuestion = Pick<Speech, "available" | "mimeType" | "sound"> & { whole: Uint8Array | null };

/**
 * The sound of one question of the candidate's own interview, while it is still being made. Once it has been heard to
 * its end it is kept under a hash of text, voice and model, so that listening again costs nothing. The row names the
 * file, which goes with the interview. Throws `not_found` alike for an interview that is not there or somebody else's,
 * and for a message that is no question.
 */
export async function speakQuestion(
  deps: Deps,
  actor: CandidateActor,
  input: { id: string; sequence: number; signal?: AbortSignal },
): Promise<SpokenQuestion | NoSpeech> {
  const question = await deps.db.interviewMessage.findFirst({
    where: {
      interviewId: input.id,
      organizationId: actor.organizationId,
      interview: { candidateId: actor.id, organizationId: actor.organizationId },
      sequence: input.sequence,
      type: "ai_question",
    },
    select: { id: true, text: true, audioKey: true },
  });
  if (!question) throw notFound("question");
  const { text, audioKey } = question;
  const keyIn = (voice: Voice) => keyOf(actor, input.id, voice, text);
  if (audioKey !== null && deps.speaker.voices.some((voice) => keyIn(voice) === audioKey)) {
    const kept = await readKept(deps, audioKey);
    if (kept !== null) return { available: true, mimeType: keptType, sound: inOnePart(kept), whole: kept };
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
  if (voice === undefined || mimeType !== keptType) return { available: true, mimeType, sound, whole: null };
  const keep = (bytes: Uint8Array) => keepSound(deps, actor, { question, key: keyIn(voice), bytes });
  return { available: true, mimeType, sound: keepWhenWhole(sound, keep), whole: null };
}

function keyOf(
  actor: CandidateActor,
  interviewId: string,
  { provider, model, voice }: Voice,
  text: string,
): string {
  const hash = createHash("sha256").update(JSON.stringify([provider, model, voice, text]));
  return `${actor.organizationId}/speech/${interviewId}/${hash.digest("hex")}.mp3`;
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
  sound: AsyncIterable<Uint8Array>,
  keep: (bytes: Uint8Array) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of sound) {
    parts.push(part);
    yield part;
  }
  // The listener has everything already, and who listens again finds it.
  await keep(Buffer.concat(parts));
}

/** Never throws: what is not kept is made again. */
async function keepSound(
  deps: Deps,
  actor: CandidateActor,
  {
    question,
    key,
    bytes,
  }: { question: { id: string; audioKey: string | null }; key: string; bytes: Uint8Array },
): Promise<void> {
  try {
    // The row first: a file that no row names would outlive its interview.
    const { count } = await deps.db.interviewMessage.updateMany({
      where: { id: question.id, organizationId: actor.organizationId },
      data: { audioKey: key },
    });
    if (count === 0) return;
    await deps.files.put(key, bytes, keptType);
    // The same question in a voice that was configured before.
    if (question.audioKey !== null && question.audioKey !== key) await deps.files.remove(question.audioKey);
  } catch (error) {
    deps.log.warn({ err: error }, "sound of a question not kept");
  }
}
