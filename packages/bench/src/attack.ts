import { setTimeout as delay } from "node:timers/promises";
import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import { uploadResume } from "@teamified/hiring/resumes/upload-resume";
import { pdfOf } from "@teamified/testing/documents";
import { type Attacker, cases, type Target } from "./attack/cases.ts";
import { beHonest } from "./attack/honest.ts";
import { createRecorder } from "./attack/recorder.ts";
import { watchHealth, watchMemory } from "./attack/watch.ts";
import type { Report } from "./bench.ts";
import { percentile } from "./percentile.ts";
import { measureTextReaders } from "./text/measure-text-readers.ts";
import { signIn } from "./turn/portal-client.ts";
import { makeOrganization, makeSessions, password } from "./turn/sessions.ts";
import { type Stage, setStage } from "./turn/stage.ts";

/** How long each attack lasts, in milliseconds. */
const caseMs = 8_000;
const attackerCount = 12;
/** bcrypt of the bench's password, cost 12 as in production: guesses must cost what they cost there. */
const memberHash = "$2b$12$KF9JbuHnGdrOQaoAw2axsOVgzCxy9yTHreT8ry3ZgppHuALQAtJyG";

/**
 * Attacks production builds of both portals over loopback, each attack for a few seconds, while their health is asked
 * for, their memory is read and a candidate goes on with an interview; then runs every reader of text over generated
 * worst cases. Bounded in count and time.
 */
export async function measureAttack(): Promise<Report> {
  const stage = await setStage({
    sessions: attackerCount,
    portals: 1,
    whole: true,
    // Behind a proxy of its own, so that attackers come from as many addresses as they like.
    env: { TRUST_PROXY: "true" },
  });
  try {
    const { target, honest } = await prepare(stage);
    const health = watchHealth([target.candidateUrl, target.teamUrl]);
    await delay(3000);
    const { pids } = stage;
    const memory = watchMemory({ candidate: pids.portals, team: pids.team });
    const person = beHonest(stage, target.candidateUrl, honest);
    const results = [];
    for (const each of cases) {
      const recorder = createRecorder(each.name);
      const from = health.times.length;
      await each.run(target, recorder, performance.now() + caseMs);
      const during = health.times.slice(from);
      results.push({
        ...recorder.result,
        healthMs: { p95: percentile(during, 0.95), max: Math.max(0, ...during) },
        memoryMb: memory.held(),
      });
    }
    const { idle, peak } = memory.stop();
    const kept = await person.stop();
    await health.stop();
    const texts = await measureTextReaders();
    const worst = worstMemory(idle, peak);
    const unexpected = results.reduce((sum, each) => sum + each.unexpected, 0) + health.faults.length;
    const healthMs = {
      p50: percentile(health.times, 0.5),
      p95: percentile(health.times, 0.95),
      max: Math.max(0, ...health.times),
    };
    const worstCaseP95 = Math.max(...results.map((each) => each.healthMs.p95));
    return {
      figures: [
        { name: "health p95, ms", value: healthMs.p95, limit: "≤ 300", holds: healthMs.p95 <= 300 },
        {
          name: "health p95 in the worst case, ms",
          value: worstCaseP95,
          limit: "≤ 300",
          holds: worstCaseP95 <= 300,
        },
        { name: "health max, ms", value: healthMs.max, limit: "", holds: null },
        { name: "unexpected errors", value: unexpected, limit: "0", holds: unexpected === 0 },
        {
          name: `memory of the ${worst.name} portal, MB`,
          value: worst.peak,
          limit: `≤ ${worst.limit.toFixed(0)} (idle ${worst.idle.toFixed(0)})`,
          holds: worst.peak <= worst.limit,
        },
        {
          name: "confirmed and lost",
          value: kept.lost,
          limit: `0 of ${kept.confirmed}`,
          holds: kept.lost === 0,
        },
        {
          name: "text, 100 kB / 10 kB",
          value: texts.worstTextRatio,
          limit: "≤ 15",
          holds: texts.worstTextRatio <= 15,
        },
      ],
      json: {
        healthMs,
        unexpectedErrors: unexpected,
        memoryMb: { idle: worst.idle, peak: worst.peak },
        worstTextRatio: texts.worstTextRatio,
        confirmed: kept.confirmed,
        lost: kept.lost,
        cases: [...results, ...texts.readers.flatMap((reader) => reader.cases)],
      },
      sentence: [
        ...results.flatMap(({ name, example }) => (example === null ? [] : [`${name}: ${example}`])),
        ...health.faults.slice(0, 3),
        ...kept.complaints,
      ].join("\n"),
    };
  } finally {
    await stage.stop();
  }
}

/** The group that comes closest to its limit, or is furthest over it. */
function worstMemory(idle: Record<string, number>, peak: Record<string, number>) {
  const all = Object.entries(idle).map(([name, before]) => {
    const most = peak[name] ?? before;
    return { name, idle: before, peak: most, limit: 1.2 * before + 200 };
  });
  const [first, ...rest] = all;
  if (first === undefined) throw new Error("no process to look at");
  return rest.reduce(
    (worst, each) => (each.peak / each.limit > worst.peak / worst.limit ? each : worst),
    first,
  );
}

async function prepare(stage: Stage) {
  const { deps, teamUrl } = stage;
  const [candidateUrl = ""] = stage.portalUrls;
  if (teamUrl === null) throw new Error("the team's portal is not running");
  const organizationId = await makeOrganization(deps, "teamified");
  const sessions = await makeSessions(deps, organizationId, attackerCount + 1);
  const [first, ...others] = sessions;
  if (first === undefined) throw new Error("no sessions");
  const attackers: Attacker[] = [];
  for (const { email, interviewId, candidateId } of others) {
    attackers.push({
      cookie: await signIn(candidateUrl, { email, password }),
      interviewId,
      resumeId: await upload(stage, organizationId, candidateId),
    });
  }
  const member = "recruiter@bench.example";
  await deps.db.recruiter.create({
    data: {
      organizationId,
      email: member,
      fullName: "Rita Recruiter",
      role: "recruiter",
      passwordHash: memberHash,
    },
    select: { id: true },
  });
  const target: Target = {
    candidateUrl,
    teamUrl,
    attackers,
    member: { cookie: await signIn(teamUrl, { email: member, password }) },
    foreignInterviewId: first.interviewId,
    known: { candidate: first.email, member },
  };
  const honest = {
    cookie: await signIn(candidateUrl, { email: first.email, password }),
    interviewId: first.interviewId,
    candidateId: first.candidateId,
  };
  // What is loaded with the first use is not an attack's.
  for (const url of [candidateUrl, teamUrl])
    for (const path of ["/sign-in", "/api/ready"]) await (await fetch(url + path)).arrayBuffer();
  return { target, honest };
}

async function upload(stage: Stage, organizationId: OrganizationId, candidateId: string): Promise<string> {
  const actor = { kind: "candidate" as const, id: candidateId as CandidateId, organizationId }; // the bench is the gate here
  const bytes = await pdfOf(["Ada Example", candidateId, "Skills", "TypeScript, CSS"]);
  const { id } = await uploadResume(stage.deps, actor, { fileName: "ada.pdf", bytes });
  return id;
}
