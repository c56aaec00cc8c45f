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
async function pages(status: "waiting" | "held", limit: number, between = async () => {}) {
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

it("A cursor that nobody gave out is refused.", async () => {
  for (const cursor of ["x", "2030-01-01_0198c0de-0000-7000-8000-000000000000", "_", ""]) {
    await expect(w.asTeam().feedback.queue({ cursor })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});
