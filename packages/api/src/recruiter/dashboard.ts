import { readDashboard } from "@teamified/hiring/insight/read-dashboard";
import { procedure, router } from "../trpc.ts";

export const dashboard = router({
  get: procedure({
    permission: "dashboard.read",
    summary: "What waits, what happened, what is under way.",
  }).query(({ ctx }) => readDashboard(ctx.deps, ctx.actor)),
});
