"use client";

import { useLiveInvalidation } from "@teamified/web/client/use-live-invalidation";
import { trpc } from "./client.tsx";

/** Which queries each topic makes stale: feedback is shown with its resume, a result with its interview. */
const plan = {
  resume: ["resume"],
  feedback: ["resume"],
  interview: ["interview"],
  assessment: ["interview"],
  account: ["account"],
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
