import { rowIdSchema } from "@teamified/contracts/ids";
import { pageInput } from "@teamified/contracts/paging";
import { listOutbox, readOutboxMail } from "@teamified/hiring/outbox/read-outbox";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const outbox = router({
  get: procedure({ permission: "outbox.read", summary: "One mail as it was written." })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readOutboxMail(ctx.deps, ctx.actor, input.id)),
  list: procedure({ permission: "outbox.read", summary: "Mails of the local outbox, newest first." })
    .input(pageInput)
    .query(({ ctx, input }) => listOutbox(ctx.deps, ctx.actor, input)),
});
