import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** The interviewer's words: the only serif in the house, so that one always knows who speaks. */
export function InterviewerSays({
  name,
  id,
  note,
  children,
}: {
  name: string;
  id?: string;
  note?: ReactNode;
  children: string;
}) {
  return (
    <article id={id} className="max-w-[38rem]">
      <p className="mb-1 text-[0.85em] text-muted">
        {name}
        {note && <span> · {note}</span>}
      </p>
      <div className="grid gap-[0.7em] wrap-anywhere whitespace-pre-line font-interviewer text-[1.12em] leading-[1.55]">
        {children}
      </div>
    </article>
  );
}

/** The candidate's words, at the other side. `children` may mark the passages that are cited. */
export function CandidateSays({
  name = "You",
  id,
  note,
  children,
}: {
  name?: string;
  id?: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <article
      id={id}
      className={classNames(
        "ml-auto w-fit max-w-[36rem] rounded-lg bg-sunken px-4 py-3 target:outline-2 target:outline-focus",
      )}
    >
      <p className="mb-1 text-[0.85em] text-muted">
        {name}
        {note && <span> · {note}</span>}
      </p>
      <div className="wrap-anywhere whitespace-pre-wrap">{children}</div>
    </article>
  );
}

/** A quotation from a numbered message; `link` leads there. */
export function Quote({ children, link }: { children: string; link?: ReactNode }) {
  return (
    <blockquote className="border-line-strong border-l-2 pl-3">
      <p className="wrap-anywhere">“{children}”</p>
      {link && <footer className="text-[0.88em]">{link}</footer>}
    </blockquote>
  );
}
