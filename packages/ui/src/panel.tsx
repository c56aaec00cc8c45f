import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A sheet of paper on the desk: a titled part of a page. `actions` stand at the title's end. */
export function Panel({
  title,
  actions,
  children,
  className,
  id,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
}) {
  return (
    <section
      id={id}
      className={classNames("min-w-0 rounded-lg border border-line bg-surface p-5", className)}
    >
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title && <h2 className="wrap-anywhere font-semibold text-[1.1em]">{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

/** The top of a page: where one is, a sentence, and what one may do here. */
export function PageHeader({
  title,
  lead,
  back,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  back?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back && <div className="mb-1 text-[0.9em]">{back}</div>}
        <h1 className="wrap-anywhere font-semibold text-[1.65em] leading-tight">{title}</h1>
        {lead && <p className="mt-1.5 max-w-prose text-muted">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
