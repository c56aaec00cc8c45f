import { pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { parseResume } from "../src/resumes/parse-resume.ts";
import { uploadResume } from "../src/resumes/upload-resume.ts";
import { deliverFeedback } from "./fixtures/deliver-feedback.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const nobody = "0198c0de-0000-7000-8000-000000000000";

/** Drafts that count down, without a worker that would touch them. */
function drafts(count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const actor = await w.newCandidate();
      const { id: resumeId } = await uploadResume(w.deps, actor, {
        fileName: "cv.pdf",
        bytes: await pdfOf(["Ada", crypto.randomUUID()]),
      });
      await parseResume(w.deps, { resumeId }, { run: (_name, work) => work() });
      const { id } = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId } });
      return id;
    }),
  );
}
const statusOf = async (id: string) =>
  (await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id } })).status;
const mailsOf = (ids: string[]) =>
  w.deps.db.outboxEmail.count({ where: { idempotencyKey: { in: ids.map((id) => `feedback-${id}`) } } });
/** As a list shows them that nobody has edited. */
const listed = (ids: string[]) => ids.map((id) => ({ id, version: 1 }));
const outcomes = ({ results }: { results: { outcome: string }[] }) => results.map(({ outcome }) => outcome);

it("Several are approved at once, each with its own outcome, in the order in which they were named.", async () => {
  const [first = "", rejected = "", held = "", edited = ""] = await drafts(4);
  const team = w.asTeam();
  await team.feedback.reject({ id: rejected, version: 1, reason: "Not this one." });
  await team.feedback.hold({ id: held, version: 1 });
  const content = "A newer text that nobody who looks at the list has read as yet.";
  await team.feedback.edit({ id: edited, version: 1, content });
  const ids = [rejected, first, nobody, held, first, edited];
  expect(await team.feedback.approveMany({ items: listed(ids) })).toEqual({
    results: [
      { id: rejected, outcome: "decided" },
      { id: first, outcome: "approved" },
      { id: nobody, outcome: "not_found" },
      { id: held, outcome: "approved" },
      { id: edited, outcome: "changed", version: 2 },
    ],
  });
  for (const id of ids) if (id !== nobody) await deliverFeedback(w.deps, id);
  expect(await statusOf(rejected)).toBe("rejected");
  expect(await statusOf(edited)).toBe("pending_approval");
  expect(await mailsOf(ids)).toBe(2);
  const audited = await w.deps.db.auditEvent.count({
    where: { action: "feedback.approved", subjectId: { in: ids } },
  });
  expect(audited).toBe(2);
});

it("Several are held at once, and their deadline does nothing to them.", async () => {
  const [first = "", second = "", approved = ""] = await drafts(3);
  const team = w.asTeam();
  await team.feedback.approve({ id: approved, version: 1 });
  const ids = [first, second, approved, nobody];
  expect(outcomes(await team.feedback.holdMany({ items: listed(ids) }))).toEqual([
    "held",
    "held",
    "decided",
    "not_found",
  ]);
  w.advance(5 * 3_600_000);
  for (const id of [first, second, approved]) await deliverFeedback(w.deps, id);
  expect(await mailsOf(ids)).toBe(1);
  expect(outcomes(await team.feedback.holdMany({ items: listed([first]) }))).toEqual(["decided"]);
});

it("Two people and the deadline at once: each feedback is decided once and mailed at most once.", async () => {
  const ids = await drafts(12);
  const team = w.asTeam();
  w.advance(4 * 3_600_000 + 1000);
  const deadline = async () => {
    for (const id of ids.toReversed()) await deliverFeedback(w.deps, id);
  };
  const [first, second, held] = await Promise.all([
    team.feedback.approveMany({ items: listed(ids) }),
    w.asTeam(w.home.team.admin).feedback.approveMany({ items: listed(ids.toReversed()) }),
    team.feedback.holdMany({ items: listed(ids.slice(4, 8)) }),
    deadline(),
  ]);
  for (const id of ids) await deliverFeedback(w.deps, id); // what the approvals' jobs would do
  for (const id of ids) {
    const approvals = [first, second].filter(({ results }) =>
      results.some((result) => result.id === id && result.outcome === "approved"),
    );
    expect(approvals.length).toBeLessThanOrEqual(1);
    // Whoever holds before the approval comes is overruled by it, as on the page of one feedback.
    const isHeld = held.results.some((result) => result.id === id && result.outcome === "held");
    expect(await statusOf(id)).toBe(isHeld && approvals.length === 0 ? "held" : "sent");
  }
  const sent = await w.deps.db.resumeFeedback.count({ where: { id: { in: ids }, status: "sent" } });
  expect(await mailsOf(ids)).toBe(sent);
});

it("A failure half-way leaves what was approved before it, and asking again goes on from there.", async () => {
  const ids = await drafts(3);
  const { enqueue } = w.deps;
  let calls = 0;
  const spy = vi.spyOn(w.deps, "enqueue").mockImplementation((...args) => {
    calls += 1;
    return calls === 2 ? Promise.reject(new Error("the database is away")) : enqueue(...args);
  });
  await expect(w.asTeam().feedback.approveMany({ items: listed(ids) })).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
  });
  spy.mockRestore();
  expect(await Promise.all(ids.map(statusOf))).toEqual(["approved", "pending_approval", "pending_approval"]);
  expect(outcomes(await w.asTeam().feedback.approveMany({ items: listed(ids) }))).toEqual([
    "decided",
    "approved",
    "approved",
  ]);
});

it("More than a hundred, or none, are refused.", async () => {
  const team = w.asTeam();
  const many = Array.from({ length: 101 }, () => crypto.randomUUID());
  await expect(team.feedback.approveMany({ items: listed(many) })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(team.feedback.holdMany({ items: [] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
