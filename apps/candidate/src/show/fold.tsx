import type { ReactNode } from "react";

/** A part of a page that is there for those who want it: closed until it is opened, or until a link leads into it. */
export function Fold({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <details id={id} className="group border-line border-t">
      <summary className="touch flex cursor-pointer list-none items-center justify-between gap-3 py-3 font-medium [&::-webkit-details-marker]:hidden">
        <h2>{title}</h2>
        <span aria-hidden className="text-muted transition-transform duration-150 group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="pt-1 pb-6">{children}</div>
    </details>
  );
}

/** A link to a message of the conversation below, which opens the part that it stands in. */
export function MessageLink({
  sequence,
  className,
  title,
  children,
}: {
  sequence: number;
  className?: string;
  title?: string;
  children: ReactNode;
}) {
  const id = `message-${sequence}`;
  return (
    <a
      href={`#${id}`}
      className={className}
      title={title}
      // Not every browser opens what it leads into by itself.
      onClick={() => document.getElementById(id)?.closest("details")?.setAttribute("open", "")}
    >
      {children}
    </a>
  );
}
