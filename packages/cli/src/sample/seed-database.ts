import { loadConfig } from "@teamified/config/config";
import { withoutModels } from "@teamified/config/models";
import { sampleAccounts } from "@teamified/config/sample-accounts";
import type { CandidateId, OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import type { RecruiterRole } from "@teamified/contracts/permissions";
import { createDocumentExtractor } from "@teamified/documents/process-extractor";
import { hashPassword } from "@teamified/hiring/accounts/hash-password";
import { scoreInterview } from "@teamified/hiring/assessments/score-interview";
import { decide } from "@teamified/hiring/decisions/decide";
import { draftNotice } from "@teamified/hiring/decisions/preview-notice";
import { scheduleNotice } from "@teamified/hiring/decisions/schedule-notice";
import { noticeMailKey } from "@teamified/hiring/decisions/withdraw-notice";
import type { CandidateActor, Deps, RecruiterActor } from "@teamified/hiring/deps";
import { holdFeedback } from "@teamified/hiring/feedback/hold-feedback";
import { feedbackMailKey } from "@teamified/hiring/feedback/queue-feedback-mail";
import { redraftFeedback } from "@teamified/hiring/feedback/redraft-feedback";
import { rejectFeedback } from "@teamified/hiring/feedback/reject-feedback";
import { sendFeedback } from "@teamified/hiring/feedback/send-feedback";
import { abandonIdleInterviews } from "@teamified/hiring/interviews/abandon-idle-interviews";
import { answerQuestion } from "@teamified/hiring/interviews/answer-question";
import { requireRole } from "@teamified/hiring/interviews/find-role";
import { startInterview } from "@teamified/hiring/interviews/start-interview";
import { sendMail } from "@teamified/hiring/mails/send-mail";
import { correctResume } from "@teamified/hiring/resumes/correct-resume";
import { parseResume } from "@teamified/hiring/resumes/parse-resume";
import { readResume } from "@teamified/hiring/resumes/read-resumes";
import { uploadResume } from "@teamified/hiring/resumes/upload-resume";
import { createRuntime } from "@teamified/runtime/runtime";
import { amina, jun, mara, oskar, priya, tomas } from "./people.ts";
import { renderResumePdf, type SampleResume } from "./resume-pdf.ts";
import { type Ability, abilities, sampleAnswer } from "./sample-candidate.ts";

const minute = 60_000;
const hour = 60 * minute;

/**
 * Fills an empty database with one organization whose pages all show something, by the product's
 * own use cases under a clock that was set back. Does nothing when the organization is there. Throws for any database
 * but the embedded one, which no configuration with public addresses may use: the passwords stand in the README.
 */
export async function seedDatabase(): Promise<void> {
  const config = loadConfig();
  if (!config.database.embedded) {
    throw new Error(
      "Sample accounts are made in the embedded database alone. Make your own: pnpm cli organization",
    );
  }
  const runtime = await createRuntime({
    // Sample data is the same everywhere and costs nobody anything: no model has a part in it.
    config: { ...config, models: withoutModels(config.models) },
    service: "seed",
    extractor: createDocumentExtractor(),
  });
  try {
    const slug = config.organizationSlug;
    const there = await runtime.deps.db.organization.findUnique({ where: { slug }, select: { id: true } });
    if (!there) await seedOrganization(runtime.deps, slug);
  } finally {
    await runtime.close();
  }
}

/** Sets the clock back and forth while the past is played. */
function playback(deps: Deps) {
  let now = Date.now();
  const past: Deps = { ...deps, clock: { now: () => new Date(now) } };
  return {
    deps: past,
    at: (ago: number) => {
      now = Date.now() - ago;
    },
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

type Play = ReturnType<typeof playback>;

/** What the worker's two jobs do at the deadline, at the time that is played. */
async function deliver(play: Play, feedbackId: string): Promise<void> {
  await sendFeedback(play.deps, { feedbackId });
  const { id } = await play.deps.db.mail.findUniqueOrThrow({
    where: { idempotencyKey: feedbackMailKey(feedbackId) },
    select: { id: true },
  });
  await sendMail(play.deps, { mailId: id });
}

/** Tells the candidate of a decision in the suggested words, and plays the time until the message leaves. */
async function tell(play: Play, recruiter: RecruiterActor, decisionId: string): Promise<void> {
  const { body } = await draftNotice(play.deps, recruiter, { decisionId });
  const { id } = await scheduleNotice(play.deps, recruiter, { decisionId, body, replaces: null });
  play.wait(play.deps.settings.decisionNoticeAfterSeconds * 1000 + minute);
  const mail = await play.deps.db.mail.findUniqueOrThrow({
    where: { idempotencyKey: noticeMailKey(id) },
    select: { id: true },
  });
  await sendMail(play.deps, { mailId: mail.id });
}

/** Makes the organization of this slug with everybody in it. Throws when there is one already. */
export async function seedOrganization(real: Deps, slug: string): Promise<void> {
  const play = playback(real);
  const passwordHash = await hashPassword(sampleAccounts[0].password);
  const organization = await real.db.organization.create({
    data: { name: "Teamified", slug },
    select: { id: true },
  });
  const organizationId = organization.id as OrganizationId; // made in this very line

  const team = new Map<RecruiterRole, RecruiterActor>();
  for (const account of sampleAccounts) {
    if (account.portal !== "recruiter") continue;
    const row = await real.db.recruiter.create({
      data: {
        organizationId,
        email: account.email,
        fullName: account.fullName,
        passwordHash,
        role: account.role,
      },
      select: { id: true },
    });
    team.set(account.role, {
      kind: "recruiter",
      id: row.id as RecruiterId,
      organizationId,
      role: account.role,
    });
  }
  const recruiter = team.get("recruiter");
  if (!recruiter) throw new Error("the sample accounts have no recruiter");

  const person = async (resume: SampleResume, email = resume.email): Promise<CandidateActor> => {
    const row = await real.db.candidate.create({
      data: {
        organizationId,
        email,
        fullName: resume.fullName,
        passwordHash,
        emailVerifiedAt: play.deps.clock.now(),
        createdAt: play.deps.clock.now(),
      },
      select: { id: true },
    });
    return { kind: "candidate", id: row.id as CandidateId, organizationId };
  };

  // The sample candidate: feedback sent, one interview scored, another under way.
  play.at(50 * hour);
  const own = await person(mara, sampleAccounts.find((account) => account.portal === "candidate")?.email);
  const maraResume = await readSampleResume(play, own, mara);
  play.wait(20 * minute);
  await correctSampleResume(play, own, maraResume.resumeId);
  play.wait(minute);
  await redraftFeedback(play.deps, { feedbackId: maraResume.feedbackId }, steps);
  play.wait(5 * hour);
  await deliver(play, maraResume.feedbackId);
  play.at(26 * hour);
  await playInterview(play, own, {
    roleKey: "react",
    resumeId: maraResume.resumeId,
    ability: abilities.strong,
  });

  // Scored and waiting for a decision, in three roles and three strengths.
  play.at(30 * hour);
  const second = await person(tomas);
  const tomasResume = await readSampleResume(play, second, tomas);
  play.wait(5 * hour);
  await deliver(play, tomasResume.feedbackId);
  await playInterview(play, second, {
    roleKey: "python",
    resumeId: tomasResume.resumeId,
    ability: abilities.solid,
  });

  play.at(28 * hour);
  const third = await person(amina);
  const aminaResume = await readSampleResume(play, third, amina);
  await rejectFeedback(play.deps, recruiter, {
    id: aminaResume.feedbackId,
    version: 1,
    reason: "She has spoken with us already; a general mail would confuse.",
  });
  play.at(8 * hour);
  const decided = await playInterview(play, third, {
    roleKey: "fullstack",
    resumeId: aminaResume.resumeId,
    ability: abilities.strong,
  });
  play.wait(hour);
  const decision = await decide(play.deps, recruiter, {
    interviewId: decided,
    scoring: 1,
    outcome: "advance",
    reason: "Clear, concrete answers from the database to the browser. Next: a conversation with the team.",
  });
  await tell(play, recruiter, decision.id);

  play.at(6 * hour);
  const fourth = await person(jun);
  const junResume = await readSampleResume(play, fourth, jun);
  await holdFeedback(play.deps, recruiter, { id: junResume.feedbackId, version: 1 });
  await playInterview(play, fourth, {
    roleKey: "javascript",
    resumeId: junResume.resumeId,
    ability: abilities.beginner,
  });

  // Feedback that counts down, and an interview that was left.
  play.at(3 * hour);
  const fifth = await person(priya);
  const priyaResume = await readSampleResume(play, fifth, priya);
  await playInterview(play, fifth, {
    roleKey: "react",
    resumeId: priyaResume.resumeId,
    ability: abilities.solid,
    leaveAfter: 4,
  });
  play.wait(hour);
  await abandonIdleInterviews(play.deps);

  // A file that cannot be read, and an interview under way.
  play.at(20 * minute);
  const sixth = await person(oskar);
  const broken = await renderResumePdf(oskar);
  await readBrokenResume(play, sixth, broken.slice(0, Math.floor(broken.length / 3)));
  play.at(4 * minute);
  await playInterview(play, sixth, { roleKey: "fullstack", ability: abilities.solid, leaveAfter: 3 });
}

/** Nothing is stored between the steps of a job that runs once. */
const steps = { run: <T>(_name: string, work: () => Promise<T>) => work() };

async function readSampleResume(play: Play, actor: CandidateActor, resume: SampleResume) {
  const bytes = await renderResumePdf(resume);
  const fileName = `${resume.fullName.replaceAll(" ", "-")}.pdf`;
  const { id } = await uploadResume(play.deps, actor, { fileName, bytes });
  play.wait(minute / 2);
  await parseResume(play.deps, { resumeId: id }, steps);
  const feedback = await play.deps.db.resumeFeedback.findUniqueOrThrow({
    where: { resumeId: id, organizationId: actor.organizationId },
    select: { id: true },
  });
  return { resumeId: id, feedbackId: feedback.id };
}

/** She leads the team by now, and one thing is missing from her list: what was read stays beside it. */
async function correctSampleResume(play: Play, actor: CandidateActor, id: string): Promise<void> {
  const { data } = await readResume(play.deps, actor, id);
  const role = data?.previousRoles.items[0];
  if (!data || !role) throw new Error("the sample resume was not read");
  const skills = data.skills.items.filter(({ value }) => value !== "GraphQL");
  await correctResume(play.deps, actor, {
    id,
    seen: null,
    changes: {
      previousRoles: data.previousRoles.items.map(({ from, value }) =>
        from === role.from ? { from, value: { ...value, title: "Lead Front-end Engineer" } } : { from },
      ),
      skills: [...skills.map(({ from }) => ({ from })), { from: null, value: "Storybook" }],
    },
    reset: [],
  });
}

async function readBrokenResume(play: Play, actor: CandidateActor, bytes: Uint8Array): Promise<void> {
  const { id } = await uploadResume(play.deps, actor, { fileName: "cv_final_2.pdf", bytes });
  await parseResume(play.deps, { resumeId: id }, steps);
}

async function playInterview(
  play: Play,
  actor: CandidateActor,
  options: { roleKey: string; resumeId?: string; ability: Ability; leaveAfter?: number },
): Promise<string> {
  const role = requireRole(options.roleKey);
  const { id } = await startInterview(play.deps, actor, {
    roleKey: options.roleKey,
    ...(options.resumeId === undefined ? {} : { resumeId: options.resumeId }),
    consent: true,
    accommodations: { extraTime: false, showClock: false },
  });
  let asked = await play.deps.db.interviewMessage.findFirstOrThrow({
    where: { interviewId: id, organizationId: actor.organizationId },
    select: { text: true, sequence: true },
  });
  for (let turn = 0; turn < (options.leaveAfter ?? 40); turn += 1) {
    const text = sampleAnswer({ role, asked: asked.text, ability: options.ability, turn });
    play.wait((25 + (text.length / 4) * 1.2) * 1000);
    const interview = await answerQuestion(play.deps, actor, {
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: asked.sequence,
      text,
      telemetry: {
        firstKeyMs: 6000,
        keystrokes: text.length + 20,
        pastedCharacters: 0,
        awayMs: 0,
        awayCount: 0,
      },
    });
    const last = interview.messages.at(-1);
    if (interview.status !== "in_progress" || !last) break;
    asked = last;
  }
  if (options.leaveAfter === undefined) {
    play.wait(2000);
    await scoreInterview(play.deps, { interviewId: id });
  }
  return id;
}
