import type { Evidence } from "@teamified/contracts/assessments";
import type { QuestionMetadata } from "@teamified/contracts/interviews";
import type { CandidateActor } from "@teamified/hiring/deps";
import { findRole } from "@teamified/interview/roles/registry";
import { randomOf } from "@teamified/interview/simulation/random";
import { writeAnswer } from "@teamified/interview/simulation/write-answer";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markAssessmentFailed } from "../src/assessments/mark-assessment-failed.ts";
import { scoreInterview } from "../src/assessments/score-interview.ts";
import type { Deps } from "../src/deps.ts";
import { sweep } from "../src/sweep.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const reason = "The rubric for tuples was corrected.";

/** What somebody who knows much says to the question that waits. Which question that is, is drawn by lot. */
async function answerTo(interviewId: string): Promise<string> {
  const last = await w.deps.db.interviewMessage.findFirstOrThrow({
    where: { interviewId, type: "ai_question" },
    orderBy: { sequence: "desc" },
  });
  const { questionId } = last.metadata as QuestionMetadata; // written by the code under test
  const question = findRole("python")?.questions.find(({ id }) => id === questionId);
  return question ? writeAnswer(question, 3, randomOf(last.sequence)) : "I write services in Python.";
}

/** A finished interview of three answers, scored unless told otherwise. */
async function scored(score = true) {
  const actor: CandidateActor = await w.newCandidate();
  const caller = w.asCandidate(actor);
  const { id } = await caller.interview.start({ roleKey: "python", consent: true });
  let view = await caller.interview.get({ id });
  for (let turn = 0; turn < 3 && view.awaiting !== null; turn += 1) {
    view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text: await answerTo(id),
    });
  }
  await caller.interview.finish({ id });
  if (score) await scoreInterview(w.deps, { interviewId: id });
  return { caller, id, report: () => w.asTeam().interview.report({ id }) };
}

/** An engine that finds each score ten points higher, names itself, and invents a quotation. */
function kinder(): Deps {
  const { assessor } = w.deps;
  const named = (usage: { promptVersion: string }) => ({ ...usage, promptVersion: "bank-kinder" });
  return {
    ...w.deps,
    assessor: {
      ...assessor,
      technical: async (transcript) => {
        const { output, usage } = await assessor.technical(transcript);
        const skills = output.skills.map((skill) => ({
          ...skill,
          score: skill.score === null ? null : Math.min(100, skill.score + 5),
        }));
        const invented = { sequence: 2, quote: "I wrote CPython", start: 0, end: 15 };
        const strengths = [...output.strengths, { skill: "language", text: "Made it", evidence: [invented] }];
        return { output: { ...output, skills, strengths }, usage: { ...usage, ...named(usage) } };
      },
      integrity: async (transcript) => {
        const { output, usage } = await assessor.integrity(transcript);
        const flag = {
          type: "left_window" as const,
          severity: "low" as const,
          confidence: 0.5,
          sequences: [2],
          fact: "The interview's window was left once.",
          innocentExplanation: "A doorbell.",
          evidence: [{ sequence: 2, quote: "never said", start: 3, end: 13 }],
        };
        return { output: { ...output, flags: [...output.flags, flag] }, usage };
      },
    },
  };
}

describe("a decision", () => {
  const decide = (interviewId: string, scoring: number | null) =>
    w.asTeam().assessment.decide({
      interviewId,
      scoring,
      outcome: "advance",
      reason: "Clear answers to every question.",
    });

  it("is about the result that was read: another one that came meanwhile refuses it", async () => {
    const { id, report } = await scored();
    await w.asTeam().assessment.rescore({ interviewId: id, reason });
    await scoreInterview(kinder(), { interviewId: id });
    await expect(decide(id, 1)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Result 2 came into force while you decided. Read it, then decide.",
      cause: { code: "stale" },
    });
    expect((await report()).decisions).toEqual([]);
    await decide(id, 2);
    expect((await report()).decisions).toMatchObject([{ outcome: "advance" }]);
    const [audit] = await w.deps.db.auditEvent.findMany({
      where: { action: "interview.decided", subjectId: id },
    });
    expect(audit).toMatchObject({ details: { outcome: "advance", scoring: 2 } });
  });

  it("without a result is refused once there is one, and needs to say what was read", async () => {
    const { id } = await scored(false);
    await scoreInterview(w.deps, { interviewId: id });
    await expect(decide(id, null)).rejects.toThrow("Result 1 came into force");
    const silent = {
      interviewId: id,
      outcome: "advance",
      reason: "Clear answers to every question.",
    } as const;
    // @ts-expect-error: the result that was read is always named
    await expect(w.asTeam().assessment.decide(silent)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await decide(id, 1);
  });

  it("about an interview that nobody has scored says so", async () => {
    const { id } = await scored(false);
    await expect(decide(id, 1)).rejects.toMatchObject({ cause: { code: "stale" } });
    await decide(id, null);
  });
});

describe("scoring an interview again", () => {
  it("with the same engine says that nothing changed, and keeps both", async () => {
    const { id, report } = await scored();
    const before = await report();
    expect(before.scorings).toMatchObject([{ number: 1, status: "completed", difference: null }]);
    expect(await w.asTeam().assessment.rescore({ interviewId: id, reason })).toEqual({ scoring: 2 });
    expect((await report()).scorings[0]).toMatchObject({ number: 2, status: "pending", reason });
    await scoreInterview(w.deps, { interviewId: id });
    const after = await report();
    expect(after.scorings.map(({ number }) => number)).toEqual([2, 1]);
    expect(after.scorings[0]?.difference).toEqual({
      same: true,
      overall: null,
      integrityScore: null,
      skills: [],
      flagsAdded: [],
      flagsRemoved: [],
      outputs: [],
      provenance: [],
    });
    const { scoring: _a, generatedAt: _b, provenance: _c, ...same } = before.assessment ?? {};
    expect(after.assessment).toMatchObject({ ...same, scoring: 2 });
    const audit = await w.deps.db.auditEvent.findMany({
      where: { action: "assessment.rescored", subjectId: id },
    });
    expect(audit).toMatchObject([{ details: { scoring: 2, reason } }]);
  });

  it("with another engine shows skills, totals, flags and origins before and after; the earlier stays readable", async () => {
    const { id, caller, report } = await scored();
    const before = (await report()).assessment;
    await w.asTeam().assessment.rescore({ interviewId: id, reason });
    await scoreInterview(kinder(), { interviewId: id });
    const after = await report();
    const difference = after.scorings[0]?.difference;
    const asked = before?.skills.filter((skill) => skill.score !== null) ?? [];
    expect(difference?.same).toBe(false);
    expect(difference?.skills.map(({ skill }) => skill)).toEqual(asked.map(({ skill }) => skill));
    for (const skill of difference?.skills ?? [])
      expect(skill.after?.score ?? 0).toBeGreaterThan(skill.before?.score ?? 100);
    expect(difference?.overall?.before.score).toBe(before?.overallScore);
    expect(difference?.overall?.after.score).toBe(after.assessment?.overallScore);
    expect(difference?.flagsAdded).toMatchObject([{ type: "left_window" }]);
    expect(difference?.flagsRemoved).toEqual([]);
    expect(difference?.provenance.find(({ pass }) => pass === "technical")?.changed).toEqual([
      "promptVersion",
    ]);
    const earlier = await w.asTeam(w.home.team.viewer).assessment.scoring({ interviewId: id, scoring: 1 });
    expect(earlier).toEqual(before);
    expect(await w.asTeam().assessment.scoring({ interviewId: id, scoring: 2 })).toEqual(after.assessment);
    // The candidate's page shows what is in force.
    const result = await caller.interview.result({ id });
    expect(result.skills.map((skill) => skill.range)).toEqual(
      after.assessment?.skills.map((skill) => skill.range),
    );
  });

  it("leaves no quotation in the database that its candidate did not write, in force or earlier", async () => {
    const { id } = await scored();
    await w.asTeam().assessment.rescore({ interviewId: id, reason });
    await scoreInterview(kinder(), { interviewId: id });
    const messages = await w.deps.db.interviewMessage.findMany({ where: { type: "candidate_response" } });
    const textOf = new Map(messages.map((each) => [`${each.interviewId} ${each.sequence}`, each.text]));
    const scorings = await w.deps.db.assessmentScoring.findMany({ include: { assessment: true } });
    const runs = await w.deps.db.assessmentRun.findMany({ include: { assessment: true } });
    let checked = 0;
    for (const row of [...scorings, ...runs]) {
      for (const evidence of evidenceIn("result" in row ? row.result : row.output)) {
        const text = textOf.get(`${row.assessment.interviewId} ${evidence.sequence}`);
        expect(text?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(50);
    expect(JSON.stringify([scorings, runs])).not.toMatch(/I wrote CPython|never said/);
  });

  it("asked for twice at once happens once, and scored twice at once gives one result", async () => {
    const { id, report } = await scored();
    const team = w.asTeam();
    const asked = await Promise.all(
      [1, 2, 3].map(() => team.assessment.rescore({ interviewId: id, reason })),
    );
    expect(asked).toEqual([{ scoring: 2 }, { scoring: 2 }, { scoring: 2 }]);
    await Promise.all([1, 2, 3].map(() => scoreInterview(w.deps, { interviewId: id })));
    expect((await report()).scorings).toMatchObject([{ number: 2, status: "completed" }, { number: 1 }]);
    const runs = await w.deps.db.assessmentRun.findMany({ where: { assessment: { interviewId: id } } });
    expect(
      runs
        .filter((run) => run.scoring === 2)
        .map((run) => run.pass)
        .toSorted(),
    ).toEqual(["integrity", "reasoning", "recommendations", "technical"]);
    await scoreInterview(w.deps, { interviewId: id });
    expect((await report()).scorings).toHaveLength(2);
    expect(
      await w.deps.db.auditEvent.count({ where: { action: "assessment.rescored", subjectId: id } }),
    ).toBe(1);
  });

  it("that fails leaves the earlier result in force, says so, and can be asked for again", async () => {
    const { id, caller, report } = await scored();
    const before = (await report()).assessment;
    await w.asTeam().assessment.rescore({ interviewId: id, reason });
    const failing: Deps = {
      ...w.deps,
      assessor: { ...w.deps.assessor, reasoning: () => Promise.reject(new Error("the model is away")) },
    };
    await expect(scoreInterview(failing, { interviewId: id })).rejects.toThrow("the model is away");
    expect(await report()).toMatchObject({ assessment: before, scorings: [{ status: "running" }, {}] });
    await markAssessmentFailed(w.deps, { interviewId: id });
    expect(await report()).toMatchObject({ assessment: before, scorings: [{ status: "failed" }, {}] });
    expect((await caller.interview.result({ id })).status).toBe("ready");
    await expect(w.asTeam().assessment.scoring({ interviewId: id, scoring: 2 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await w.asTeam().assessment.rescore({ interviewId: id, reason })).toEqual({ scoring: 3 });
    await scoreInterview(w.deps, { interviewId: id });
    expect((await report()).scorings[0]).toMatchObject({ number: 3, difference: { same: true } });
  });

  it("whose job was lost is offered again by the sweep", async () => {
    const { id, report } = await scored();
    await w.asTeam().assessment.rescore({ interviewId: id, reason });
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    w.advance(200_000);
    expect((await sweep(w.deps)).assessments).toBeGreaterThanOrEqual(1);
    const worker = await w.startWorker();
    await eventually("it is scored again", async () => (await report()).assessment?.scoring === 2);
    await worker.stop();
  });

  it("that finds no score any more leaves no number of the earlier result behind", async () => {
    const { id, report } = await scored();
    await w.deps.db.interviewMessage.updateMany({
      where: { interviewId: id, type: "candidate_response" },
      data: {
        metadata: { telemetry: null, judgement: { kind: "off_topic", score: null, notes: [] } },
      },
    });
    await w.asTeam().assessment.rescore({ interviewId: id, reason });
    await scoreInterview(w.deps, { interviewId: id });
    const { assessment, scorings } = await report();
    expect(assessment).toMatchObject({ scoring: 2, overallScore: null, overallRange: null });
    expect(scorings[0]?.difference?.overall?.after).toEqual({ score: null, range: null });
  });

  it("needs a first scoring that is complete, and a reason", async () => {
    const { id } = await scored(false);
    await expect(w.asTeam().assessment.rescore({ interviewId: id, reason })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("not complete"),
    });
    await expect(w.asTeam().assessment.rescore({ interviewId: id, reason: "no" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

/** Every quotation anywhere in a stored value. */
function evidenceIn(value: unknown): Evidence[] {
  if (value === null || typeof value !== "object") return [];
  if ("quote" in value && "start" in value) return [value as Evidence]; // has its two telling members
  return Object.values(value).flatMap(evidenceIn);
}
