import { readModels } from "@teamified/hiring/models/read-models";
import { listPrompts, readPrompt } from "@teamified/hiring/models/read-prompts";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const model = router({
  overview: procedure({
    permission: "model.read",
    summary: "Who is asked for what, today's spending, and how calls went.",
  }).query(({ ctx }) => readModels(ctx.deps, ctx.actor)),
  prompt: procedure({
    permission: "prompt.read",
    summary: "One prompt, its versions, and what was made with it.",
  })
    .input(z.object({ id: z.string().max(100) }))
    .query(({ ctx, input }) => readPrompt(ctx.deps, ctx.actor, input.id)),
  prompts: procedure({ permission: "prompt.read", summary: "Everything that models are asked." }).query(
    ({ ctx }) => listPrompts(ctx.deps, ctx.actor),
  ),
});
