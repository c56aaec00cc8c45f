import { listInterviews } from "@teamified/hiring/interviews/read-interview";
import { candidateProcedure } from "../../trpc.ts";

/** Own interviews, newest first. */
export const list = candidateProcedure.query(({ ctx }) => listInterviews(ctx.deps, ctx.actor));
