import { answerInput } from "@teamified/contracts/interviews";
import { answerQuestion } from "@teamified/hiring/interviews/answer-question";
import { candidateView } from "@teamified/hiring/interviews/read-interview";
import { candidateProcedure } from "../../trpc.ts";

/** Takes one answer and gives the interview with the next question. The same key counts once (INT-6). */
export const answer = candidateProcedure
  .input(answerInput)
  .mutation(async ({ ctx, input }) =>
    candidateView(ctx.deps, await answerQuestion(ctx.deps, ctx.actor, input)),
  );
