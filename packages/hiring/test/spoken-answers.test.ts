import { noTranscriber, type Transcriber } from "@teamified/contracts/speech";
import { createLocalAssessor } from "@teamified/interview/local/local-assessor";
import { findRole } from "@teamified/interview/roles/registry";
import type { FileStore } from "@teamified/storage/file-store";
import { hummedWav } from "@teamified/testing/recordings";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateActor } from "../src/deps.ts";
import { deleteExpiredInterviews } from "../src/interviews/delete-expired-interviews.ts";
import { recognizeAnswer } from "../src/interviews/recognize-answer.ts";
import { sweep } from "../src/sweep.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const heard = "I would measure first, then change the slowest part, and measure again afterwards.";
const ears: Transcriber = {
  ...noTranscriber,
  recognizers: [{ provider: "test", model: "ears" }],
  transcribe: async () => ({
    available: true,
    text: heard,
    language: "en",
    segments: [],
    confidence: null,
    provider: "test",
    model: "ears",
    seconds: 2,
  }),
};

async function inInterview(candidate?: CandidateActor) {
  const actor = candidate ?? (await w.newCandidate());
  const caller = w.asCandidate(actor);
  const { id } = await caller.interview.start({ roleKey: "python", consent: true });
  return {
    id,
    actor,
    caller,
    record: (questionSequence = 1) =>
      recognizeAnswer({ ...w.deps, transcriber: ears }, actor, {
        interviewId: id,
        questionSequence,
        recordingKey: crypto.randomUUID(),
        bytes: hummedWav({ seconds: 1 }),
      }),
    answer: (text: string, spokenAnswerId?: string, questionSequence = 1) =>
      caller.interview.answer({
        interviewId: id,
        messageKey: crypto.randomUUID(),
        questionSequence,
        text,
        ...(spokenAnswerId && { spokenAnswerId }),
        telemetry: { firstKeyMs: null, keystrokes: 0, pastedCharacters: 0, awayMs: 0, awayCount: 0 },
      }),
  };
}

const fileKeys = async (interviewId: string) =>
  (await w.deps.db.spokenAnswer.findMany({ where: { interviewId }, orderBy: { id: "asc" } })).map(
    ({ fileKey }) => fileKey,
  );

describe("a spoken answer", () => {
  it("keeps what was recognised beside what the candidate made of it, and the report shows both", async () => {
    const { id, record, answer } = await inInterview();
    const { id: spoken } = await record();
    await answer(`${heard} With a profiler.`, spoken);
    const [file] = await fileKeys(id);
    const message = await w.deps.db.interviewMessage.findFirstOrThrow({
      where: { interviewId: id, sequence: 2 },
    });
    expect(message).toMatchObject({
      text: `${heard} With a profiler.`,
      audioKey: file,
      audioDurationSeconds: 1,
      audioMetadata: {
        codec: "pcm-s16",
        sampleRate: 16_000,
        provider: "test",
        model: "ears",
        confidence: null,
      },
    });
    const { messages } = await w.asTeam().interview.report({ id });
    expect(messages[1]?.spoken).toEqual({ id: spoken, recognized: heard });
    expect(messages[0]?.spoken).toBeNull();
    expect((await w.deps.db.spokenAnswer.findUniqueOrThrow({ where: { id: spoken } })).sentAt).not.toBeNull();
  });

  it("raises no flag of typing, however fast its text was there", async () => {
    const { id, caller, record, answer } = await inInterview();
    const { id: spoken } = await record();
    const long = heard.repeat(3);
    await w.deps.db.spokenAnswer.update({ where: { id: spoken }, data: { text: long } });
    await answer(long, spoken);
    await caller.interview.finish({ id });
    const exported = await w.asTeam(w.home.team.admin).interview.export({ id });
    const role = findRole(exported.role.key) ?? never();
    expect(exported.answers[0]).toMatchObject({ recognizedCharacters: long.length });
    const transcript = {
      role,
      resume: null,
      accommodations: exported.accommodations,
      answers: exported.answers.map(({ questionId, ...each }) => ({
        ...each,
        question: role.questions.find((question) => question.id === questionId) ?? never(),
      })),
    };
    const typesOf = async (given: typeof transcript) =>
      (await createLocalAssessor().integrity(given)).output.flags.map(({ type }) => type);
    expect(await typesOf(transcript)).not.toContain("fast_answer");
    expect(await typesOf(transcript)).not.toContain("pasted_or_fast_typing");
    // The same text at the same moment, typed.
    const typed = {
      ...transcript,
      answers: transcript.answers.map(({ recognizedCharacters: _, ...each }) => each),
    };
    expect(await typesOf(typed)).toContain("fast_answer");
  });

  it("may refer to a recording of the same question of one's own interview alone", async () => {
    const mine = await inInterview();
    const theirs = await inInterview();
    const foreign = await inInterview(w.other.candidate);
    for (const other of [theirs, foreign]) {
      const { id } = await other.record();
      await expect(mine.answer(heard, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const { id: first } = await mine.record();
    await mine.answer("I type this one instead.");
    await expect(mine.answer(heard, first, 3)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(mine.answer(heard, crypto.randomUUID(), 3)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("recordings that were not sent", () => {
  it("go once their question is answered or their interview is over; the one that was sent stays", async () => {
    const { id, caller, record, answer } = await inInterview();
    await record();
    const { id: sent } = await record();
    const [thrownAway = "", kept = ""] = await fileKeys(id);
    await sweep(w.deps);
    expect(await fileKeys(id)).toHaveLength(2);
    await answer(heard, sent);
    await record(3);
    await sweep(w.deps);
    const [, waiting = ""] = await fileKeys(id);
    await expect(w.deps.files.get(thrownAway)).rejects.toMatchObject({ code: "not_found" });
    await w.deps.files.get(kept);
    await w.deps.files.get(waiting);
    await caller.interview.finish({ id });
    await sweep(w.deps);
    expect(await fileKeys(id)).toEqual([kept]);
    await expect(w.deps.files.get(waiting)).rejects.toMatchObject({ code: "not_found" });
  });

  it("leave no file when the sweep was there while the file was being written", async () => {
    const { id, actor, answer } = await inInterview();
    const { files } = w.deps;
    let written = "";
    const slow: FileStore = {
      ...files,
      async put(key, bytes, type) {
        written = key;
        await answer("I would measure first, and change the slowest part then.");
        await sweep(w.deps);
        await files.put(key, bytes, type);
      },
    };
    const late = recognizeAnswer({ ...w.deps, transcriber: ears, files: slow }, actor, {
      interviewId: id,
      questionSequence: 1,
      recordingKey: crypto.randomUUID(),
      bytes: hummedWav({ seconds: 1 }),
    });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    expect(await fileKeys(id)).toEqual([]);
    await expect(files.get(written)).rejects.toMatchObject({ code: "not_found" });
  });

  it("and those that were go with the interview when its time is over", async () => {
    const { id, caller, record, answer } = await inInterview();
    await answer(heard, (await record()).id);
    await record(3);
    const files = await fileKeys(id);
    await caller.interview.finish({ id });
    w.advance(366 * 86_400_000);
    await deleteExpiredInterviews(w.deps);
    expect(files).toHaveLength(2);
    for (const file of files) {
      await expect(w.deps.files.get(file)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await fileKeys(id)).toEqual([]);
  });
});

function never(): never {
  throw new Error("a question that is not in the bank");
}
