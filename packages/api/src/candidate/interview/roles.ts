import { listRoles } from "@teamified/hiring/interviews/list-roles";
import { candidateProcedure } from "../../trpc.ts";

/** The roles to choose from, and when each may be interviewed for again. */
export const roles = candidateProcedure.query(({ ctx }) => listRoles(ctx.deps, ctx.actor));
