import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLocalMinds } from "@teamified/ai/local-minds";
import { describePrompts } from "@teamified/ai/prompts/describe-prompts";
import { createCandidateCaller } from "@teamified/api/candidate/root";
import type { ApiContext } from "@teamified/api/context";
import { createRecruiterCaller } from "@teamified/api/recruiter/root";
import type { CandidateId, OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import { type RecruiterRole, recruiterRoles } from "@teamified/contracts/permissions";
import { noSpeaker, noTranscriber } from "@teamified/contracts/speech";
import { createDb } from "@teamified/db/client";
import { createListener } from "@teamified/db/listen";
import { createDocumentExtractor } from "@teamified/documents/process-extractor";
import { createOutboxMailer } from "@teamified/email/outbox-mailer";
import { createTokenDerivation } from "@teamified/hiring/accounts/derive-token";
import { startSession } from "@teamified/hiring/accounts/start-session";
import type { CandidateActor, Deps, RecruiterActor } from "@teamified/hiring/deps";
import { storeOutboxMail } from "@teamified/hiring/outbox/store-outbox-mail";
import { installQueues } from "@teamified/jobs/install";
import { createQueue } from "@teamified/jobs/queue";
import { startWorker, type Worker } from "@teamified/jobs/worker";
import { silentLog } from "@teamified/log/silent-log";
import { createRecordingProbe } from "@teamified/sound/recording-probe";
import { createDiskStore } from "@teamified/storage/disk-store";
import { createTestDatabase } from "./test-database.ts";

/** bcrypt of "Correct-horse-1", cost 4: real hashing is slow on purpose and tested on its own. */
const passwordHash = "$2b$04$f3UQyix7SmOMfnclEBtZ6.ncENoLB1PRzrDjwGzf.yGFqQK/exQj2";

export type Tenant = {
  organizationId: OrganizationId;
  slug: string;
  candidate: CandidateActor;
  team: Record<RecruiterRole, RecruiterActor>;
};

/**
 * A whole product for one test file: a database of its own with the real queue, files in a folder,
 * mail in the outbox, a clock that the test moves, and two organizations that know nothing of each
 * other.
 */
export async function world() {
  const database = await createTestDatabase();
  await installQueues(database.url);
  const { db, close } = createDb({ url: database.url, poolMax: 10 });
  const listener = createListener({ url: database.url });
  const queue = await createQueue({ url: database.url, log: silentLog });
  const extractor = createDocumentExtractor();
  let offset = 0;
  const deps: Deps = {
    db,
    files: createDiskStore({
      root: mkdtempSync(join(tmpdir(), "teamified-world-")),
      baseUrl: "http://candidate.test",
      secret: "a signing secret of the test, long enough",
    }),
    mailer: createOutboxMailer({ insertOnce: (mail) => storeOutboxMail(db, mail) }),
    extractor,
    ...createLocalMinds(),
    transcriber: noTranscriber,
    speaker: noSpeaker,
    recordingProbe: createRecordingProbe(),
    enqueue: queue.enqueue,
    countDeadJobs: queue.countDead,
    prompts: describePrompts(),
    clock: { now: () => new Date(Date.now() + offset) },
    deriveToken: createTokenDerivation("a secret of the test, long enough"),
    log: silentLog,
    settings: {
      feedbackAutoSendAfterSeconds: 4 * 3600,
      decisionNoticeAfterSeconds: 3600,
      inactivityMinutes: 30,
      limits: {},
      candidateUrl: "http://candidate.test",
      recruiterUrl: "http://recruiter.test",
      models: {
        tasks: { interviewer: [], assessor: [], reader: [], writer: [], transcriber: [], speaker: [] },
        callsInFlight: 10,
        callsPerMinute: 500,
        dailyBudgetUsd: 25,
      },
      providers: { database: "test", files: "disk", mail: "outbox", interviewer: "local", reader: "local" },
    },
  };
  const workers: Worker[] = [];
  const home = await makeTenant(deps, "home");
  const other = await makeTenant(deps, "other");
  const sessions = new Map<string, string>();
  /** Signs in as this account, as another browser would; without a password, which is tested on its own. */
  const signIn = async (actor: CandidateActor | RecruiterActor): Promise<string> => {
    const { sessionId } = await startSession(deps, actor);
    return sessionId;
  };
  /** The session in which an account asks unless a test says otherwise. */
  const sessionOf = (actor: ApiContext["actor"]) => (actor && sessions.get(actor.id)) ?? null;
  for (const { candidate, team } of [home, other]) {
    for (const actor of [candidate, ...Object.values(team)]) sessions.set(actor.id, await signIn(actor));
  }
  const context = (
    actor: ApiContext["actor"],
    slug: string,
    sessionId: string | null = sessionOf(actor),
    clientAddress = "",
  ): ApiContext => ({
    deps,
    listener,
    actor,
    sessionId,
    organizationSlug: slug,
    requestId: "request-of-the-test",
    clientAddress,
  });
  return {
    url: database.url,
    deps,
    listener,
    home,
    other,
    context,
    signIn,
    sessionOf,
    /** Moves the product's clock; the queue's own time goes on as it does. */
    advance: (milliseconds: number) => {
      offset += milliseconds;
    },
    /** Lets time pass for the limits, which go by the database's clock. */
    passLimits: async (milliseconds: number) => {
      await db.$executeRaw`
        update rate_limits set next_at = next_at - ${milliseconds}::float * interval '1 millisecond',
               blocked_until = blocked_until - ${milliseconds}::float * interval '1 millisecond'`;
    },
    asCandidate: (actor: CandidateActor | RecruiterActor | null = home.candidate, slug = home.slug) =>
      createCandidateCaller(context(actor, slug)),
    /** Somebody without an account, who comes from this network address. */
    asStranger: (clientAddress = "", slug = home.slug) =>
      createCandidateCaller(context(null, slug, null, clientAddress)),
    asTeam: (actor: CandidateActor | RecruiterActor | null = home.team.recruiter) =>
      createRecruiterCaller(context(actor, home.slug)),
    newCandidate: async (tenant: Tenant = home) => {
      const candidate = await makeCandidate(deps, tenant.organizationId);
      sessions.set(candidate.id, await signIn(candidate));
      return candidate;
    },
    startWorker: async (over: Partial<Deps> = {}) => {
      const worker = await startWorker({
        url: database.url,
        deps: { ...deps, ...over },
        log: silentLog,
        concurrency: 2,
      });
      workers.push(worker);
      return worker;
    },
    mails: () => db.outboxEmail.findMany({ orderBy: { createdAt: "asc" } }),
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.allSettled([listener.close(), queue.close(), extractor.close()]);
      await close();
      await database.drop();
    },
  };
}

export type World = Awaited<ReturnType<typeof world>>;

async function makeTenant(deps: Deps, slug: string): Promise<Tenant> {
  const { id } = await deps.db.organization.create({
    // Most tests interview again at once; hiring/test/retakes.test.ts is about those who may not.
    data: { name: `The ${slug} company`, slug, retakeAfterDays: 0 },
    select: { id: true },
  });
  const organizationId = id as OrganizationId; // the test is the gate here
  const member = async (role: RecruiterRole): Promise<RecruiterActor> => {
    const row = await deps.db.recruiter.create({
      data: {
        organizationId,
        email: `${role}@${slug}.example`,
        fullName: `${role} of ${slug}`,
        passwordHash,
        role,
      },
      select: { id: true },
    });
    return { kind: "recruiter", id: row.id as RecruiterId, organizationId, role };
  };
  const team: [RecruiterRole, RecruiterActor][] = [];
  for (const role of recruiterRoles) team.push([role, await member(role)]);
  return {
    organizationId,
    slug,
    candidate: await makeCandidate(deps, organizationId),
    team: Object.fromEntries(team) as Tenant["team"], // one of each role
  };
}

async function makeCandidate(deps: Deps, organizationId: OrganizationId): Promise<CandidateActor> {
  const row = await deps.db.candidate.create({
    data: {
      organizationId,
      email: `${crypto.randomUUID()}@mail.example`,
      fullName: "Ada Example",
      passwordHash,
      emailVerifiedAt: deps.clock.now(),
    },
    select: { id: true },
  });
  return { kind: "candidate", id: row.id as CandidateId, organizationId };
}

/** Waits until `look` gives something, looking often; fails after `limitMs` with what it waited for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limitMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited ${limitMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
