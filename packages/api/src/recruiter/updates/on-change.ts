import { z } from "zod";
import { streamChanges } from "../../stream-changes.ts";
import { viewerProcedure } from "../../trpc.ts";

/** Changes in the organization, as server-sent events. */
export const onChange = viewerProcedure
  .input(z.object({ lastEventId: z.string().nullish(), account: z.string().optional() }).optional())
  .subscription(({ ctx, input, signal }) =>
    streamChanges(ctx, {
      isMine: (event) => event.organizationId === ctx.actor.organizationId,
      lastEventId: input?.lastEventId,
      account: input?.account,
      signal,
    }),
  );
