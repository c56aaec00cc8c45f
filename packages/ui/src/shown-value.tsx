"use client";

import { createContext, type ReactNode, useContext } from "react";
import { classNames } from "./class-names.ts";
import { isSamePlace, type Place } from "./document-page.ts";

type ShowSource = (place: Place, from: HTMLElement, isPress: boolean) => void;

/** Which line is shown, and how a value asks for its own; null where no document stands beside the values. */
export const ShownContext = createContext<{ place: Place | null; show: ShowSource } | null>(null);

/** Whether the hand moved the pointer, and not the page under it: a press scrolls, and another value comes there. */
export function isOwnMove({ movementX, movementY }: { movementX: number; movementY: number }): boolean {
  return movementX !== 0 || movementY !== 0;
}

/** The address of a value within the page, by the line that it was read from. */
export function placeKey({ page, line }: Place): string {
  return `${page}:${line}`;
}

/** The finger's size on a telephone, where there are fingers. */
const look = "wrap-anywhere min-h-[30px] min-w-0 max-w-full rounded-md text-left";
const pressable = "hover:bg-sunken pointer-coarse:min-h-[44px]";

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
  const document = useContext(ShownContext);
  const shape = chip ? "border border-line-strong px-2 text-[0.9em]" : "px-1.5 py-0.5";
  if (source === null || document === null) {
    return (
      <span
        title={source ? `Page ${source.page}, line ${source.line}` : undefined}
        className={classNames(chip ? "inline-flex items-center" : "inline-block", look, shape)}
      >
        {children}
      </span>
    );
  }
  const { place, show } = document;
  return (
    <button
      type="button"
      title={`Page ${source.page}, line ${source.line}`}
      aria-controls="document"
      data-place={placeKey(source)}
      onMouseMove={(event) => {
        if (isOwnMove(event) && !isSamePlace(place, source)) show(source, event.currentTarget, false);
      }}
      onFocus={(event) => show(source, event.currentTarget, false)}
      onClick={(event) => show(source, event.currentTarget, true)}
      className={classNames(
        look,
        shape,
        pressable,
        isSamePlace(place, source) && "border-waiting bg-waiting-soft hover:bg-waiting-soft",
      )}
    >
      {children}
    </button>
  );
}
