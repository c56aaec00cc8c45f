import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";

/** A dense table; on a narrow screen it scrolls inside itself. The caption is for screen readers. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="fades-aside -mx-1 overflow-x-auto px-1">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** A column's or row's head. */
export function Th({ className, scope = "col", ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classNames(
        "border-line-strong border-b py-1.5 pr-4 text-left font-medium text-[0.93em] text-muted",
        className,
      )}
    />
  );
}

/** A cell. */
export function Td({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...rest} className={classNames("border-line border-b py-2 pr-4 align-top", className)} />;
}
