import { scoringResultSchema } from "@teamified/contracts/assessments";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoreInterview } from "../src/assessments/score-interview.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const telemetry = { firstKeyMs: 900, keystrokes: 200, pastedCharacters: 0, awayMs: 20_000, awayCount: 1 };

/** A scored interview of somebody with this name: each of the texts is one turn. */
async function held(fullName: string, texts: string[], extraTime = false) {
  const actor = await w.newCandidate();
  await w.deps.db.candidate.update({ where: { id: actor.id }, data: { fullName } });
  const { interview } = w.asCandidate(actor);
  const { id } = await interview.start({
    roleKey: "python",
    consent: true,
    accommodations: { extraTime, showClock: false },
  });
  for (const text of texts) {
    const { awaiting } = await interview.get({ id });
    await interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: awaiting ?? 0,
      text,
      telemetry,
    });
  }
  const before = await interview.get({ id });
  await interview.finish({ id });
  await scoreInterview(w.deps, { interviewId: id });
  const report = await w.asTeam(w.home.team.admin).interview.report({ id });
  const file = await w.asTeam(w.home.team.admin).interview.export({ id });
  return { id, before, report, file };
}

const answer =
  "A list can be changed in place and a tuple cannot, so a tuple may be the key of a dict. A generator yields one value at a time.";

describe("an exported interview", () => {
  it("names the candidate in nothing that the interviewer said, and keeps what the candidate wrote", async () => {
    const own = `I am Tom\u00e1s Herrera-Ruiz, called Tom. ${answer}`;
    const { report, file } = await held("Tom\u00e1s Herrera-Ruiz", [own, answer]);
    // The interviewer greets by name: without that there would be nothing to take out.
    expect(report.messages[0]?.text).toContain("Tom\u00e1s");
    expect(file.asked[0]?.text).toContain("[name]");
    expect(JSON.stringify(file.asked)).not.toMatch(/tom\u00e1s|herrera|ruiz/i);
    expect(file.answers[0]?.text).toBe(own);
  });

  it("names them in no sentence of the result, apart from what it quotes, and leaves states as they are", async () => {
    const { id } = await held("Low Herrera", [answer, answer]);
    const { id: rowId, result } = await w.deps.db.assessmentScoring.findFirstOrThrow({
      where: { assessment: { interviewId: id } },
    });
    const told = scoringResultSchema.parse(result);
    const [first] = told.reasoning?.skills ?? [];
    if (!first) throw new Error("there is no reasoning to name somebody in");
    first.why = "Low Herrera explained it well; Herrera named a tuple, with low effort.";
    await w.deps.db.assessmentScoring.update({ where: { id: rowId }, data: { result: told } });
    const { stored } = await w.asTeam(w.home.team.admin).interview.export({ id });
    expect(stored?.result.reasoning?.skills[0]?.why).toBe(
      "[name] explained it well; [name] named a tuple, with low effort.",
    );
  });
});

describe("where it was agreed that nothing is timed", () => {
  it("neither the report nor the export says how long anything took", async () => {
    const { report, file } = await held("Ada Example", [answer, answer], true);
    expect(report.interview.durationSeconds).toBeNull();
    expect(report.messages.map(({ responseTimeSeconds }) => responseTimeSeconds)).toEqual(
      report.messages.map(() => null),
    );
    expect(file.answers).toHaveLength(2);
    for (const { responseSeconds, telemetry: told } of file.answers) {
      expect(responseSeconds).toBeNull();
      expect(told).toEqual({ ...telemetry, firstKeyMs: null, awayMs: 0 });
    }
  });

  it("is the exception: otherwise both do", async () => {
    const { report, file } = await held("Ada Example", [answer]);
    expect(report.interview.durationSeconds).not.toBeNull();
    expect(report.messages[1]?.responseTimeSeconds).not.toBeNull();
    expect(file.answers[0]).toMatchObject({ responseSeconds: expect.any(Number), telemetry });
  });
});

describe("the answers that a candidate is told of", () => {
  it("are those that are scored, whatever else was said", async () => {
    const turns = [answer, "Could you repeat the question?", "Can you give me a hint?", answer];
    const { before, file } = await held("Ada Example", turns);
    expect(before.messages.filter(({ type }) => type === "candidate_response")).toHaveLength(4);
    expect(before.progress.exchanges).toBe(2);
    expect(file.answers).toHaveLength(2);
  });

  it("are none after nothing but questions back", async () => {
    const { before, file } = await held("Ada Example", ["Could you repeat the question?"]);
    expect(before.progress.exchanges).toBe(0);
    expect(file.answers).toEqual([]);
  });
});
