import type { ModelCall, PromptDescription } from "@teamified/contracts/model-calls";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { scoreInterview } from "../src/assessments/score-interview.ts";
import { createCallBook } from "../src/models/call-book.ts";
import { outlineSchema } from "../src/models/outline-schema.ts";

let w: World;
const day = 86_400_000;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.deps.db.modelCall.deleteMany();
  await w.deps.db.modelSpending.deleteMany();
});

const admin = () => w.asTeam(w.home.team.admin).model;

/** Writes calls as they were made some time ago. */
async function make(agoMs: number, ...calls: Partial<ModelCall>[]): Promise<void> {
  const book = createCallBook({
    ...w.deps,
    clock: { now: () => new Date(w.deps.clock.now().getTime() - agoMs) },
    dailyBudgetUsd: 25,
  });
  onTestFinished(() => book.close());
  for (const over of calls)
    book.record({
      organizationId: w.home.organizationId,
      interviewId: null,
      task: "assessor",
      promptId: "judge-answers",
      promptVersion: "1",
      provider: "openai",
      model: "gpt",
      outcome: "completed",
      inputTokens: 100,
      outputTokens: 20,
      costUsd: 0.01,
      ms: 400,
      firstWordMs: null,
      ...over,
    });
  await book.flush();
}

describe("the overview of models", () => {
  it("of a portal without models and calls says so", async () => {
    const seen = await admin().overview();
    expect(seen.isConfigured).toBe(false);
    expect(seen.tasks.map(({ task }) => task)).toEqual([
      "interviewer",
      "assessor",
      "reader",
      "writer",
      "transcriber",
      "speaker",
    ]);
    expect(seen.calls).toEqual({ lastDay: [], lastWeek: [] });
    expect(seen.budget).toEqual({
      calls: 0,
      tokens: 0,
      spentUsd: 0,
      budgetUsd: 25,
      isNearlySpent: false,
      isSpent: false,
    });
  });

  it("sums calls by task and provider: failures by kind, times of the completed alone, cost of all", async () => {
    await make(0, ...Array.from({ length: 20 }, (_, i) => ({ ms: (i + 1) * 100 })));
    await make(
      0,
      { outcome: "timed_out", ms: 30_000, costUsd: 0 },
      { outcome: "timed_out", ms: 30_000, costUsd: 0 },
      { outcome: "unusable", ms: 900 },
      { provider: "gemini", outcome: "rejected", costUsd: 0, inputTokens: 0, outputTokens: 0 },
      { task: "interviewer", promptId: "word-turn" },
      { organizationId: w.other.organizationId, costUsd: 3 },
    );
    await make(3 * day, { ms: 1 });
    await make(8 * day, { ms: 1 });
    const { calls, budget } = await admin().overview();
    expect(calls.lastDay).toEqual([
      {
        provider: "openai",
        task: "interviewer",
        count: 1,
        failures: [],
        p50Ms: 400,
        p95Ms: 400,
        tokens: 120,
        costUsd: 0.01,
      },
      {
        provider: "gemini",
        task: "assessor",
        count: 1,
        failures: [{ outcome: "rejected", count: 1 }],
        p50Ms: null,
        p95Ms: null,
        tokens: 0,
        costUsd: 0,
      },
      {
        provider: "openai",
        task: "assessor",
        count: 23,
        failures: [
          { outcome: "timed_out", count: 2 },
          { outcome: "unusable", count: 1 },
        ],
        p50Ms: 1050,
        p95Ms: 1905,
        tokens: 23 * 120,
        costUsd: 0.21,
      },
    ]);
    expect(calls.lastWeek.map(({ count }) => count)).toEqual([1, 1, 24]);
    expect(budget.spentUsd).toBe(0.22);
  });
});

describe("the notice on the dashboard", () => {
  it("is there for admins alone, from four fifths on, and says when all is spent", async () => {
    const seenBy = async (role: "admin" | "recruiter" | "viewer") =>
      (await w.asTeam(w.home.team[role]).dashboard.get()).budget;
    await make(0, { costUsd: 19.99 });
    expect(await seenBy("admin")).toBeNull();
    await make(0, { costUsd: 0.01 });
    expect(await seenBy("admin")).toMatchObject({ spentUsd: 20, budgetUsd: 25, isSpent: false });
    expect(await seenBy("recruiter")).toBeNull();
    expect(await seenBy("viewer")).toBeNull();
    await make(0, { costUsd: 5 });
    expect(await seenBy("admin")).toMatchObject({ isNearlySpent: true, isSpent: true });
    const others = await w.asTeam(w.other.team.admin).dashboard.get();
    expect(others.budget).toBeNull();
  });
});

describe("prompts", () => {
  it("are all listed, with the calls of one's own organization", async () => {
    await make(2 * day, {}, {});
    await make(0, { organizationId: w.other.organizationId });
    const list = await admin().prompts();
    expect(list.map(({ id }) => id)).toEqual(w.deps.prompts.map(({ id }) => id));
    const one = list.find(({ id }) => id === "judge-answers");
    expect(one).toMatchObject({ calls: 2, task: "assessor" });
    expect(Date.now() - (one?.lastAt?.getTime() ?? 0)).toBeGreaterThan(day);
    expect(list.find(({ id }) => id === "word-turn")).toMatchObject({ calls: 0, lastAt: null });
  });

  it("show their words, shapes, versions with their use, and what was made with them", async () => {
    const candidate = w.asCandidate();
    const { id: interviewId } = await candidate.interview.start({ roleKey: "react", consent: true });
    const { awaiting } = await candidate.interview.get({ id: interviewId });
    await candidate.interview.answer({
      interviewId,
      messageKey: crypto.randomUUID(),
      questionSequence: awaiting ?? 0,
      text: "State that two components share moves up to the nearest parent of both, and comes down as props.",
    });
    await candidate.interview.finish({ id: interviewId });
    await scoreInterview(w.deps, { interviewId });
    const run = await w.deps.db.assessmentRun.findFirstOrThrow({
      where: { pass: "technical", status: "completed" },
    });
    const provenance = { ...(run.provenance as object), promptVersion: "judge-answers@2" };
    await w.deps.db.assessmentRun.update({ where: { id: run.id }, data: { provenance } });
    const before: PromptDescription | undefined = w.deps.prompts.find(({ id }) => id === "judge-answers");
    if (before === undefined) throw new Error("the registry has no judge-answers");
    const described = { ...before, version: 3, past: [{ version: 2, wording: "what it was" }] };
    w.deps.prompts = w.deps.prompts.map((prompt) => (prompt.id === described.id ? described : prompt));
    await make(3 * day, { promptVersion: "1", interviewId });
    await make(0, { promptVersion: "2", interviewId }, { promptVersion: "2", outcome: "timed_out" });

    const seen = await admin().prompt({ id: "judge-answers" });
    expect(seen.system).toBe(described.system);
    expect(seen.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.output).toContain("degree");
    expect(seen.versions).toMatchObject([
      { version: 3, isInUse: true, use: null },
      {
        version: 2,
        isInUse: false,
        wording: "what it was",
        use: { calls: 2, completed: 1, interviews: 1 },
      },
      { version: 1, isInUse: false, wording: null, use: { calls: 1 } },
    ]);
    expect(seen.totalResults).toBe(1);
    expect(seen.results).toMatchObject([{ interviewId, pass: "technical", version: 2, scoring: 1 }]);
    // Another prompt's name may begin alike.
    expect((await admin().prompt({ id: "judge-answer" })).totalResults).toBe(0);
    const others = await w.asTeam(w.other.team.admin).model.prompt({ id: "judge-answers" });
    expect(others).toMatchObject({ totalResults: 0, results: [], versions: [{ use: null }, { use: null }] });
    await expect(admin().prompt({ id: "no-such" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a schema in readable form", () => {
  it("says each field's kind and limits, and what may be missing", () => {
    expect(
      outlineSchema({
        type: "object",
        required: ["points", "kind", "about", "count"],
        properties: {
          points: {
            type: "array",
            maxItems: 9,
            items: {
              type: "object",
              required: ["id"],
              properties: { id: { type: "string", minLength: 1, maxLength: 40 }, ok: { type: "boolean" } },
            },
          },
          kind: { type: "string", enum: ["full", "part"] },
          about: {
            anyOf: [
              {
                type: "object",
                required: ["n"],
                properties: { n: { type: "integer", minimum: 1, maximum: 5 } },
              },
              { type: "null" },
            ],
          },
          count: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
          odd: { pattern: "x" },
        },
      }),
    ).toBe(
      [
        "points: list (at most 9) of",
        "  id: text (1–40 characters)",
        "  ok (may be left out): yes or no",
        'kind: "full" or "part"',
        "about: nothing, or this:",
        "  n: whole number (1–5)",
        "count: whole number",
        'odd (may be left out): {"pattern":"x"}',
      ].join("\n"),
    );
    expect(outlineSchema({})).toBe("anything");
  });

  it("shows every prompt there is without falling back to JSON", () => {
    for (const { input, output } of w.deps.prompts) {
      for (const schema of output === null ? [input] : [input, output]) {
        expect(outlineSchema(schema)).not.toMatch(/[{}]|…/);
      }
    }
  });
});
