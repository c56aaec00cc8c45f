import { z } from "zod";
import { streamChanges } from "../stream-changes.ts";
import { procedure, router } from "../trpc.ts";

export const updates = router({
  onChange: procedure({
    permission: "own",
    summary: "Changes of the candidate's own rows, as server-sent events.",
  })
    .input(z.object({ lastEventId: z.string().nullish(), account: z.string().optional() }).optional())
    .subscription(({ ctx, input, signal }) =>
      streamChanges(ctx, {
        isMine: (event) =>
          event.organizationId === ctx.actor.organizationId && event.candidateId === ctx.actor.id,
        lastEventId: input?.lastEventId,
        account: input?.account,
        signal,
      }),
    ),
});
