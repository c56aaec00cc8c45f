import { answerInput } from "@teamified/contracts/interviews";
import { storeAnswer } from "@teamified/hiring/interviews/answer-question";
import { candidateProcedure } from "../../trpc.ts";
import { streamTurn } from "./stream-turn.ts";

/**
 * As `interview.answer`, told as it happens: `stored`, the next question's `words` as they come, `done` with the
 * interview. Refusals come before the first of them. When the page goes away, the models are stopped; the answer
 * stays, and the next `interview.get` goes on with it.
 */
export const answerStream = candidateProcedure
  .input(answerInput)
  .mutation(async ({ ctx, input, signal }) =>
    streamTurn(ctx.deps, await storeAnswer(ctx.deps, ctx.actor, input), signal),
  );
