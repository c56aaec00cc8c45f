"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { PageHeader } from "@teamified/ui/panel";
import { ErrorState, Skeleton } from "@teamified/ui/states";
import type { ReactNode } from "react";
import { readApiError } from "../api-error.ts";

/** What {@link Loaded} needs of a query. */
type QueryState<T> = { data: T | undefined; error: unknown; isFetching: boolean; refetch: () => unknown };

/**
 * What a query brought, its outline until then, or why it brought nothing. Data that could not be brought
 * up to date stays on the page, and the page says so.
 */
export function Loaded<T>({
  title,
  query,
  outline = <SheetOutline />,
  children,
}: {
  /** The page's heading when nothing was brought, for pages whose own heading comes with the data. */
  title?: string;
  query: QueryState<T>;
  /** What stands there until the data comes; by default a sheet. */
  outline?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const failed = query.error ? readApiError(query.error) : null;
  const again = (
    <Button
      tone="secondary"
      pending={query.isFetching ? "Trying …" : null}
      onClick={() => void query.refetch()}
    >
      Try again
    </Button>
  );
  if (query.data !== undefined) {
    return (
      <>
        {failed && (
          <div className="mb-5">
            <Notice tone="waiting" title="This page may not be up to date">
              <p className="mb-2">{failed.sentence}</p>
              {again}
            </Notice>
          </div>
        )}
        {children(query.data)}
      </>
    );
  }
  if (!failed) return outline;
  // Asking again would get the same answer.
  const settled = ["not_found", "invalid_input", "forbidden"].includes(failed.code);
  return (
    <>
      {title && <PageHeader title={title} />}
      <ErrorState
        message={failed.sentence}
        safe="What you stored before is safe."
        requestId={settled ? null : failed.requestId}
        action={settled ? null : again}
      />
    </>
  );
}

/** A sheet that is on its way. */
export function SheetOutline({ lines = 9 }: { lines?: number }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-5">
      <Skeleton lines={lines} />
    </div>
  );
}
