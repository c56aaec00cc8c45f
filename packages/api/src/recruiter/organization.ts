import { retakePeriodInput } from "@teamified/contracts/interviews";
import { readRetakePeriod, setRetakePeriod } from "@teamified/hiring/organizations/set-retake-period";
import { procedure, router } from "../trpc.ts";

export const organization = router({
  retakePeriod: procedure({
    permission: "organization.read",
    summary: "Days until a candidate may interview again for a role.",
  }).query(({ ctx }) => readRetakePeriod(ctx.deps, ctx.actor)),
  setRetakePeriod: procedure({
    permission: "organization.configure",
    summary: "Changes how soon candidates may interview again for a role.",
  })
    .input(retakePeriodInput)
    .mutation(({ ctx, input }) => setRetakePeriod(ctx.deps, ctx.actor, input)),
});
