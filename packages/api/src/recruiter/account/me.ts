import { readRecruiterAccount } from "@teamified/hiring/accounts/read-account";
import { viewerProcedure } from "../../trpc.ts";

/** The signed-in member, and which providers are in use. */
export const me = viewerProcedure.query(({ ctx }) => readRecruiterAccount(ctx.deps, ctx.actor));
