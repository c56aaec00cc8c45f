import type { ReactNode } from "react";
import { LinkStrip } from "./link-strip.tsx";

/** Links that switch between views of one list; each view has its own address. */
export function TabList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <LinkStrip label={label} className="fades-aside mb-4 flex gap-5 overflow-x-auto border-line border-b">
      {children}
    </LinkStrip>
  );
}

/** Classes of a link in a {@link TabList}; set aria-current="page" on the current one. */
export function tabClass(current: boolean): string {
  return `touch -mb-px inline-flex items-center gap-1.5 whitespace-nowrap border-b-2 pb-1 ${
    current ? "border-accent font-medium text-ink" : "border-transparent text-muted hover:text-ink"
  }`;
}
