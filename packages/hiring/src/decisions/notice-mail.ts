import { renderDecisionNoticeMail } from "@teamified/email/templates/decision-notice-mail";
import type { Deps } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";

/** The mail of a notice; the team's preview and the delivery are the same function. */
export function noticeMail(
  deps: Pick<Deps, "settings">,
  notice: { body: string; interview: { id: string; roleKey: string }; organization: { name: string } },
) {
  return renderDecisionNoticeMail({
    body: notice.body,
    organizationName: notice.organization.name,
    roleTitle: roleTitle(notice.interview.roleKey),
    portalUrl: `${deps.settings.candidateUrl}/interviews/${notice.interview.id}/result`,
  });
}
