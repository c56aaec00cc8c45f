import { mailStateSchema } from "@teamified/contracts/mails";
import { pageInput } from "@teamified/contracts/paging";
import { listMails } from "@teamified/hiring/mails/read-mails";
import { viewerProcedure } from "../../trpc.ts";

/** Every mail of the organization with its state, newest first. */
export const list = viewerProcedure
  .input(pageInput.extend({ state: mailStateSchema.optional() }))
  .query(({ ctx, input }) => listMails(ctx.deps, ctx.actor, input));
