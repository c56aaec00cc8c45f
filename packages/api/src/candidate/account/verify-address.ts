import { accountTokenSchema } from "@teamified/contracts/account-tokens";
import { verifyAddress as verify } from "@teamified/hiring/accounts/verify-address";
import { z } from "zod";
import { publicProcedure } from "../../trpc.ts";

/** Confirms the address that the link was sent to. The token is the proof: nobody need be signed in. */
export const verifyAddress = publicProcedure
  .input(z.object({ token: accountTokenSchema }))
  .mutation(({ ctx, input }) => verify(ctx.deps, { ...input, organizationSlug: ctx.organizationSlug }));
