import { longestSearch } from "@teamified/contracts/candidates";
import { rowIdSchema } from "@teamified/contracts/ids";
import { pageInput } from "@teamified/contracts/paging";
import { listCandidates, readCandidate } from "@teamified/hiring/candidates/read-candidates";
import { allowRetake } from "@teamified/hiring/interviews/allow-retake";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const candidate = router({
  allowRetake: procedure({
    permission: "retake.allow",
    summary: "Lets a candidate interview for a role once more before the organization's days are over.",
  })
    .input(z.object({ id: rowIdSchema, roleKey: z.string().max(60) }))
    .mutation(({ ctx, input }) =>
      allowRetake(ctx.deps, ctx.actor, { candidateId: input.id, roleKey: input.roleKey }),
    ),
  get: procedure({ permission: "candidate.read", summary: "One candidate with resumes and interviews." })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readCandidate(ctx.deps, ctx.actor, input.id)),
  list: procedure({
    permission: "candidate.read",
    summary:
      "Candidates, newest first; `search` looks in names, addresses, telephones, places, skills, employers and titles.",
  })
    .input(pageInput.extend({ search: z.string().max(longestSearch).optional() }))
    .query(({ ctx, input }) => listCandidates(ctx.deps, ctx.actor, input)),
});
