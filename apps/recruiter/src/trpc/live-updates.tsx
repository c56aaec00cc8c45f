"use client";

import { useLiveInvalidation } from "@teamified/web/client/use-live-invalidation";
import { trpc } from "./client.tsx";

/** Which queries each topic makes stale. The dashboard counts everything. */
const plan = {
  resume: ["resume", "candidate", "feedback", "interview", "dashboard"],
  feedback: ["feedback", "candidate", "dashboard"],
  interview: ["interview", "candidate", "dashboard"],
  assessment: ["interview", "candidate", "dashboard"],
  outbox: ["outbox", "dashboard"],
  mail: ["mail", "dashboard"],
  account: ["candidate", "feedback"],
  spending: ["model", "dashboard"],
};

/** Keeps every page of the portal as it is in the database. Draws nothing. */
export function LiveUpdates({ account }: { account: string }) {
  const { client } = trpc.useUtils();
  useLiveInvalidation({
    account,
    plan,
    subscribe: (input, on) => client.updates.onChange.subscribe(input, on),
  });
  return null;
}
