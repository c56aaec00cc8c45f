import { scheduleNoticeInput } from "@teamified/contracts/decisions";
import { scheduleNotice as scheduleUseCase } from "@teamified/hiring/decisions/schedule-notice";
import { recruiterProcedure } from "../../trpc.ts";

/** Schedules what the candidate is told of a decision, or another text in place of the scheduled one. */
export const scheduleNotice = recruiterProcedure
  .input(scheduleNoticeInput)
  .mutation(({ ctx, input }) => scheduleUseCase(ctx.deps, ctx.actor, input));
