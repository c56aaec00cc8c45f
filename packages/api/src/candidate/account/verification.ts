import { accountTokenSchema } from "@teamified/contracts/account-tokens";
import { readVerification } from "@teamified/hiring/accounts/verify-address";
import { z } from "zod";
import { publicProcedure } from "../../trpc.ts";

/** What a link from a mail leads to. Changes nothing, as scanners of mail open every link. */
export const verification = publicProcedure
  .input(z.object({ token: accountTokenSchema }))
  .query(({ ctx, input }) =>
    readVerification(ctx.deps, { ...input, organizationSlug: ctx.organizationSlug }),
  );
