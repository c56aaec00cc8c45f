import { rowIdSchema } from "@teamified/contracts/ids";
import { resendMail } from "@teamified/hiring/mails/resend-mail";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Tries a failed mail again, with the same idempotency key. */
export const resend = recruiterProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => resendMail(ctx.deps, ctx.actor, input));
