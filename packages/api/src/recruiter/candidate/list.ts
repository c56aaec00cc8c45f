import { longestSearch } from "@teamified/contracts/candidates";
import { pageInput } from "@teamified/contracts/paging";
import { listCandidates } from "@teamified/hiring/candidates/read-candidates";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** Candidates, newest first; `search` looks in names, addresses, telephones, places, skills, employers and titles. */
export const list = viewerProcedure
  .input(pageInput.extend({ search: z.string().max(longestSearch).optional() }))
  .query(({ ctx, input }) => listCandidates(ctx.deps, ctx.actor, input));
