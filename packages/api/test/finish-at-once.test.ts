import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

describe("ending an interview in several tabs at once", () => {
  it("ends it once, says so to each, and scores it once", async () => {
    const candidate = await w.newCandidate();
    const caller = w.asCandidate(candidate);
    const { id } = await caller.interview.start({ roleKey: "react", consent: true });
    await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: 1,
      text: "I have built tables with a hundred thousand rows, and measured before I changed anything.",
    });
    const results = await Promise.all(Array.from({ length: 6 }, () => caller.interview.finish({ id })));
    expect(results).toEqual(results.map(() => ({ status: "completed" })));
    const { messages } = await caller.interview.get({ id });
    // Two questions, one answer, one goodbye.
    expect(messages).toHaveLength(4);
    expect(await w.deps.db.assessmentResult.count({ where: { interviewId: id } })).toBe(1);
    const ended = { action: "interview.ended_early", subjectId: id };
    expect(await w.deps.db.auditEvent.count({ where: ended })).toBe(1);
  });

  it("without an answer leaves it abandoned, for each alike", async () => {
    const caller = w.asCandidate(await w.newCandidate());
    const { id } = await caller.interview.start({ roleKey: "python", consent: true });
    const results = await Promise.all(Array.from({ length: 6 }, () => caller.interview.finish({ id })));
    expect(results).toEqual(results.map(() => ({ status: "abandoned" })));
    expect(await caller.interview.finish({ id })).toEqual({ status: "abandoned" });
  });
});
