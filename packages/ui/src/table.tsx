import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";

/**
 * A dense table. On a phone each row is a card: the first cell above, then every value beside its `label`. Where the
 * columns still do not fit, it scrolls inside itself. The caption is for screen readers.
 */
export function Table({
  caption,
  stacks = true,
  children,
}: {
  caption: string;
  /** False for a table whose rows fit a phone by themselves. */
  stacks?: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="fades-aside -mx-1 overflow-x-auto px-1">
      <table className={classNames("w-full border-collapse text-left", stacks ? "stacks" : undefined)}>
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

/** A cell. `label` is the name of its column, shown where rows are cards; the first cell needs none. */
export function Td({
  className,
  label,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { label?: string }) {
  return (
    <td
      {...rest}
      data-label={label}
      className={classNames("border-line border-b py-2 pr-4 align-top", className)}
    />
  );
}
