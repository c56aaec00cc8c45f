import { rowIdSchema } from "@teamified/contracts/ids";
import { mailStateSchema } from "@teamified/contracts/mails";
import { pageInput } from "@teamified/contracts/paging";
import { listMailTemplates } from "@teamified/hiring/mails/read-mail-templates";
import { listMails } from "@teamified/hiring/mails/read-mails";
import { resendMail } from "@teamified/hiring/mails/resend-mail";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const mail = router({
  list: procedure({
    permission: "mail.read",
    summary: "Every mail of the organization with its state, newest first.",
  })
    .input(pageInput.extend({ state: mailStateSchema.optional() }))
    .query(({ ctx, input }) => listMails(ctx.deps, ctx.actor, input)),
  resend: procedure({
    permission: "mail.resend",
    summary: "Tries a failed mail again, with the same idempotency key.",
  })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => resendMail(ctx.deps, ctx.actor, input)),
  templates: procedure({
    permission: "mail-template.read",
    summary: "Every kind of mail that the product sends, filled with sample data.",
  }).query(({ ctx }) => listMailTemplates(ctx.deps)),
});
