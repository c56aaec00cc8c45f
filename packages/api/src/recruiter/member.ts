import { rowIdSchema } from "@teamified/contracts/ids";
import { listMembers } from "@teamified/hiring/accounts/list-members";
import { setMemberActive } from "@teamified/hiring/accounts/set-member-active";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const member = router({
  list: procedure({ permission: "member.read", summary: "The team." }).query(({ ctx }) =>
    listMembers(ctx.deps, ctx.actor),
  ),
  setActive: procedure({
    permission: "member.deactivate",
    summary: "Lets a member in or keeps them out, from their next request on.",
  })
    .input(z.object({ id: rowIdSchema, isActive: z.boolean() }))
    .mutation(({ ctx, input }) => setMemberActive(ctx.deps, ctx.actor, input)),
});
