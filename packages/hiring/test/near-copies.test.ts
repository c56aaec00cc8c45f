import type { CandidateActor } from "@teamified/hiring/deps";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoreInterview } from "../src/assessments/score-interview.ts";
import { deleteExpiredInterviews } from "../src/interviews/delete-expired-interviews.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const story =
  "In our shop the basket went grey for two seconds after each click, so I recorded it, saw that four hundred rows " +
  "were drawn for one changed number, and gave every row its own small subscription to the price it shows.";
const ownWords = (nobody: number) =>
  `Person ${nobody} would begin with a pencil and paper number ${nobody}, because thought ${nobody} comes before tool ${nobody}, ` +
  `then ask colleague ${nobody} about case ${nobody} and write test ${nobody} that shows trouble ${nobody} again.`;

/** An interview in React whose first answers are these; scored. */
async function interviewOf(actor: CandidateActor, answers: string[], score = true): Promise<string> {
  const caller = w.asCandidate(actor);
  const { id } = await caller.interview.start({ roleKey: "react", consent: true });
  let view = await caller.interview.get({ id });
  for (const text of answers) {
    if (view.awaiting === null) throw new Error("The interview ended early.");
    view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text,
    });
  }
  await caller.interview.finish({ id });
  if (score) await scoreInterview(w.deps, { interviewId: id });
  return id;
}

/** Two interviews whose first question is the same: the choice of questions has a seed of its own. */
async function sameFirstQuestion(
  first: CandidateActor,
  second: () => Promise<CandidateActor>,
  text: string[],
  beforeScoring: (b: string) => Promise<unknown> = async () => {},
) {
  const a = await interviewOf(first, [text[0] ?? ""], false);
  const questionOf = async (id: string) =>
    (await w.deps.db.interviewMessage.findFirstOrThrow({ where: { interviewId: id, sequence: 1 } })).metadata;
  const wanted = await questionOf(a);
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const actor = await second();
    const b = await interviewOf(actor, [text[1] ?? ""], false);
    if (JSON.stringify(await questionOf(b)) === JSON.stringify(wanted)) {
      await beforeScoring(b);
      await scoreInterview(w.deps, { interviewId: a });
      await scoreInterview(w.deps, { interviewId: b });
      return { a, b };
    }
  }
  throw new Error("No other interview began with the same question.");
}

const copiesIn = async (id: string) =>
  ((await w.asTeam().interview.report({ id })).assessment?.flags ?? []).filter(
    (flag) => flag.type === "near_copy",
  );

describe("an answer that another candidate of the organization gave", () => {
  it("is a fact of the report, in the second interview and, scored again later, weakly in the first", async () => {
    const added = ` ${story} I would do it the same way today.`;
    const { a, b } = await sameFirstQuestion(await w.newCandidate(), () => w.newCandidate(), [story, added]);
    const [flag, ...rest] = await copiesIn(b);
    expect(rest).toEqual([]);
    expect(flag).toMatchObject({
      severity: "high",
      relatedInterviewId: a,
      fact: expect.stringContaining("before this one"),
    });
    const [quotation] = flag?.evidence ?? [];
    const message = await w.deps.db.interviewMessage.findFirstOrThrow({
      where: { interviewId: b, sequence: quotation?.sequence ?? 0 },
    });
    expect(message.text.slice(quotation?.start, quotation?.end)).toBe(quotation?.quote);
    expect(story).toContain(quotation?.quote);
    // Scored before the other was there.
    expect(await copiesIn(a)).toEqual([]);
    const result = await w.asCandidate(await actorOf(b)).interview.result({ id: b });
    expect(JSON.stringify(result)).not.toMatch(/near_copy|another candidate/);
  });

  it("is not looked for in another organization, nor in the candidate's own earlier interviews", async () => {
    const text = "Theirs alone: ".concat(ownWords(1));
    const theirs = await sameFirstQuestion(w.other.candidate, () => w.newCandidate(), [text, text]);
    expect(await copiesIn(theirs.b)).toEqual([]);
    const again = ownWords(2);
    const own = await w.newCandidate();
    // Nobody meets a question again before they have met all: another person's interview becomes theirs.
    const { b } = await sameFirstQuestion(
      own,
      () => w.newCandidate(),
      [again, again],
      (id) => w.deps.db.interview.update({ where: { id }, data: { candidateId: own.id } }),
    );
    expect(await copiesIn(b)).toEqual([]);
  });

  it("counts for nobody when more than three others say it too", async () => {
    const text = ownWords(3);
    const ids: string[] = [];
    for (let person = 0; person < 60 && new Set(ids).size < 40; person += 1) {
      ids.push(await interviewOf(await w.newCandidate(), [text]));
    }
    const byQuestion = await w.deps.db.answerRuns.groupBy({
      by: ["questionId"],
      where: { interviewId: { in: ids } },
      _count: true,
      orderBy: { _count: { questionId: "desc" } },
    });
    const common = byQuestion[0];
    expect(common?._count).toBeGreaterThan(4);
    const last = await w.deps.db.answerRuns.findFirstOrThrow({
      where: { interviewId: { in: ids }, questionId: common?.questionId ?? "" },
      orderBy: { answeredAt: "desc" },
    });
    expect(await copiesIn(last.interviewId)).toEqual([]);
  });

  it("is stored once for each answer, however often it is scored, and goes with its interview", async () => {
    const id = await interviewOf(await w.newCandidate(), [ownWords(4), ownWords(5)], false);
    await Promise.all([1, 2, 3].map(() => scoreInterview(w.deps, { interviewId: id })));
    const read = () =>
      w.deps.db.answerRuns.findMany({ where: { interviewId: id }, orderBy: { sequence: "asc" } });
    const stored = await read();
    expect(stored.map((row) => row.sequence)).toEqual([2, 4]);
    expect(stored[0]?.hashes.length).toBeGreaterThan(20);
    w.advance(366 * 86_400_000);
    await deleteExpiredInterviews(w.deps);
    expect(await w.deps.db.answerRuns.count()).toBe(0);
  });
});

async function actorOf(interviewId: string): Promise<CandidateActor> {
  const row = await w.deps.db.interview.findUniqueOrThrow({ where: { id: interviewId } });
  return { ...w.home.candidate, id: row.candidateId as CandidateActor["id"] }; // as a gate would mint it
}
