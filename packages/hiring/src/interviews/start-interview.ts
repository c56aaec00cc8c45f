import { AppError, notFound } from "@teamified/contracts/errors";
import type { QuestionMetadata, StartInterviewInput } from "@teamified/contracts/interviews";
import type { RoleDefinition } from "@teamified/contracts/roles";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { openInterview } from "@teamified/interview/engine";
import type { ResumeClaims } from "@teamified/interview/resume-claims";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps } from "../deps.ts";
import { consumeLimit, returnLimit } from "../limits/consume-limit.ts";
import { dataColumns, readCorrected } from "../resumes/resume-data.ts";
import { abandonIdleInterviews } from "./abandon-idle-interviews.ts";
import { requireRole } from "./find-role.ts";
import { findSeenQuestions } from "./find-seen-questions.ts";
import { requireRetake } from "./retake-period.ts";
import { describeTurn, sessionColumns } from "./session-columns.ts";

/** Version of the text that the candidate agrees to before an interview; stored with the consent. */
const consentVersion = "2026-11-21.2";

/**
 * Starts an interview with its first question (INT-1). Throws `conflict` while another one is under
 * way or too few days after the last one for the same role, `rate_limited` after 10 starts in an hour, `not_found` for a role or resume that is not there.
 */
export async function startInterview(
  deps: Deps,
  actor: CandidateActor,
  input: StartInterviewInput,
): Promise<{ id: string }> {
  const role = requireRole(input.roleKey);
  const resume = await findClaims(deps, actor, input.resumeId);
  const candidate = await deps.db.candidate.findFirst({
    where: { id: actor.id, organizationId: actor.organizationId },
    select: { fullName: true },
  });
  if (!candidate) throw notFound("account");
  await abandonIdleInterviews(deps, { candidateId: actor.id });
  await assertNoneUnderWay(deps.db, actor); // early, so that a model is not asked in vain
  const retake = { organizationId: actor.organizationId, candidateId: actor.id, roleKey: role.key };
  await requireRetake(deps.db, retake, { now: deps.clock.now(), use: false });
  await consumeLimit(deps, { name: "interview.start", subject: actor.id });
  try {
    return await start(deps, actor, input, { role, resume, fullName: candidate.fullName });
  } catch (error) {
    // Another tab was faster, or something failed: nothing was started.
    await returnLimit(deps, { name: "interview.start", subject: actor.id });
    throw error;
  }
}

async function start(
  deps: Deps,
  actor: CandidateActor,
  input: StartInterviewInput,
  { role, resume, fullName }: { role: RoleDefinition; resume: ResumeClaims | null; fullName: string },
): Promise<{ id: string }> {
  const id = uuidv7();
  const seen = await findSeenQuestions(deps, actor);
  const opened = openInterview({ role, resume, seed: id, seen });
  const { text, usage } = await deps.interviewer.word({
    persona: role.persona,
    candidateName: fullName,
    turn: opened.next,
    lastAnswer: null,
    isFirst: true,
    said: [],
    call: { organizationId: actor.organizationId, interviewId: id },
  });

  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    // One start at a time for a person: two tabs wait here for each other.
    await tx.$queryRaw`select id from candidates where id = ${actor.id}::uuid for update`;
    await assertNoneUnderWay(tx, actor);
    const retake = { organizationId: actor.organizationId, candidateId: actor.id, roleKey: role.key };
    await requireRetake(tx, retake, { now, use: true });
    const session = await tx.interviewSession.create({
      data: {
        organization: { connect: { id: actor.organizationId } },
        interview: {
          create: {
            id,
            organizationId: actor.organizationId,
            candidateId: actor.id,
            resumeId: input.resumeId ?? null,
            roleKey: role.key,
            mode: "text",
            status: "in_progress",
            accommodations: input.accommodations,
            startedAt: now,
            modelUsed: usage.model,
            totalTokensUsed: usage.tokens,
            costUsd: usage.costUsd,
            createdAt: now,
          },
        },
        ...sessionColumns(opened.state),
        lastActivityAt: now,
      },
      select: { id: true },
    });
    await tx.interviewMessage.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: id,
        sessionId: session.id,
        sequence: 1,
        type: "ai_question",
        text,
        metadata: describeTurn(opened.next, { by: usage }) satisfies QuestionMetadata,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordConsent(tx, actor, { interviewId: id, at: now });
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "interview.started",
      subjectType: "interview",
      subjectId: id,
      details: { role: role.key, consent: consentVersion },
    });
    await notify(tx, { organizationId: actor.organizationId, candidateId: actor.id, topic: "interview", id });
  });
  return { id };
}

/** What the resume says of skills, as the candidate put it right (RES-6). */
async function findClaims(
  deps: Deps,
  actor: CandidateActor,
  resumeId: string | undefined,
): Promise<ResumeClaims | null> {
  if (resumeId === undefined) return null;
  const resume = await deps.db.resume.findFirst({
    where: { id: resumeId, candidateId: actor.id, organizationId: actor.organizationId },
    select: dataColumns,
  });
  if (!resume) throw notFound("resume");
  // A resume that is not read yet is no reason to wait: the interview goes on without it.
  return readCorrected(resume, deps.clock.now());
}

async function assertNoneUnderWay(tx: Tx | Deps["db"], actor: CandidateActor): Promise<void> {
  const own = { candidateId: actor.id, organizationId: actor.organizationId };
  const running = await tx.interview.findFirst({
    where: { ...own, status: "in_progress" },
    select: { id: true },
  });
  if (running) {
    throw new AppError(
      "conflict",
      "You have an interview under way. Go on with it, or end it before you start another.",
    );
  }
}

async function recordConsent(
  tx: Tx,
  actor: CandidateActor,
  consent: { interviewId: string; at: Date },
): Promise<void> {
  const entry = JSON.stringify([
    {
      kind: "interview",
      version: consentVersion,
      interviewId: consent.interviewId,
      at: consent.at.toISOString(),
    },
  ]);
  await tx.$executeRaw`
    update candidates set consents = consents || ${entry}::jsonb, updated_at = ${consent.at}
    where id = ${actor.id}::uuid and organization_id = ${actor.organizationId}::uuid`;
}
