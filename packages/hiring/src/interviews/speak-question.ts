import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { AppError, notFound } from "@teamified/contracts/errors";
import type { NoSpeech, Speech, Voice } from "@teamified/contracts/speech";
import type { CandidateActor, Deps } from "../deps.ts";
import { tryLimit } from "../limits/consume-limit.ts";
import { listenToWords } from "./words-under-way.ts";

/** All voices that we have give this; a sound of another type is not kept. */
const keptType = "audio/mpeg";
/** In ms. A turn whose models fail is worded by the bank well before. */
const longestTurnMs = 20_000;
const lookAgainMs = 250;

/** `whole` is the sound where it is there already; then `sound` gives the same. */
export type SpokenQuestion = Pick<Speech, "available" | "mimeType" | "sound"> & { whole: Uint8Array | null };

/**
 * The sound of one question of the candidate's own interview, while it is still being made. A question that is being
 * worded is spoken sentence by sentence as its words come; made by another process, once it is stored. What has been
 * heard to its end is kept under a hash of text, voice and model, so that listening again costs nothing. The row names
 * the file, which goes with the interview. Throws `not_found` alike for an interview that is not there or somebody
 * else's, and for a message that is no question.
 */
export async function speakQuestion(
  deps: Deps,
  actor: CandidateActor,
  input: { id: string; sequence: number; signal?: AbortSignal },
): Promise<SpokenQuestion | NoSpeech> {
  const question = await findQuestion(deps, actor, input);
  if (question !== null) {
    const kept = await findKept(deps, actor, input.id, question);
    if (kept !== null) return kept;
    return speak(deps, actor, input, question.text);
  }
  await requireComing(deps, actor, input);
  const words = listenToWords(deps.db, input.id, input.sequence);
  if (words !== null) return speak(deps, actor, input, words);
  const stored = await untilStored(deps, actor, input);
  return speak(deps, actor, input, stored.text);
}

type Question = { id: string; text: string; audioKey: string | null };
type Wanted = { id: string; sequence: number; signal?: AbortSignal };

function findQuestion(deps: Deps, actor: CandidateActor, { id, sequence }: Wanted): Promise<Question | null> {
  return deps.db.interviewMessage.findFirst({
    where: {
      interviewId: id,
      organizationId: actor.organizationId,
      interview: { candidateId: actor.id, organizationId: actor.organizationId },
      sequence,
      type: "ai_question",
    },
    select: { id: true, text: true, audioKey: true },
  });
}

/** Throws `not_found` unless the question is the reply to the last answer of the candidate's own interview. */
async function requireComing(deps: Deps, actor: CandidateActor, { id, sequence }: Wanted): Promise<void> {
  const answers = await deps.db.interviewMessage.count({
    where: {
      interviewId: id,
      organizationId: actor.organizationId,
      interview: { candidateId: actor.id, organizationId: actor.organizationId, status: "in_progress" },
      sequence: sequence - 1,
      type: "candidate_response",
    },
  });
  if (answers === 0) throw notFound("question");
}

/** A question that another process makes. Throws `not_found` when it does not come. */
async function untilStored(deps: Deps, actor: CandidateActor, wanted: Wanted): Promise<Question> {
  const deadline = performance.now() + longestTurnMs;
  while (performance.now() < deadline) {
    const question = await findQuestion(deps, actor, wanted);
    if (question !== null) return question;
    await delay(lookAgainMs, undefined, wanted.signal && { signal: wanted.signal });
  }
  throw notFound("question");
}

async function findKept(
  deps: Deps,
  actor: CandidateActor,
  interviewId: string,
  { text, audioKey }: Question,
): Promise<SpokenQuestion | null> {
  const isOurs = deps.speaker.voices.some((voice) => keyOf(actor, interviewId, voice, text) === audioKey);
  const kept = audioKey !== null && isOurs ? await readKept(deps, audioKey) : null;
  return kept && { available: true, mimeType: keptType, sound: inOnePart(kept), whole: kept };
}

/** Makes the sound of a text, or of words that still come. */
async function speak(
  deps: Deps,
  actor: CandidateActor,
  wanted: Wanted,
  text: string | AsyncIterable<string>,
): Promise<SpokenQuestion | NoSpeech> {
  if (deps.speaker.voices.length > 0) {
    const { allowed } = await tryLimit(deps, { name: "speech.candidate-day", subject: actor.id });
    // As where no voice is configured: the browser's own reads on.
    if (!allowed) return { available: false, because: null };
  }
  const speech = await deps.speaker.speak({
    text,
    call: {
      organizationId: actor.organizationId,
      interviewId: wanted.id,
      ...(wanted.signal && { signal: wanted.signal }),
    },
  });
  if (!speech.available) {
    if (speech.because !== null) {
      deps.log.warn({ interviewId: wanted.id, because: speech.because }, "question not spoken");
    }
    return speech;
  }
  const { mimeType, sound } = speech;
  const voice = deps.speaker.voices.find(
    ({ provider, model }) => provider === speech.provider && model === speech.model,
  );
  if (voice === undefined || mimeType !== keptType) return { available: true, mimeType, sound, whole: null };
  const keep = (bytes: Uint8Array) => keepSound(deps, actor, wanted, { voice, text, bytes });
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
  wanted: Wanted,
  { voice, text, bytes }: { voice: Voice; text: string | AsyncIterable<string>; bytes: Uint8Array },
): Promise<void> {
  try {
    // Words that came are stored by now.
    const question = await findQuestion(deps, actor, wanted);
    if (question === null || (typeof text === "string" && text !== question.text)) return;
    const key = keyOf(actor, wanted.id, voice, question.text);
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
