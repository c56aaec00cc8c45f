"use client";

import { Notice } from "@teamified/ui/notice";
import { readApiError } from "../api-error.ts";

/** Why something that was asked for did not happen, beside the button that asked. Nothing while `error` is null. */
export function Problem({ error }: { error: unknown }) {
  if (!error) return null;
  const { sentence, code, requestId } = readApiError(error);
  return (
    <Notice tone="failed">
      {sentence}
      {code === "internal" && requestId && (
        <span className="mt-1 block font-mono text-[0.8em] text-muted">Request {requestId}</span>
      )}
    </Notice>
  );
}
