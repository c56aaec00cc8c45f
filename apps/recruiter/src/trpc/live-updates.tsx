"use client";

import { leaveWhenSignedOut } from "@teamified/web/client/session-ended";
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
export function LiveUpdates() {
  const { onChange, onConnected } = useLiveInvalidation(plan);
  trpc.updates.onChange.useSubscription(undefined, {
    onStarted: onConnected,
    onData: ({ data }) => onChange(data),
    onError: leaveWhenSignedOut,
  });
  return null;
}
