import { notFound } from "@teamified/contracts/errors";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";

/** The candidate's own account, for the page's header, and the rules of interviews as they are configured. */
export async function readCandidateAccount(deps: Deps, actor: CandidateActor) {
  const row = await deps.db.candidate.findFirst({
    where: { id: actor.id, organizationId: actor.organizationId },
    select: {
      id: true,
      fullName: true,
      email: true,
      emailVerifiedAt: true,
      organization: { select: { name: true, retentionDays: true } },
    },
  });
  if (!row) throw notFound("account");
  return {
    id: row.id,
    fullName: row.fullName,
    email: row.email,
    isVerified: row.emailVerifiedAt !== null,
    organizationName: row.organization.name,
    interviewRules: {
      inactivityMinutes: deps.settings.inactivityMinutes,
      keptForDays: row.organization.retentionDays,
      // The rubric is English: without a model, an answer in another language cannot be judged.
      englishOnly: deps.assessor.isLocal === true,
    },
  };
}

/** The team member's own account, and which providers are in use (OPS-1). */
export async function readRecruiterAccount(deps: Deps, actor: RecruiterActor) {
  const row = await deps.db.recruiter.findFirst({
    where: { id: actor.id, organizationId: actor.organizationId },
    select: { id: true, fullName: true, email: true, organization: { select: { name: true } } },
  });
  if (!row) throw notFound("account");
  return {
    id: row.id,
    fullName: row.fullName,
    email: row.email,
    role: actor.role,
    organizationName: row.organization.name,
    mailProvider: deps.mailer.provider,
    providers: deps.settings.providers,
  };
}
