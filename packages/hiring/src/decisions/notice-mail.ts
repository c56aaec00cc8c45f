import type { MailData } from "@teamified/contracts/mails";
import type { MailFacts } from "@teamified/email/templates/templates";
import type { Deps } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";

/** What the template of a notice is filled with; the team's preview and the delivery are made of it. */
export function noticeFacts(notice: {
  body: string;
  interview: { id: string; roleKey: string };
}): MailFacts<"decision.notice"> {
  return {
    body: notice.body,
    interviewId: notice.interview.id,
    roleTitle: roleTitle(notice.interview.roleKey),
  };
}

/** The facts of a notice at the moment of its sending; null when it was taken back or its interview is gone. */
export async function loadNoticeFacts(
  deps: Pick<Deps, "db">,
  mail: { organizationId: string; data: MailData<"decision.notice"> },
): Promise<{ facts: MailFacts<"decision.notice"> } | null> {
  const notice = await deps.db.decisionNotice.findFirst({
    where: {
      id: mail.data.noticeId,
      organizationId: mail.organizationId,
      status: { in: ["scheduled", "failed"] },
    },
    select: { body: true, interview: { select: { id: true, roleKey: true } } },
  });
  return notice && { facts: noticeFacts(notice) };
}
