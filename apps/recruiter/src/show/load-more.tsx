"use client";

import { Button } from "@teamified/ui/button";
import { Problem } from "@teamified/web/client/problem";

/** The foot of a list that goes on; nothing when it does not. */
export function LoadMore({
  query,
}: {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
}) {
  if (!query.hasNextPage) return null;
  return (
    <div className="mt-4 grid justify-items-start gap-3">
      {query.isFetchNextPageError && <Problem error={query.error} />}
      <Button
        tone="secondary"
        pending={query.isFetchingNextPage ? "Loading …" : null}
        onClick={() => void query.fetchNextPage()}
      >
        Load more
      </Button>
    </div>
  );
}
