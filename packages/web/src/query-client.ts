import {
  defaultShouldDehydrateQuery,
  MutationCache,
  notifyManager,
  QueryCache,
  QueryClient,
} from "@tanstack/react-query";
import superjson from "superjson";
import { readApiError } from "./api-error.ts";

// A button is pending before the next click or key comes. With the default, a timer, two that a busy browser has
// ready at once are both carried out.
notifyManager.setScheduler(queueMicrotask);

/** Answers of the API that the same question will get again. */
const settled = new Set(["invalid_input", "unauthenticated", "forbidden", "not_found", "conflict", "stale"]);

/**
 * The cache of one page load in the browser, or of one request on the server. Queries that the server
 * has begun are sent along unfinished and go on in the browser.
 *
 * @param onError is told of every failed query and mutation, after its retries
 */
export function makeQueryClient(onError: (error: unknown) => void = () => undefined): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError: (error) => onError(error) }),
    defaultOptions: {
      queries: {
        // Live updates say when something changed; until then what was fetched holds.
        staleTime: 30_000,
        retry: (failures, error) => failures < 3 && !settled.has(readApiError(error).code),
      },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        // Next marks pages as dynamic with errors of its own; they must reach it as they are.
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
