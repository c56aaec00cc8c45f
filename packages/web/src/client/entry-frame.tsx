import { SkipLink, Wordmark } from "@teamified/ui/shell";
import Link from "next/link";
import type { ReactNode } from "react";

/** The frame of pages for people who are not signed in: the name of the product and one thing to do. */
export function EntryFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col px-5 py-6">
      <SkipLink />
      <header>
        <Link href="/" className="touch inline-flex items-center">
          <Wordmark />
        </Link>
      </header>
      <main id="content" tabIndex={-1} className="my-auto py-10 outline-none">
        <h1 className="font-semibold text-[1.65em] leading-tight">{title}</h1>
        <p className="mt-2 mb-7 text-muted">{lead}</p>
        {children}
      </main>
    </div>
  );
}
