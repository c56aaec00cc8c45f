import { AppError } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { closeEarly } from "@teamified/interview/engine";
import { planTurn } from "@teamified/interview/token-plan";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateActor, Deps } from "../deps.ts";
import { completeInterview } from "./complete-interview.ts";
import { continueInterview, requireOwnInterview } from "./continue-interview.ts";
import { requireRole } from "./find-role.ts";
import { describeTurn, sessionColumns } from "./session-columns.ts";
import { interviewerFor } from "./take-turn.ts";
import { measuredCalls } from "./turn-history.ts";

/**
 * Ends an interview early because the candidate wants to. What was answered is scored; an interview
 * without an answer becomes `abandoned`. Ending twice is no error, one after the other or at once, and neither is
 * ending what its last answer or its inactivity ends in the same moment.
 */
export async function finishInterview(
  deps: Deps,
  actor: CandidateActor,
  input: { id: string },
): Promise<{ status: "completed" | "abandoned" }> {
  const interview = await continueInterview(
    deps,
    await requireOwnInterview(deps, { ...actor, interviewId: input.id }),
  );
  if (interview.status === "completed" || interview.status === "abandoned")
    return { status: interview.status };

  const role = requireRole(interview.roleKey);
  const closed = closeEarly(interview.session.state, "The candidate ended the interview.");
  const plan = planTurn({
    tokensUsed: interview.totalTokensUsed,
    exchanges: interview.session.state.exchanges,
    kind: "procedure", // nothing is judged any more
    answerCharacters: 0,
    measured: measuredCalls(interview),
  });
  const { text, usage } = await interviewerFor(deps, plan).word({
    persona: role.persona,
    candidateName: interview.candidate.fullName,
    turn: closed.next,
    lastAnswer: null,
    isFirst: false,
    said: interview.messages.flatMap((message) => (message.type === "ai_question" ? [message.text] : [])),
    call: { organizationId: actor.organizationId, interviewId: interview.id },
  });
  const answered = interview.messages.some((message) => message.type === "candidate_response");
  const now = deps.clock.now();
  return inTransaction(deps.db, async (tx) => {
    await tx.$queryRaw`select id from interview_sessions where id = ${interview.session.id}::uuid for update`;
    const current = await tx.interview.findFirst({
      where: { id: interview.id, organizationId: actor.organizationId },
      select: { status: true },
    });
    // Somebody else ended it while the last words were found: theirs stand.
    if (current?.status === "completed" || current?.status === "abandoned") return { status: current.status };
    const last = await tx.interviewMessage.findFirst({
      where: { interviewId: interview.id, organizationId: actor.organizationId },
      orderBy: { sequence: "desc" },
      select: { sequence: true },
    });
    if (last?.sequence !== interview.messages.at(-1)?.sequence) {
      throw new AppError(
        "stale",
        "Another answer arrived in the meantime. Look at it, then end the interview again.",
      );
    }
    await tx.interviewMessage.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: interview.id,
        sessionId: interview.session.id,
        sequence: (last?.sequence ?? 0) + 1,
        type: "ai_question",
        text,
        metadata: describeTurn(closed.next, { by: usage, plan }),
        createdAt: now,
      },
      select: { id: true },
    });
    await tx.interviewSession.update({
      where: { id: interview.session.id, organizationId: actor.organizationId },
      data: { ...sessionColumns(closed.state), lastActivityAt: now },
      select: { id: true },
    });
    await tx.interview.update({
      where: { id: interview.id, organizationId: actor.organizationId },
      data: { totalTokensUsed: { increment: usage.tokens }, costUsd: { increment: usage.costUsd } },
      select: { id: true },
    });
    if (answered) await completeInterview(deps, tx, interview, now);
    else {
      await tx.interview.updateMany({
        where: { id: interview.id, organizationId: actor.organizationId, status: "in_progress" },
        data: { status: "abandoned", completedAt: now },
      });
    }
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "interview.ended_early",
      subjectType: "interview",
      subjectId: interview.id,
    });
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: actor.id,
      topic: "interview",
      id: interview.id,
    });
    return { status: answered ? ("completed" as const) : ("abandoned" as const) };
  });
}
