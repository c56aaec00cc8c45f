import type { ReactNode } from "react";
import { LinkStrip } from "./link-strip.tsx";

/** Our name in ink: a dot that listens, and the word. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-[1.35em] text-accent">
        <path
          d="M4 5.5h16v10.2H11.5L7.4 19.6v-3.9H4z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.9"
          strokeLinejoin="round"
        />
        <path d="M8 10.6h8" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
      </svg>
      Teamified
    </span>
  );
}

/** The first stop of the Tab key: past everything to the page's own part. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2 focus:shadow-card"
    >
      Skip to the content
    </a>
  );
}

/** The candidates' room: one quiet column of at most 42 rem. */
export function CandidateShell({
  home,
  nav,
  account,
  footer,
  banner,
  children,
}: {
  /** The link around the wordmark. */
  home: ReactNode;
  nav?: ReactNode;
  account?: ReactNode;
  footer?: ReactNode;
  /** A message over everything, such as "you are offline". */
  banner?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <header className="border-line border-b">
        <div className="mx-auto flex w-full max-w-[42rem] flex-wrap items-center gap-x-6 gap-y-1 px-5 py-3">
          {home}
          {nav && (
            <nav
              aria-label="Main"
              className="order-3 -mx-2 flex w-full gap-1 text-[0.95em] sm:order-none sm:w-auto"
            >
              {nav}
            </nav>
          )}
          <div className="ml-auto flex items-center gap-3 text-[0.9em]">{account}</div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[42rem] grow px-5 py-8 outline-none sm:py-12"
      >
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-[42rem] flex-wrap items-center justify-between gap-3 px-5 py-6 text-[0.82em] text-muted">
        {footer}
      </footer>
    </div>
  );
}

/** The hiring team's desk: navigation at the side, on a phone above. */
export function RecruiterShell({
  home,
  nav,
  account,
  footer,
  banner,
  children,
}: {
  home: ReactNode;
  nav: ReactNode;
  account: ReactNode;
  footer: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <SkipLink />
      <div className="lg:col-span-2">{banner}</div>
      <header className="grid grid-cols-[1fr_auto] items-center gap-x-3 border-line border-b bg-surface px-4 py-3 lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:items-stretch lg:border-r lg:border-b-0 lg:px-5 lg:py-5">
        {home}
        <LinkStrip
          label="Main"
          className="fades-aside -mx-2 order-last col-span-2 mt-3 flex gap-0.5 overflow-x-auto lg:order-none lg:mt-7 lg:flex-col lg:overflow-visible"
        >
          {nav}
        </LinkStrip>
        <div className="lg:mt-auto lg:pt-6">{account}</div>
      </header>
      <div className="flex min-w-0 grow flex-col">
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[90rem] grow px-4 py-6 outline-none lg:px-8"
        >
          {children}
        </main>
        <footer className="border-line border-t px-4 py-3 text-[0.88em] text-muted lg:px-8">{footer}</footer>
      </div>
    </div>
  );
}

/** Classes of a link in the main navigation; `current` marks where one is (set aria-current too). */
export function navLinkClass(current: boolean): string {
  return `touch inline-flex items-center whitespace-nowrap rounded-md px-2 ${
    current ? "bg-sunken font-medium text-ink" : "text-muted hover:text-ink"
  }`;
}

/** A key of the keyboard. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="rounded-sm border border-line-strong bg-surface px-1.5 font-mono text-[0.82em] text-muted">
      {children}
    </kbd>
  );
}
