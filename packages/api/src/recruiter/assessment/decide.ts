import { decideInput } from "@teamified/contracts/assessments";
import { decide as decideUseCase } from "@teamified/hiring/decisions/decide";
import { recruiterProcedure } from "../../trpc.ts";

/** Records a decision with its reason. */
export const decide = recruiterProcedure
  .input(decideInput)
  .mutation(({ ctx, input }) => decideUseCase(ctx.deps, ctx.actor, input));
