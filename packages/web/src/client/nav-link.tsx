"use client";

import { navLinkClass } from "@teamified/ui/shell";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation; marked as current on its page and on all below it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  const current = pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
  return (
    // Typed routes are one portal's own; this file is compiled for both.
    <Link
      href={href as Route}
      className={navLinkClass(current)}
      {...(current ? { "aria-current": "page" } : {})}
    >
      {children}
    </Link>
  );
}
