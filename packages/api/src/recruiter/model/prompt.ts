import { readPrompt } from "@teamified/hiring/models/read-prompts";
import { z } from "zod";
import { adminProcedure } from "../../trpc.ts";

/** One prompt, its versions, and what was made with it. */
export const prompt = adminProcedure
  .input(z.object({ id: z.string().max(100) }))
  .query(({ ctx, input }) => readPrompt(ctx.deps, ctx.actor, input.id));
