import { longestSearch } from "@teamified/contracts/candidates";
import { rowIdSchema } from "@teamified/contracts/ids";
import { pageInput } from "@teamified/contracts/paging";
import { listCandidates, readCandidate } from "@teamified/hiring/candidates/read-candidates";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const candidate = router({
  get: procedure({ permission: "candidate.read", summary: "One candidate with resumes and interviews." })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readCandidate(ctx.deps, ctx.actor, input.id)),
  list: procedure({
    permission: "candidate.read",
    summary:
      "Candidates, newest first; `search` looks in names, addresses, telephones, skills, employers and titles.",
  })
    .input(pageInput.extend({ search: z.string().max(longestSearch).optional() }))
    .query(({ ctx, input }) => listCandidates(ctx.deps, ctx.actor, input)),
});
