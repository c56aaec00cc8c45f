import { readModels } from "@teamified/hiring/models/read-models";
import { adminProcedure } from "../../trpc.ts";

/** Who is asked for what, today's spending, and how calls went. */
export const overview = adminProcedure.query(({ ctx }) => readModels(ctx.deps, ctx.actor));
