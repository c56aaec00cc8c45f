import "server-only";
import { createRecruiterCaller, type RecruiterRouter } from "@teamified/api/recruiter/root";
import { makeQueryClient } from "@teamified/web/query-client";
import { createPageContext } from "@teamified/web/server/page-context";
import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { cache } from "react";

const getQueryClient = cache(() => makeQueryClient());

/**
 * The API for server components. `void api.resume.list.prefetch()` inside `<HydrateClient>` begins a query
 * whose answer streams to `useSuspenseQuery` in the browser; `await api.account.me()` asks at once.
 */
export const { trpc: api, HydrateClient } = createHydrationHelpers<RecruiterRouter>(
  createRecruiterCaller(() => createPageContext("recruiter")),
  getQueryClient,
);
