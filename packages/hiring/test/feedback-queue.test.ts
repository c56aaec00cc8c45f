import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

/** Rows as the reader of resumes leaves them, with chosen deadlines; ids grow in this order. */
async function rows(deadlines: (Date | null)[], status: FeedbackStatus = "pending_approval") {
  const ids: string[] = [];
  for (const autoSendAt of deadlines) {
    const actor = await w.newCandidate();
    const resume = await w.deps.db.resume.create({
      data: {
        organizationId: actor.organizationId,
        candidateId: actor.id,
        fileName: "cv.pdf",
        mimeType: "application/pdf",
        fileSize: 1,
        sha256: "",
        fileKey: crypto.randomUUID(),
      },
    });
    const row = await w.deps.db.resumeFeedback.create({
      data: {
        organizationId: actor.organizationId,
        resumeId: resume.id,
        content: "Well done.",
        status,
        autoSendAt,
      },
    });
    ids.push(row.id);
  }
  return ids;
}

/** Every id that a person who turns the pages sees; `between` happens after each page. */
async function pages(status: "waiting" | "held" | "overdue", limit: number, between = async () => {}) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await w.asTeam().feedback.queue({ status, limit, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    await between();
  } while (cursor !== undefined);
  return seen;
}

it("What waits comes by its deadline, and equal deadlines are neither skipped nor shown twice.", async () => {
  const at = (minutes: number) => new Date(Date.UTC(2030, 0, 1, 12, minutes));
  // Released drafts have later deadlines than younger ones, and one run of the reader makes equal ones.
  const [a, b, c, d, e, f, g] = await rows([at(30), at(10), at(20), at(20), at(20), null, at(20)]);
  const wanted = [b, c, d, e, g, a, f];
  for (const limit of [1, 2, 3, 4, 7, 100]) expect(await pages("waiting", limit)).toEqual(wanted);

  // The row that the cursor was made of gets a new deadline while somebody turns the page.
  let turned = 0;
  const seen = await pages("waiting", 3, async () => {
    turned += 1;
    if (turned !== 1 || d === undefined) return;
    await w.deps.db.resumeFeedback.update({ where: { id: d }, data: { autoSendAt: at(50) } });
  });
  expect(seen).toEqual([b, c, d, e, g, a, d, f]);
  await w.deps.db.resumeFeedback.deleteMany({});
});

it("Held drafts have no deadline and come oldest first.", async () => {
  const held = await rows([null, null, null, null, null], "held");
  for (const limit of [1, 2, 5]) expect(await pages("held", limit)).toEqual(held);
});

it("What is overdue is what the dashboard counts, and nothing that is only due.", async () => {
  const ago = (minutes: number) => new Date(w.deps.clock.now().getTime() - minutes * 60_000);
  const [late, later] = await rows([ago(10), ago(20), ago(1), ago(-60)]);
  const [approved] = await rows([null], "approved");
  await rows([ago(30)], "failed");
  await w.deps.db
    .$executeRaw`update resume_feedback set updated_at = ${ago(15)} where id = ${approved}::uuid`;
  for (const limit of [1, 2, 10]) expect(await pages("overdue", limit)).toEqual([later, late, approved]);
  expect((await w.asTeam().dashboard.get()).counts.overdueFeedback).toBe(3);
  expect((await w.asTeam(w.other.team.recruiter).feedback.queue({ status: "overdue" })).items).toEqual([]);
  await w.deps.db.resumeFeedback.deleteMany({});
});

it("What waits only for its candidates' addresses pushes nothing that can be decided off the dashboard.", async () => {
  const from = (minutes: number) => new Date(w.deps.clock.now().getTime() + minutes * 60_000);
  const due = await rows(Array.from({ length: 9 }, (_, index) => from(-30 - index)));
  await w.deps.db.candidate.updateMany({
    where: { resumes: { some: { feedback: { id: { in: due } } } } },
    data: { emailVerifiedAt: null },
  });
  const [later, soon] = await rows([from(60), from(30)]);
  const { feedbackWaiting, counts } = await w.asTeam().dashboard.get();
  expect(feedbackWaiting.map(({ id }) => id)).toEqual([soon, later]);
  expect(counts).toMatchObject({ waiting: 11, waitingForAddress: 9 });
  // Before its deadline it can still be held or rejected like any other.
  const [first] = due;
  if (first === undefined) throw new Error("no row");
  await w.deps.db.resumeFeedback.update({ where: { id: first }, data: { autoSendAt: from(10) } });
  expect((await w.asTeam().dashboard.get()).feedbackWaiting.map(({ id }) => id)).toEqual([
    first,
    soon,
    later,
  ]);
  await w.deps.db.resumeFeedback.deleteMany({});
});

it("Resumes that could not be read are listed for their own team alone, newest first.", async () => {
  await rows([null, null]);
  const resumes = await w.deps.db.resume.findMany({ orderBy: { id: "desc" }, take: 2 });
  const ids = resumes.map(({ id }) => id);
  await w.deps.db.resume.updateMany({
    where: { id: { in: ids } },
    data: { parsingStatus: "failed", parsingError: "password" },
  });
  const first = await w.asTeam().resume.listFailed({ limit: 1 });
  expect(first.items.map(({ id }) => id)).toEqual([ids[0]]);
  expect(first.items[0]?.problem).toMatch(/password/i);
  const second = await w.asTeam().resume.listFailed({ limit: 1, cursor: first.nextCursor ?? "" });
  expect(second).toMatchObject({ items: [{ id: ids[1] }], nextCursor: null });
  expect((await w.asTeam(w.other.team.viewer).resume.listFailed({})).items).toEqual([]);
});

it("A cursor that nobody gave out is refused.", async () => {
  for (const cursor of ["x", "2030-01-01_0198c0de-0000-7000-8000-000000000000", "_", ""]) {
    await expect(w.asTeam().feedback.queue({ cursor })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});
