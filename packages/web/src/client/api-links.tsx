"use client";

import {
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  splitLink,
  type TRPCLink,
} from "@trpc/client";
import type { AnyRouter } from "@trpc/server";
import superjson from "superjson";
import { maxBatchSize } from "../batch-limit.ts";

const url = "/api/trpc";

/**
 * The way of a call to the API: live updates as server-sent events, files as they are, everything else
 * in batches whose answers stream in as each is ready.
 */
export function apiLinks<TRouter extends AnyRouter>(): TRPCLink<TRouter>[] {
  const links: TRPCLink<AnyRouter>[] = [
    splitLink<AnyRouter>({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: splitLink<AnyRouter>({
        condition: (operation) => isNonJsonSerializable(operation.input),
        // A form goes out untouched; the answer is superjson like any other.
        true: httpLink({
          url,
          transformer: { serialize: (form) => form, deserialize: superjson.deserialize },
        }),
        // Longer addresses are split: proxies in front may refuse them.
        false: httpBatchStreamLink({
          url,
          transformer: superjson,
          maxURLLength: 4000,
          maxItems: maxBatchSize,
        }),
      }),
    }),
  ];
  // Links know nothing of a router but its transformer, which both of ours share; its type is for the caller.
  return links as unknown as TRPCLink<TRouter>[];
}
