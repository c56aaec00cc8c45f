import { resumePageSchema } from "@teamified/contracts/resumes";
import { pdfOf } from "@teamified/testing/documents";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { markAssessmentFailed } from "../src/assessments/mark-assessment-failed.ts";
import { scoreInterview } from "../src/assessments/score-interview.ts";
import type { Deps } from "../src/deps.ts";
import { markResumeFailed } from "../src/resumes/mark-resume-failed.ts";
import { parseResume } from "../src/resumes/parse-resume.ts";
import { sweep } from "../src/sweep.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const once = { run: <T>(_name: string, work: () => Promise<T>) => work() };

async function uploaded(bytes?: Uint8Array) {
  const caller = w.asCandidate(await w.newCandidate());
  const form = new FormData();
  form.set(
    "file",
    new File([(bytes ?? (await pdfOf([crypto.randomUUID(), "Skills", "React"]))).slice()], "cv.pdf"),
  );
  const { id } = await caller.resume.upload(form);
  return { caller, id };
}

describe("reading a resume", () => {
  it("twice, and twice at once, makes one feedback", async () => {
    const { id } = await uploaded();
    await Promise.all([1, 2, 3].map(() => parseResume(w.deps, { resumeId: id }, once)));
    await parseResume(w.deps, { resumeId: id }, once);
    expect(await w.deps.db.resumeFeedback.count({ where: { resumeId: id } })).toBe(1);
  });

  it("stores a picture of each page, with a box for each line of text", async () => {
    const { id } = await uploaded();
    await parseResume(w.deps, { resumeId: id }, once);
    const row = await w.deps.db.resume.findUniqueOrThrow({ where: { id } });
    const pages = z.array(resumePageSchema).parse(row.pages);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.boxes.filter((box) => box !== null)).toHaveLength(3);
    const picture = Buffer.from(await w.deps.files.get(pages[0]?.imageKey ?? ""));
    expect(picture.toString("latin1", 8, 12)).toBe("WEBP");
  });

  it("is finished without pictures when the pages cannot be drawn", async () => {
    const { caller, id } = await uploaded();
    const blind: Deps = {
      ...w.deps,
      extractor: { ...w.deps.extractor, render: () => Promise.reject(new Error("no canvas")) },
    };
    await parseResume(blind, { resumeId: id }, once);
    expect((await caller.resume.get({ id })).parsingStatus).toBe("completed");
  });

  it("leaves no picture behind when the resume is removed while its pages are drawn", async () => {
    const { caller, id } = await uploaded();
    const kept: string[] = [];
    const racing: Deps = {
      ...w.deps,
      files: {
        ...w.deps.files,
        get: (key) => w.deps.files.get(key),
        remove: (key) => w.deps.files.remove(key),
        put: async (key, bytes, mimeType) => {
          kept.push(key);
          await w.deps.files.put(key, bytes, mimeType);
          await caller.resume.remove({ id });
        },
      },
    };
    await parseResume(racing, { resumeId: id }, once);
    expect(kept).toHaveLength(1);
    await expect(w.deps.files.get(kept[0] ?? "")).rejects.toThrow();
  });

  it("goes on behind the step that was finished when the process died", async () => {
    const { caller, id } = await uploaded();
    const stored = new Map<string, unknown>();
    const steps = {
      run: async <T>(name: string, work: () => Promise<T>): Promise<T> => {
        if (stored.has(name)) return stored.get(name) as T; // as the job's own steps: what was stored is what was made
        const result = await work();
        stored.set(name, result);
        return result;
      },
    };
    let extractions = 0;
    const counting: Deps = {
      ...w.deps,
      extractor: {
        ...w.deps.extractor,
        extract: (bytes) => {
          extractions += 1;
          return w.deps.extractor.extract(bytes);
        },
      },
      writer: { write: () => Promise.reject(new Error("kill -9")) },
    };
    await expect(parseResume(counting, { resumeId: id }, steps)).rejects.toThrow("kill -9");
    expect((await caller.resume.get({ id })).parsingStatus).toBe("processing");
    await parseResume({ ...counting, writer: w.deps.writer }, { resumeId: id }, steps);
    expect((await caller.resume.get({ id })).parsingStatus).toBe("completed");
    expect(extractions).toBe(1);
  });

  it("of a damaged file says so to both sides, and both may try again", async () => {
    const good = await pdfOf(["A", crypto.randomUUID()]);
    const { caller, id } = await uploaded(good.slice(0, Math.floor(good.length / 3)));
    await parseResume(w.deps, { resumeId: id }, once);
    const failed = await caller.resume.get({ id });
    expect(failed).toMatchObject({
      parsingStatus: "failed",
      problem: expect.stringContaining("damaged"),
      feedback: null,
    });
    const dashboard = await w.asTeam().dashboard.get();
    expect(dashboard.failedResumes.map((resume) => resume.id)).toContain(id);
    await caller.resume.retry({ id });
    await expect(w.asTeam().resume.retry({ id })).rejects.toMatchObject({ code: "CONFLICT" });
    await parseResume(w.deps, { resumeId: id }, once);
    await w.asTeam().resume.retry({ id });
    expect((await caller.resume.get({ id })).parsingStatus).toBe("pending");
  });

  it("that failed for good keeps a sentence, and never undoes a success", async () => {
    const { caller, id } = await uploaded();
    await markResumeFailed(w.deps, { resumeId: id });
    expect((await caller.resume.get({ id })).problem).toContain("our side");
    await caller.resume.retry({ id });
    await parseResume(w.deps, { resumeId: id }, once);
    await markResumeFailed(w.deps, { resumeId: id });
    expect((await caller.resume.get({ id })).parsingStatus).toBe("completed");
  });

  it("whose job was lost is offered again by the sweep", async () => {
    const { caller, id } = await uploaded();
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    w.advance(200_000);
    expect((await sweep(w.deps)).resumes).toBeGreaterThanOrEqual(1);
    const worker = await w.startWorker();
    await eventually(
      "the sweep's job reads it",
      async () => (await caller.resume.get({ id })).parsingStatus === "completed",
    );
    await worker.stop();
  });

  it("of a resume that was removed meanwhile does nothing", async () => {
    const { caller, id } = await uploaded();
    await caller.resume.remove({ id });
    await parseResume(w.deps, { resumeId: id }, once);
    await expect(caller.resume.get({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

async function finished() {
  const caller = w.asCandidate(await w.newCandidate());
  const { id } = await caller.interview.start({ roleKey: "python", consent: true });
  let view = await caller.interview.get({ id });
  for (let turn = 0; turn < 6 && view.awaiting !== null; turn += 1) {
    // What says nothing to the question is asked about first, and is the answer when the candidate says so.
    const isAskedAbout = view.messages.at(-1)?.text.includes("Was that your answer?") ?? false;
    view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text: isAskedAbout
        ? "Yes, that was my answer."
        : "A list is mutable and a tuple is not, so a tuple can be a key of a dict. A generator yields one value at a time.",
    });
  }
  await caller.interview.finish({ id });
  const read = () => w.deps.db.assessmentResult.findUniqueOrThrow({ where: { interviewId: id } });
  const runs = () =>
    w.deps.db.assessmentRun.findMany({
      where: { assessment: { interviewId: id } },
      orderBy: { createdAt: "asc" },
    });
  return { caller, id, read, runs };
}

describe("scoring an interview", () => {
  it("twice, and twice at once, gives one result of four passes", async () => {
    const interview = await finished();
    await Promise.all([1, 2].map(() => scoreInterview(w.deps, { interviewId: interview.id })));
    const first = await interview.read();
    await scoreInterview(w.deps, { interviewId: interview.id });
    expect(await interview.read()).toEqual(first);
    expect(first.status).toBe("completed");
    expect((await interview.runs()).filter((run) => run.status === "completed")).toHaveLength(4);
  });

  it("that fails half-way keeps the finished passes, says what is missing, and a retry makes only that", async () => {
    const interview = await finished();
    const calls = { technical: 0, reasoning: 0 };
    const { assessor } = w.deps;
    const failing: Deps = {
      ...w.deps,
      assessor: {
        ...assessor,
        gradeAnswer: (input) => assessor.gradeAnswer(input),
        integrity: (transcript) => assessor.integrity(transcript),
        recommendations: (transcript, earlier) => assessor.recommendations(transcript, earlier),
        technical: (transcript) => {
          calls.technical += 1;
          return assessor.technical(transcript);
        },
        reasoning: (transcript, technical) =>
          ++calls.reasoning < 3
            ? Promise.reject(new Error("the model is away"))
            : assessor.reasoning(transcript, technical),
      },
    };
    await expect(scoreInterview(failing, { interviewId: interview.id })).rejects.toThrow("the model is away");
    await expect(scoreInterview(failing, { interviewId: interview.id })).rejects.toThrow("the model is away");
    await markAssessmentFailed(w.deps, { interviewId: interview.id });
    const report = await w.asTeam().interview.report({ id: interview.id });
    expect(report.assessment).toMatchObject({
      status: "partial",
      missingPasses: ["reasoning", "recommendations"],
    });
    expect(report.assessment?.overallScore).toEqual(expect.any(Number));
    expect((await interview.caller.interview.result({ id: interview.id })).status).toBe("partial");

    await w.asTeam().assessment.retry({ interviewId: interview.id });
    await scoreInterview(failing, { interviewId: interview.id });
    expect((await interview.read()).status).toBe("completed");
    expect(calls.technical).toBe(1);
    await expect(w.asTeam().assessment.retry({ interviewId: interview.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("drops a quotation that the candidate did not say, whoever returned it", async () => {
    const interview = await finished();
    const { assessor } = w.deps;
    const inventing: Deps = {
      ...w.deps,
      assessor: {
        ...assessor,
        technical: async (transcript) => {
          const result = await assessor.technical(transcript);
          const skill = result.output.skills.find((each) => each.criteria.length > 0);
          const criterion = skill?.criteria[0];
          if (criterion)
            criterion.evidence = { sequence: 2, quote: "I am the best engineer alive", start: 0, end: 28 };
          return result;
        },
      },
    };
    await scoreInterview(inventing, { interviewId: interview.id });
    const report = await w.asTeam().interview.report({ id: interview.id });
    expect(report.assessment?.droppedQuotations).toBe(1);
    expect(JSON.stringify(report)).not.toContain("best engineer alive");
  });

  it("says the same from the same interview, bit for bit", async () => {
    const interview = await finished();
    await scoreInterview(w.deps, { interviewId: interview.id });
    const outputs = async () =>
      JSON.stringify((await interview.runs()).map((run) => [run.pass, run.output]).toSorted());
    const first = await outputs();
    await w.deps.db.assessmentRun.deleteMany({ where: { assessment: { interviewId: interview.id } } });
    await w.deps.db.assessmentResult.updateMany({
      where: { interviewId: interview.id },
      data: { status: "pending" },
    });
    await scoreInterview(w.deps, { interviewId: interview.id });
    expect(await outputs()).toBe(first);
  });
});

describe("the database away", () => {
  it("for a moment gives a sentence that says what to do, and the next try works", async () => {
    const { caller, id } = await uploaded();
    const find = w.deps.db.resume.findFirst;
    const lost = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
    Object.defineProperty(w.deps.db.resume, "findFirst", {
      value: () => Promise.reject(lost),
      configurable: true,
    });
    await expect(caller.resume.get({ id })).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: expect.stringContaining("try again in a few seconds"),
    });
    Object.defineProperty(w.deps.db.resume, "findFirst", { value: find, configurable: true });
    expect((await caller.resume.get({ id })).id).toBe(id);
  });
});
