import "server-only";
import { type CandidateRouter, createCandidateCaller } from "@teamified/api/candidate/root";
import { makeQueryClient } from "@teamified/web/query-client";
import { createPageContext } from "@teamified/web/server/page-context";
import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { cache } from "react";

const getQueryClient = cache(() => makeQueryClient());

/**
 * The API for server components. `void api.resume.list.prefetch()` inside `<HydrateClient>` begins a query
 * whose answer streams to `useSuspenseQuery` in the browser; `await api.account.me()` asks at once.
 */
export const { trpc: api, HydrateClient } = createHydrationHelpers<CandidateRouter>(
  createCandidateCaller(() => createPageContext("candidate")),
  getQueryClient,
);
