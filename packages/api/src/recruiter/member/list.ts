import { listMembers } from "@teamified/hiring/accounts/list-members";
import { adminProcedure } from "../../trpc.ts";

/** The team. */
export const list = adminProcedure.query(({ ctx }) => listMembers(ctx.deps, ctx.actor));
