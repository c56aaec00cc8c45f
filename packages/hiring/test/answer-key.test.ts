import { builtInRoles } from "@teamified/interview/roles/registry";
import { randomOf } from "@teamified/interview/simulation/random";
import { writeAnswer } from "@teamified/interview/simulation/write-answer";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scoreInterview } from "../src/assessments/score-interview.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const role = builtInRoles.python;
/** A sentence of the question bank that only graders and the team may read, and what it is. */
const secrets = role.questions.flatMap((question) => [
  ["model answer", question.modelAnswer] as const,
  // The sentences of a model answer too: one of them is enough to help.
  ...question.modelAnswer
    .split(/(?<=[.!?])\s+/)
    .filter(({ length }) => length > 40)
    .map((sentence) => ["part of a model answer", sentence] as const),
  ...question.misconceptions.map(({ truth }) => ["correction", truth] as const),
]);

/** An interview of answers in the candidate's own words, finished and scored. */
async function held() {
  const caller = w.asCandidate();
  const { id } = await caller.interview.start({ roleKey: role.key, consent: true });
  const seen: unknown[] = [];
  let view = await caller.interview.get({ id });
  for (let turn = 0; turn < 12 && view.awaiting !== null; turn += 1) {
    const asked = await w.deps.db.interviewMessage.findFirstOrThrow({
      where: { interviewId: id, type: "ai_question" },
      orderBy: { sequence: "desc" },
      select: { metadata: true },
    });
    const { questionId } = asked.metadata as { questionId: string | null }; // written by the code under test
    const question = role.questions.find((each) => each.id === questionId);
    view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text: turn % 3 === 0 || !question ? "I do not know that." : writeAnswer(question, 0, randomOf(turn)),
    });
    seen.push(view);
  }
  await caller.interview.finish({ id });
  await scoreInterview(w.deps, { interviewId: id });
  return { id, caller, seen };
}

/** Everything but what the candidate wrote: that may agree with the key, and is theirs. */
const withoutAnswers = (value: unknown) =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "object" && member !== null && "type" in member && member.type === "candidate_response"
      ? null
      : member,
  );

it("Nothing that is shown while the interview goes on, or of it afterwards, holds a point of the rubric.", async () => {
  const { id, caller, seen } = await held();
  const shown = withoutAnswers([seen, await caller.interview.get({ id }), await caller.interview.list()]);
  const points = role.questions.flatMap(({ points }) => points.map(({ point }) => point));
  for (const point of points.filter(({ length }) => length > 25)) {
    expect(shown).not.toContain(JSON.stringify(point).slice(1, -1));
  }
});

it("Nothing that a candidate's portal answers holds a sentence of the answer key.", async () => {
  const { id, caller, seen } = await held();
  const answers = JSON.stringify([
    seen,
    await caller.account.me(),
    await caller.interview.roles(),
    await caller.interview.voice(),
    await caller.interview.get({ id }),
    await caller.interview.list(),
    await caller.interview.result({ id }),
    await caller.resume.list(),
  ]);
  expect(answers.length).toBeGreaterThan(5_000);
  expect(secrets.length).toBeGreaterThan(100);
  for (const [what, secret] of secrets) {
    // What the candidate wrote may agree with the key; it is theirs.
    expect(answers, `a ${what}`).not.toContain(JSON.stringify(secret).slice(1, -1));
  }
});
