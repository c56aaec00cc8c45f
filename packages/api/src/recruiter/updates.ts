import { z } from "zod";
import { streamChanges } from "../stream-changes.ts";
import { procedure, router } from "../trpc.ts";

export const updates = router({
  onChange: procedure({
    permission: "change.watch",
    summary: "Changes in the organization, as server-sent events.",
  })
    .input(z.object({ lastEventId: z.string().nullish(), account: z.string().optional() }).optional())
    .subscription(({ ctx, input, signal }) =>
      streamChanges(ctx, {
        isMine: (event) => event.organizationId === ctx.actor.organizationId,
        lastEventId: input?.lastEventId,
        account: input?.account,
        signal,
      }),
    ),
});
