import { pageInput } from "@teamified/contracts/paging";
import { listOutbox } from "@teamified/hiring/outbox/read-outbox";
import { viewerProcedure } from "../../trpc.ts";

/** Mails of the local outbox, newest first. */
export const list = viewerProcedure
  .input(pageInput)
  .query(({ ctx, input }) => listOutbox(ctx.deps, ctx.actor, input));
