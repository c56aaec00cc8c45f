import { rowIdSchema } from "@teamified/contracts/ids";
import { answerInput, startInterviewInput } from "@teamified/contracts/interviews";
import { readResult } from "@teamified/hiring/assessments/read-result";
import { answerQuestion, storeAnswer } from "@teamified/hiring/interviews/answer-question";
import { finishInterview } from "@teamified/hiring/interviews/finish-interview";
import { keepInterviewAlive } from "@teamified/hiring/interviews/keep-interview-alive";
import { listRoles } from "@teamified/hiring/interviews/list-roles";
import { candidateView, listInterviews, readInterview } from "@teamified/hiring/interviews/read-interview";
import { readVoice } from "@teamified/hiring/interviews/read-voice";
import { startInterview } from "@teamified/hiring/interviews/start-interview";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";
import { streamTurn } from "./stream-turn.ts";

export const interview = router({
  /** The same key counts once (INT-6). */
  answer: procedure({
    permission: "own",
    summary: "Takes one answer and gives the interview with the next question.",
  })
    .input(answerInput)
    .mutation(async ({ ctx, input }) =>
      candidateView(ctx.deps, await answerQuestion(ctx.deps, ctx.actor, input)),
    ),
  /**
   * Refusals come before the first of them. When the page goes away, the models are stopped; the answer stays, and
   * the next `interview.get` goes on with it.
   */
  answerStream: procedure({
    permission: "own",
    summary:
      "As `interview.answer`, told as it happens: `stored`, the next question's `words` as they come, `done` with the interview.",
  })
    .input(answerInput)
    .mutation(async ({ ctx, input, signal }) =>
      streamTurn(ctx.deps, await storeAnswer(ctx.deps, ctx.actor, input), signal),
    ),
  finish: procedure({ permission: "own", summary: "Ends an interview early; what was answered is scored." })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => finishInterview(ctx.deps, ctx.actor, input)),
  get: procedure({
    permission: "own",
    summary: "One own interview as it stands; brings it on when a crash left it without a reply.",
  })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readInterview(ctx.deps, ctx.actor, input.id)),
  keepAlive: procedure({ permission: "own", summary: "Says that the candidate is there and writing." })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => keepInterviewAlive(ctx.deps, ctx.actor, input)),
  list: procedure({ permission: "own", summary: "Own interviews, newest first." }).query(({ ctx }) =>
    listInterviews(ctx.deps, ctx.actor),
  ),
  result: procedure({ permission: "own", summary: "The result made for the candidate." })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readResult(ctx.deps, ctx.actor, input.id)),
  roles: procedure({
    permission: "own",
    summary: "The roles to choose from, and when each may be interviewed for again.",
  }).query(({ ctx }) => listRoles(ctx.deps, ctx.actor)),
  start: procedure({
    permission: "own",
    summary: "Starts an interview; at most one at a time and ten an hour.",
  })
    .input(startInterviewInput)
    .mutation(({ ctx, input }) => startInterview(ctx.deps, ctx.actor, input)),
  voice: procedure({
    permission: "own",
    summary: "What the server can do with a voice: for pages, which show no control that does nothing.",
  }).query(({ ctx }) => readVoice(ctx.deps)),
});
