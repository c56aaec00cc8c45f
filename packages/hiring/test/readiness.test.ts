import type { FeedbackStatus } from "@teamified/contracts/feedback";
import type { MailState } from "@teamified/contracts/mails";
import { eventually, type Tenant, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkReadiness } from "../src/insight/readiness.ts";
import { sendingLeaseSeconds } from "../src/mails/send-mail.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const secondsAgo = (seconds: number) => new Date(w.deps.clock.now().getTime() - seconds * 1000);

async function feedback(
  data: { status: FeedbackStatus; autoSendAt?: Date; sendingSince?: Date },
  tenant: Tenant = w.home,
): Promise<string> {
  const actor = await w.newCandidate(tenant);
  const owner = { organizationId: actor.organizationId };
  const resume = await w.deps.db.resume.create({
    data: {
      ...owner,
      candidateId: actor.id,
      fileKey: crypto.randomUUID(),
      fileName: "cv.pdf",
      fileSize: 1,
      mimeType: "application/pdf",
      sha256: "",
      parsingStatus: "completed",
    },
  });
  const row = await w.deps.db.resumeFeedback.create({
    data: { ...owner, resumeId: resume.id, content: "Well done.", ...data },
  });
  return row.id;
}

async function mail(
  data: { state: MailState; sendAfter?: Date; sendingSince?: Date },
  tenant: Tenant = w.home,
): Promise<void> {
  await w.deps.db.mail.create({
    data: {
      organizationId: tenant.organizationId,
      kind: "account.password-changed",
      recruiterId: tenant.team.viewer.id,
      data: { at: new Date().toISOString() },
      idempotencyKey: crypto.randomUUID(),
      sendAfter: secondsAgo(70),
      ...data,
    },
  });
}

it("What is late and what failed are numbers, and take no portal out of rotation.", async () => {
  expect(await checkReadiness(w.deps)).toMatchObject({
    ok: true,
    numbers: { overdueFeedback: 0, sendingBeyondLease: 0, failedFeedback: 0, deadJobs: 0 },
  });
  await feedback({ status: "pending_approval", autoSendAt: secondsAgo(200) });
  await feedback({ status: "pending_approval", autoSendAt: secondsAgo(100) }); // within the grace
  await feedback({ status: "pending_approval", autoSendAt: secondsAgo(200) }, w.other);
  await mail({ state: "sending", sendingSince: secondsAgo(sendingLeaseSeconds + 1) });
  await mail({ state: "sending", sendingSince: secondsAgo(sendingLeaseSeconds - 10) });
  await mail({ state: "queued", sendAfter: secondsAgo(200) });
  await mail({ state: "queued", sendAfter: secondsAgo(200) }, w.other);
  await mail({ state: "queued", sendAfter: secondsAgo(100) });
  await mail({ state: "failed" });
  await feedback({ status: "failed" });
  await feedback({ status: "failed" }, w.other);

  const ready = await checkReadiness(w.deps);
  expect(ready.ok).toBe(true);
  expect(ready.numbers).toEqual({
    overdueFeedback: 2,
    overdueMails: 2,
    overdueResumes: 0,
    overdueAssessments: 0,
    sendingBeyondLease: 1,
    failedFeedback: 2,
    failedMails: 1,
    deadJobs: 0,
  });
  const { counts } = await w.asTeam().dashboard.get();
  expect(counts).toMatchObject({ overdue: 2, overdueFeedback: 1, sendingBeyondLease: 1, failed: 1 });
});

it("A job past its last try is counted until its failure is recorded.", async () => {
  const id = await feedback({ status: "approved" });
  const { resumeId } = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id } });
  await w.deps.db.resume.update({ where: { id: resumeId }, data: { parsingStatus: "processing" } });
  await w.deps.db.$executeRaw`
    insert into pgboss.job (name, data) values ('resume.parse.failed', ${JSON.stringify({ resumeId })}::jsonb)`;
  expect((await checkReadiness(w.deps)).numbers).toMatchObject({ deadJobs: 1 });
  const worker = await w.startWorker();
  await eventually(
    "the failure is recorded",
    async () => (await checkReadiness(w.deps)).numbers?.deadJobs === 0,
  );
  await worker.stop();
  const row = await w.deps.db.resume.findUniqueOrThrow({ where: { id: resumeId } });
  expect(row.parsingStatus).toBe("failed");
});

it("Numbers that cannot be read are no zeros.", async () => {
  const ready = await checkReadiness({
    ...w.deps,
    countDeadJobs: () => Promise.reject(new Error("the queue is away")),
  });
  expect(ready).toMatchObject({ ok: false, numbers: null, checks: { queue: { ok: false } } });
});
