import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A list or page before its first use: what this will be, and the one step to take. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-lg border border-line-strong border-dashed wrap-anywhere px-6 py-8 text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-4 flex justify-center">{action}</div>}
    </div>
  );
}

/** What happened, what is safe, what to do, and the number to quote. */
export function ErrorState({
  message,
  safe = "Nothing was lost.",
  requestId,
  action,
}: {
  message: string;
  safe?: string;
  requestId?: string | null | undefined;
  action?: ReactNode;
}) {
  return (
    <div role="alert" className="rounded-lg border wrap-anywhere border-failed bg-failed-soft px-5 py-4">
      <p className="font-medium text-failed">{message}</p>
      {!message.includes(safe) && <p className="mt-1">{safe}</p>}
      {action && <div className="mt-3">{action}</div>}
      {requestId && <p className="mt-3 font-mono text-[0.8em] text-muted">Request {requestId}</p>}
    </div>
  );
}

/** The final layout in outline; shows after 300 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div role="status" aria-label="Loading" className={classNames("shows-late grid gap-3", className)}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div
          key={line}
          className={classNames(
            "h-[1.1em] rounded-sm bg-line opacity-60",
            line % 3 === 2 ? "w-3/5" : "w-full",
          )}
        />
      ))}
    </div>
  );
}
