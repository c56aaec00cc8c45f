import { resendVerification as resend } from "@teamified/hiring/accounts/ask-for-verification";
import { candidateProcedure } from "../../trpc.ts";

/** Sends the mail with the link once more. Answers `rate_limited` after several within an hour. */
export const resendVerification = candidateProcedure.mutation(({ ctx }) => resend(ctx.deps, ctx.actor));
