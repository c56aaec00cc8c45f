import { mailKinds } from "@teamified/contracts/mails";
import { templateOf } from "@teamified/email/templates/templates";
import type { Deps } from "../deps.ts";
import { renderMail } from "./render-mail.ts";

const kinds = Object.keys(mailKinds) as (keyof typeof mailKinds)[];

/** Every kind of mail as it looks, filled with its template's sample by the function of the delivery. */
export function listMailTemplates(deps: Pick<Deps, "settings">) {
  return kinds.map((kind) => {
    const { sample, title, when } = templateOf(kind);
    const portal = kind.startsWith("models.") || kind.startsWith("mail.") ? "recruiter" : "candidate";
    return {
      kind,
      title,
      when,
      ...renderMail(deps, {
        kind,
        facts: sample,
        recipient: { name: "Ada Example", portal },
        organizationName: "Example & Sons",
      }),
    };
  });
}
