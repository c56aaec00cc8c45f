import { draftDecisionNotice } from "@teamified/email/templates/decision-notice-mail";
import type { Deps, RecruiterActor } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";
import { renderMail } from "../mails/render-mail.ts";
import { findDecision } from "./find-decision.ts";
import { noticeFacts } from "./notice-mail.ts";

/** A first text for the notice of a decision: what was decided and what comes next, without scores or reasons. */
export async function draftNotice(deps: Deps, actor: RecruiterActor, input: { decisionId: string }) {
  const found = await findDecision(deps.db, actor, input.decisionId);
  return {
    body: draftDecisionNotice({
      outcome: found.outcome,
      candidateName: found.interview.candidate.fullName,
      organizationName: found.organization.name,
      roleTitle: roleTitle(found.interview.roleKey),
    }),
    delaySeconds: deps.settings.decisionNoticeAfterSeconds,
  };
}

/** The mail as the candidate will get it with this text; nothing is stored. Throws `not_found`. */
export async function previewNotice(
  deps: Deps,
  actor: RecruiterActor,
  input: { decisionId: string; body: string },
) {
  const { interview, organization } = await findDecision(deps.db, actor, input.decisionId);
  return renderMail(deps, {
    kind: "decision.notice",
    facts: noticeFacts({ body: input.body, interview }),
    recipient: { name: interview.candidate.fullName, portal: "candidate" },
    organizationName: organization.name,
  });
}
