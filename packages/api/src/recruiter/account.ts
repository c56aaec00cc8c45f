import { endSessions } from "@teamified/hiring/accounts/end-sessions";
import { readRecruiterAccount } from "@teamified/hiring/accounts/read-account";
import { procedure, router } from "../trpc.ts";

export const account = router({
  endSessions: procedure({
    permission: "session.end",
    summary: "Signs the account out in every browser, this one included.",
  }).mutation(({ ctx }) => endSessions(ctx.deps, ctx.actor)),
  me: procedure({
    permission: "account.read",
    summary: "The signed-in member, and which providers are in use.",
  }).query(({ ctx }) => readRecruiterAccount(ctx.deps, ctx.actor)),
});
