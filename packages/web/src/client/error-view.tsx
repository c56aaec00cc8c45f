"use client";

import { Button } from "@teamified/ui/button";
import { ErrorState } from "@teamified/ui/states";
import { readApiError } from "../api-error.ts";

/**
 * What a page shows that could not be drawn: what happened, what is safe, what to do, and the number that
 * leads to the log. For `error.tsx`, inside the shell.
 */
export function ErrorView({ error, retry }: { error: unknown; retry: () => void }) {
  const { message, requestId } = describePageError(error);
  return (
    <ErrorState
      message={message}
      safe="Nothing was changed, and what you stored before is safe."
      requestId={requestId}
      action={
        <Button tone="secondary" onClick={() => retry()}>
          Try again
        </Button>
      }
    />
  );
}

/** The words for whatever a page threw: a failed call, or an error of the server, known by its digest. */
function describePageError(error: unknown): { message: string; requestId: string | null } {
  if (typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string") {
    return {
      message: "This page could not be shown: something on our side failed.",
      requestId: error.digest,
    };
  }
  const { sentence, requestId } = readApiError(error);
  return { message: sentence, requestId };
}
