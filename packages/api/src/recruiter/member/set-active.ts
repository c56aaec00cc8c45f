import { rowIdSchema } from "@teamified/contracts/ids";
import { setMemberActive } from "@teamified/hiring/accounts/set-member-active";
import { z } from "zod";
import { adminProcedure } from "../../trpc.ts";

/** Lets a member in or keeps them out, from their next request on (AUTH-5). */
export const setActive = adminProcedure
  .input(z.object({ id: rowIdSchema, isActive: z.boolean() }))
  .mutation(({ ctx, input }) => setMemberActive(ctx.deps, ctx.actor, input));
