import { docxOf, pdfOf } from "@teamified/testing/documents";
import { modelAnswerTo } from "@teamified/testing/model-answer";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.startWorker();
});
afterAll(() => w.close());

async function upload(name: string, bytes: Uint8Array, caller = w.asCandidate()): Promise<string> {
  const form = new FormData();
  form.set("file", new File([bytes.slice()], name));
  return (await caller.resume.upload(form)).id;
}

const knows =
  "I would measure first, then split the component, keep state close to where it is used, and memoise only what the profiler shows to be slow. Keys must be stable so that React keeps the right element.";

describe("from a resume to a decision", () => {
  it("reads, advises, interviews, scores, decides and tells", async () => {
    const candidate = w.asCandidate();
    const team = w.asTeam();

    const resumeId = await upload("ada.pdf", await pdfOf());
    const resume = await eventually("the resume is read", async () => {
      const each = await candidate.resume.get({ id: resumeId });
      return each.parsingStatus === "completed" && each;
    });
    expect(resume.parsed?.contact.email?.value).toBe("ada.example@mail.example");
    expect(resume.parsed?.skills.map((skill) => skill.name)).toContain("React");
    const email = resume.parsed?.contact.email;
    expect(resume.pages?.[(email?.source.page ?? 0) - 1]?.lines[(email?.source.line ?? 0) - 1]).toContain(
      email?.value,
    );
    // Drafts are the team's: the candidate sees that one waits, and until when.
    expect(resume.feedback).toMatchObject({ status: "waiting", content: null });
    expect(resume.feedback?.expectedBy).toBeInstanceOf(Date);

    const [waiting] = (await team.feedback.queue({})).items;
    expect(waiting).toMatchObject({ status: "pending_approval", candidateName: "Ada Example" });
    const draft = await team.feedback.get({ id: waiting?.id ?? "" });
    // Who read and who wrote is kept with the work.
    const { readBy } = await team.resume.get({ id: resumeId });
    expect(readBy).toMatchObject({ provider: "local", tokens: 0 });
    expect(draft.revisions).toMatchObject([{ byName: null, madeBy: { provider: "local", tokens: 0 } }]);
    const { version } = await team.feedback.edit({
      id: draft.id,
      version: draft.version,
      content: `${draft.content}\n\nWarm regards from all of us.`,
    });
    await expect(
      team.feedback.edit({ id: draft.id, version: draft.version, content: draft.content }),
    ).rejects.toThrow("was changed in the meantime");
    await team.feedback.approve({ id: draft.id, version });
    const sent = await eventually("the feedback is sent", async () => {
      const each = await candidate.resume.get({ id: resumeId });
      return each.feedback?.status === "sent" && each.feedback;
    });
    expect(sent.content).toContain("Warm regards from all of us.");
    expect((await w.mails()).map((mail) => mail.subject)).toEqual([
      "Feedback on your resume from The home company",
    ]);
    expect((await team.feedback.get({ id: draft.id })).revisions).toHaveLength(2);

    const { id } = await candidate.interview.start({ roleKey: "react", resumeId, consent: true });
    let view = await candidate.interview.get({ id });
    expect(view.messages[0]?.text).toMatch(/AI/);
    let exchanges = 0;
    while (view.awaiting !== null) {
      exchanges += 1;
      expect(exchanges).toBeLessThanOrEqual(30);
      view = await candidate.interview.answer({
        interviewId: id,
        messageKey: crypto.randomUUID(),
        questionSequence: view.awaiting,
        text:
          exchanges % 5 === 0
            ? "I don't know."
            : `${modelAnswerTo(view.messages.at(-1)?.text ?? "") ?? knows} That was answer ${exchanges}.`,
      });
    }
    expect(view.status).toBe("completed");
    expect(exchanges).toBeGreaterThanOrEqual(12);
    expect(exchanges).toBeLessThanOrEqual(20);

    const report = await eventually("the interview is scored", async () => {
      const each = await team.interview.report({ id });
      return each.assessment?.status === "completed" && each;
    });
    const { assessment } = report;
    expect(assessment?.missingPasses).toEqual([]);
    expect(Object.keys(assessment?.provenance ?? {}).toSorted()).toEqual([
      "integrity",
      "reasoning",
      "recommendations",
      "technical",
    ]);
    const evidence =
      assessment?.skills.flatMap((skill) => skill.criteria.flatMap((each) => each.evidence ?? [])) ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { sequence, start, end, quote } of evidence) {
      const message = report.messages.find((each) => each.sequence === sequence);
      expect(message?.type).toBe("candidate_response");
      expect(message?.text.slice(start, end)).toBe(quote);
    }
    for (const message of report.messages) {
      if (message.type === "ai_question") expect(message.question?.reason).toMatch(/\w+ \w+/);
    }

    await team.assessment.decide({
      interviewId: id,
      scoring: 1,
      outcome: "hold",
      reason: "A colleague should talk with her first.",
    });
    await team.assessment.decide({
      interviewId: id,
      scoring: 1,
      outcome: "advance",
      reason: "The talk went well: she explains clearly.",
    });
    const decided = await team.interview.report({ id });
    expect(decided.decisions.map((decision) => decision.outcome)).toEqual(["advance", "hold"]);

    const result = await candidate.interview.result({ id });
    // The decision is the team's until they tell the candidate: see hiring/test/decision-notices.
    expect(result).toMatchObject({ status: "ready", decision: null });
    const text = JSON.stringify(result);
    expect(text).not.toMatch(/integrity|"\w*flags?"|overallScore/i);
    expect(text).not.toContain("she explains clearly");
  });

  it("reads a DOCX like a PDF", async () => {
    const id = await upload("ada.docx", await docxOf());
    const resume = await eventually("the DOCX is read", async () => {
      const each = await w.asCandidate().resume.get({ id });
      return each.parsingStatus === "completed" && each;
    });
    expect(resume.parsed?.contact.email?.value).toBe("ada.example@mail.example");
  });

  it("makes one resume of the same file sent twice at once", async () => {
    const bytes = await pdfOf(["Twice", "Skills", "CSS"]);
    const caller = w.asCandidate(await w.newCandidate());
    const ids = await Promise.all([1, 2, 3].map(() => upload("twice.pdf", bytes, caller)));
    expect(new Set(ids).size).toBe(1);
    expect(await caller.resume.list()).toHaveLength(1);
  });
});

describe("an interview", () => {
  const begin = async () => {
    const caller = w.asCandidate(await w.newCandidate());
    const { id } = await caller.interview.start({ roleKey: "javascript", consent: true });
    return { caller, id };
  };
  const answer = (
    id: string,
    questionSequence: number,
    text = knows,
    messageKey: string = crypto.randomUUID(),
  ) => ({
    interviewId: id,
    messageKey,
    questionSequence,
    text,
  });

  it("counts the same answer once, however often and however fast it comes", async () => {
    const { caller, id } = await begin();
    const input = answer(id, 1);
    const views = await Promise.all([1, 2, 3, 4].map(() => caller.interview.answer(input)));
    for (const view of views) expect(view.messages.map((message) => message.sequence)).toEqual([1, 2, 3]);
    await caller.interview.answer(input);
    expect((await caller.interview.get({ id })).messages).toHaveLength(3);
  });

  it("takes one of two different answers from two tabs and tells the other", async () => {
    const { caller, id } = await begin();
    const results = await Promise.allSettled([
      caller.interview.answer(answer(id, 1, "From the first tab.")),
      caller.interview.answer(answer(id, 1, "From the second tab.")),
    ]);
    expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("another tab"),
    });
    expect((await caller.interview.get({ id })).messages).toHaveLength(3);
  });

  it("refuses the same key with other words", async () => {
    const { caller, id } = await begin();
    const key = crypto.randomUUID();
    await caller.interview.answer(answer(id, 1, "One.", key));
    await expect(caller.interview.answer(answer(id, 1, "Two.", key))).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("goes on from an answer that a crash left without its reply", async () => {
    const { caller, id } = await begin();
    const word = w.deps.interviewer.word;
    w.deps.interviewer.word = () => Promise.reject(new Error("the process died"));
    await expect(caller.interview.answer(answer(id, 1))).rejects.toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
    });
    w.deps.interviewer.word = word;
    const view = await caller.interview.get({ id });
    expect(view.messages.map((message) => message.type)).toEqual([
      "ai_question",
      "candidate_response",
      "ai_question",
    ]);
    expect(view.awaiting).toBe(3);
  });

  it("starts once from two tabs, and says that one is under way", async () => {
    const caller = w.asCandidate(await w.newCandidate());
    const start = () => caller.interview.start({ roleKey: "python", consent: true });
    const results = await Promise.allSettled([start(), start(), start()]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    await expect(start()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("can be started ten times an hour", async () => {
    const caller = w.asCandidate(await w.newCandidate());
    for (let turn = 0; turn < 10; turn += 1) {
      const { id } = await caller.interview.start({ roleKey: "react", consent: true });
      await caller.interview.finish({ id });
    }
    await expect(caller.interview.start({ roleKey: "react", consent: true })).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      cause: { details: { retryAt: expect.any(String) } },
    });
  });

  it("is scored when it is ended early, and abandoned when nothing was answered", async () => {
    const { caller, id } = await begin();
    await caller.interview.answer(answer(id, 1));
    expect(await caller.interview.finish({ id })).toEqual({ status: "completed" });
    expect(await caller.interview.finish({ id })).toEqual({ status: "completed" });
    await eventually("it is scored", async () => (await caller.interview.result({ id })).status === "ready");
    const second = await begin();
    expect(await second.caller.interview.finish({ id: second.id })).toEqual({ status: "abandoned" });
  });

  it("is abandoned after half an hour of silence, keeps its answers, and another may start", async () => {
    const { caller, id } = await begin();
    await caller.interview.answer(answer(id, 1));
    w.advance(29 * 60_000);
    await caller.interview.keepAlive({ id });
    w.advance(29 * 60_000);
    expect((await caller.interview.get({ id })).status).toBe("in_progress");
    w.advance(2 * 60_000);
    await expect(caller.interview.answer(answer(id, 3))).rejects.toMatchObject({ code: "CONFLICT" });
    const view = await caller.interview.get({ id });
    expect(view).toMatchObject({ status: "abandoned", awaiting: null });
    expect(view.messages).toHaveLength(3);
    await caller.interview.start({ roleKey: "react", consent: true });
  });
});
