/** A place on a page as fractions (0–1) of its width and height, from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** A page of a document: its lines, counted from 1, and its picture with a box for each of them. */
export type ViewerPage = {
  lines: string[];
  image: { src: string; width: number; height: number; boxes: (Box | null)[] } | null;
};

/** A line, as values name where they were read. */
export type Place = { page: number; line: number };

/** A part of a page that is outlined, with the sign by which the text beside it names it. */
export type Area = { key: string; page: number; box: Box; sign: string; label: string };

/**
 * What the viewer shows now. `bring`: the whole viewer comes into view as well, for screens on which it stands
 * below what was pressed. Each object is one wish, so the same line may be asked for again.
 */
export type Shown = { bring: boolean } & ({ place: Place } | { area: string });

/** The shown line, if it is one. */
export function shownPlace(shown: Shown | null): Place | null {
  return shown && "place" in shown ? shown.place : null;
}

export function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one !== null && one.page === other?.page && one.line === other.line;
}

/** Pages and lines are cited by their number, counted from 1. */
export function numbered<T>(all: readonly T[]): { number: number; value: T }[] {
  return all.map((value, index) => ({ number: index + 1, value }));
}

/** Back from the document to what was pressed last, or to the beginning of the values when that is gone. */
export function goBackTo(pressed: HTMLElement | null, values: HTMLElement | null): void {
  if (pressed?.isConnected) {
    pressed.scrollIntoView({ block: "center" });
    pressed.focus();
  } else {
    values?.scrollIntoView({ block: "start" });
  }
}
