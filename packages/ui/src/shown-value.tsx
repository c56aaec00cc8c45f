"use client";

import { createContext, type ReactNode, useContext } from "react";
import { classNames } from "./class-names.ts";
import { isSamePlace, type Place } from "./document-page.ts";

type ShowSource = (place: Place, from: HTMLElement, isPress: boolean) => void;

/** Which line is shown, and how a value asks for its own. */
export const ShownContext = createContext<{ place: Place | null; show: ShowSource }>({
  place: null,
  show: () => undefined,
});

/** The address of a value within the page, by the line that it was read from. */
export function placeKey({ page, line }: Place): string {
  return `${page}:${line}`;
}

const look = "min-h-[30px] min-w-0 break-words rounded-md text-left max-sm:min-h-[44px]";

/** A value that shows its line when it is pressed, pointed at or reached by keyboard; one without a line is text. */
export function ShownValue({
  source,
  chip = false,
  children,
}: {
  /** The line that it was read from; null when it stands nowhere in the document. */
  source: Place | null;
  chip?: boolean;
  children: ReactNode;
}) {
  const { place, show } = useContext(ShownContext);
  const shape = chip ? "border border-line-strong px-2 text-[0.9em]" : "px-1.5 py-0.5";
  if (source === null) {
    return <span className={classNames("inline-flex items-center", look, shape)}>{children}</span>;
  }
  return (
    <button
      type="button"
      title={`Page ${source.page}, line ${source.line}`}
      aria-controls="document"
      data-place={placeKey(source)}
      onMouseEnter={(event) => show(source, event.currentTarget, false)}
      onFocus={(event) => show(source, event.currentTarget, false)}
      onClick={(event) => show(source, event.currentTarget, true)}
      className={classNames(
        look,
        shape,
        "hover:bg-sunken",
        isSamePlace(place, source) && "border-waiting bg-waiting-soft hover:bg-waiting-soft",
      )}
    >
      {children}
    </button>
  );
}
