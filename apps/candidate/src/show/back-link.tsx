import Link from "next/link";
import type { ReactNode } from "react";

/** The way up, over a page's title. */
export function BackLink({ href, children }: { href: "/resumes" | "/interviews"; children: ReactNode }) {
  return (
    <p className="mb-1 text-[0.9em]">
      <Link href={href} className="touch inline-flex items-center gap-1.5 text-muted hover:text-ink">
        <span aria-hidden="true">←</span> {children}
      </Link>
    </p>
  );
}
