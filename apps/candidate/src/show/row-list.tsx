import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** A short list whose rows each lead to a page. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {children}
    </ul>
  );
}

/** One row: its name is the link, and all of the row can be pressed; a time still tells its exact one. */
export function Row<T extends string>({
  href,
  title,
  detail,
  state,
}: {
  href: Route<T>;
  title: string;
  detail?: ReactNode;
  state?: ReactNode;
}) {
  return (
    <li className="relative flex flex-wrap items-baseline justify-between gap-x-5 gap-y-0.5 px-4 py-3 transition-colors duration-150 hover:bg-sunken has-focus-visible:bg-sunken">
      <div className="min-w-0">
        <Link href={href} className="block break-words font-medium before:absolute before:inset-0">
          {title}
        </Link>
        {detail && <p className="text-[0.88em] text-muted [&_time]:relative">{detail}</p>}
      </div>
      {state}
    </li>
  );
}
