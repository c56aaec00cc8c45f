import { createCallerFactory, router } from "../trpc.ts";
import { account } from "./account.ts";
import { interview } from "./interview.ts";
import { resume } from "./resume.ts";
import { updates } from "./updates.ts";

/** Everything that exists on the candidates' origin; recruiter procedures are not in this graph. */
export const candidateRouter = router({
  account,
  interview,
  resume,
  updates,
});

export type CandidateRouter = typeof candidateRouter;

/** For scripts and tests inside the house: the same procedures without HTTP. */
export const createCandidateCaller = createCallerFactory(candidateRouter);
