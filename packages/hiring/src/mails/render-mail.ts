import type { MailKind } from "@teamified/contracts/mails";
import type { MailContext, RenderedMail } from "@teamified/email/templates/template";
import { type MailFacts, renderTemplate } from "@teamified/email/templates/templates";
import type { Deps } from "../deps.ts";

/** The mail as it is sent; every preview is made by this function too. */
export function renderMail<K extends MailKind>(
  deps: Pick<Deps, "settings">,
  input: {
    kind: K;
    facts: MailFacts<K>;
    recipient: { name: string; portal: "candidate" | "recruiter" };
    organizationName: string;
  },
): RenderedMail {
  const { candidateUrl, recruiterUrl } = deps.settings;
  const context: MailContext = {
    recipientName: input.recipient.name,
    organizationName: input.organizationName,
    candidateUrl,
    recruiterUrl,
    portalUrl: input.recipient.portal === "candidate" ? candidateUrl : recruiterUrl,
  };
  return renderTemplate(input.kind, input.facts, context);
}
