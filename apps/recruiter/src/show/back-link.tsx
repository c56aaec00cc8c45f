import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** The way up, over a page's title. */
export function BackLink<T extends string>({ href, children }: { href: Route<T>; children: ReactNode }) {
  return (
    <Link href={href} className="touch inline-flex items-center gap-1.5 text-muted hover:text-ink">
      <span aria-hidden="true">←</span> {children}
    </Link>
  );
}
