import { createCallerFactory, router } from "../trpc.ts";
import { account } from "./account.ts";
import { assessment } from "./assessment.ts";
import { candidate } from "./candidate.ts";
import { dashboard } from "./dashboard.ts";
import { decision } from "./decision.ts";
import { feedback } from "./feedback.ts";
import { interview } from "./interview.ts";
import { mail } from "./mail.ts";
import { member } from "./member.ts";
import { model } from "./model.ts";
import { organization } from "./organization.ts";
import { outbox } from "./outbox.ts";
import { resume } from "./resume.ts";
import { updates } from "./updates.ts";

/** Everything that exists on the hiring team's origin. */
export const recruiterRouter = router({
  account,
  assessment,
  candidate,
  dashboard,
  decision,
  feedback,
  interview,
  mail,
  member,
  model,
  organization,
  outbox,
  resume,
  updates,
});

export type RecruiterRouter = typeof recruiterRouter;

/** For scripts and tests inside the house: the same procedures without HTTP. */
export const createRecruiterCaller = createCallerFactory(recruiterRouter);
