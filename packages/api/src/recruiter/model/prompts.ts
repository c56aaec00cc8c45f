import { listPrompts } from "@teamified/hiring/models/read-prompts";
import { adminProcedure } from "../../trpc.ts";

/** Everything that models are asked. */
export const prompts = adminProcedure.query(({ ctx }) => listPrompts(ctx.deps, ctx.actor));
