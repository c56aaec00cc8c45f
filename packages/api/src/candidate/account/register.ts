import { registerInput } from "@teamified/contracts/accounts";
import { registerCandidate } from "@teamified/hiring/accounts/register-candidate";
import { publicProcedure } from "../../trpc.ts";

/** Makes an account. Answers `conflict` for an address that is taken, and `rate_limited` after many tries. */
export const register = publicProcedure.input(registerInput).mutation(({ ctx, input }) =>
  registerCandidate(ctx.deps, {
    ...input,
    organizationSlug: ctx.organizationSlug,
    address: ctx.clientAddress,
  }),
);
