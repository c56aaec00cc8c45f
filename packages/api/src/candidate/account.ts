import { accountTokenSchema } from "@teamified/contracts/account-tokens";
import { registerInput } from "@teamified/contracts/accounts";
import { resendVerification } from "@teamified/hiring/accounts/ask-for-verification";
import { endSessions } from "@teamified/hiring/accounts/end-sessions";
import { readCandidateAccount } from "@teamified/hiring/accounts/read-account";
import { registerCandidate } from "@teamified/hiring/accounts/register-candidate";
import { readVerification, verifyAddress } from "@teamified/hiring/accounts/verify-address";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const account = router({
  endSessions: procedure({
    permission: "own",
    summary: "Signs the account out in every browser, this one included.",
  }).mutation(({ ctx }) => endSessions(ctx.deps, ctx.actor)),
  me: procedure({ permission: "own", summary: "The signed-in candidate." }).query(({ ctx }) =>
    readCandidateAccount(ctx.deps, ctx.actor),
  ),
  /** Answers `conflict` for an address that is taken, and `rate_limited` after many tries. */
  register: procedure({ permission: "public", summary: "Makes an account." })
    .input(registerInput)
    .mutation(({ ctx, input }) =>
      registerCandidate(ctx.deps, {
        ...input,
        organizationSlug: ctx.organizationSlug,
        address: ctx.clientAddress,
      }),
    ),
  /** Answers `rate_limited` after several within an hour. */
  resendVerification: procedure({
    permission: "own",
    summary: "Sends the mail with the link once more.",
  }).mutation(({ ctx }) => resendVerification(ctx.deps, ctx.actor)),
  /** Changes nothing, as scanners of mail open every link. */
  verification: procedure({ permission: "public", summary: "What a link from a mail leads to." })
    .input(z.object({ token: accountTokenSchema }))
    .query(({ ctx, input }) =>
      readVerification(ctx.deps, { ...input, organizationSlug: ctx.organizationSlug }),
    ),
  /** The token is the proof: nobody need be signed in. */
  verifyAddress: procedure({
    permission: "public",
    summary: "Confirms the address that the link was sent to.",
  })
    .input(z.object({ token: accountTokenSchema }))
    .mutation(({ ctx, input }) =>
      verifyAddress(ctx.deps, { ...input, organizationSlug: ctx.organizationSlug }),
    ),
});
