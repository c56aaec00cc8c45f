import { readCandidateAccount } from "@teamified/hiring/accounts/read-account";
import { candidateProcedure } from "../../trpc.ts";

/** The signed-in candidate. */
export const me = candidateProcedure.query(({ ctx }) => readCandidateAccount(ctx.deps, ctx.actor));
