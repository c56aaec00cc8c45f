import { endSessions as endSessionsOfAccount } from "@teamified/hiring/accounts/end-sessions";
import { candidateProcedure } from "../../trpc.ts";

/** Signs the account out in every browser, this one included. */
export const endSessions = candidateProcedure.mutation(({ ctx }) =>
  endSessionsOfAccount(ctx.deps, ctx.actor),
);
