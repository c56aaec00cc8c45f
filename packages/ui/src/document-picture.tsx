"use client";

import { useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { type Area, type Box, isSamePlace, numbered, type Place, type ViewerPage } from "./document-page.ts";
import { PageText } from "./document-text.tsx";

type Props = {
  page: ViewerPage & { image: NonNullable<ViewerPage["image"]> };
  number: number;
  count: number;
  place: Place | null;
  /** Lines that carry a value, and what choosing one does; without it they are only shown. */
  places: readonly Place[];
  onChoose?: ((place: Place) => void) | undefined;
  areas: readonly Area[];
  area: string | null;
};

/** The picture of a page, as wide as there is room, with its lines and areas over it; its text if it does not come. */
export function PagePicture(props: Props) {
  const { page, number, count, areas, area } = props;
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<"coming" | "here" | "failed">("coming");
  if (state === "failed") {
    return (
      <div className="rounded-sm border border-line bg-surface py-3">
        <p role="status" className="mb-3 flex flex-wrap items-center gap-3 px-3">
          The picture of page {number} could not be loaded. This is its text.
          <Button
            tone="secondary"
            size="small"
            onClick={() => {
              setTries(tries + 1);
              setState("coming");
            }}
          >
            Try again
          </Button>
        </p>
        <PageText {...props} />
      </div>
    );
  }
  const { src, width, height } = page.image;
  return (
    <figure
      className="relative overflow-hidden rounded-sm border border-line bg-sunken"
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {/* biome-ignore lint/performance/noImgElement: private, and made in the size in which it is shown */}
      <img
        src={tries === 0 ? src : `${src}?try=${tries}`}
        alt={`Page ${number} of ${count}`}
        width={width}
        height={height}
        loading={number === 1 ? "eager" : "lazy"}
        className={classNames("block size-full", state === "coming" && "opacity-0")}
        style={{ filter: "brightness(var(--page-light))" }}
        // One that failed before the page was alive says so here: its event is over.
        ref={(image) => {
          if (image?.complete && state === "coming") setState(image.naturalWidth > 0 ? "here" : "failed");
        }}
        onLoad={() => setState("here")}
        onError={() => setState("failed")}
      />
      {areas.map((each) => (
        <OutlinedArea key={each.key} area={each} isShown={each.key === area} />
      ))}
      <Lines {...props} />
    </figure>
  );
}

function Lines({ page, number, place, places, onChoose }: Props) {
  return numbered(page.image.boxes).map(({ number: line, value: box }) => {
    const here = { page: number, line };
    const isShown = isSamePlace(place, here);
    if (box === null) return null;
    if (onChoose && places.some((each) => isSamePlace(each, here))) {
      return (
        <button
          key={line}
          type="button"
          data-line=""
          data-shown={isShown || undefined}
          tabIndex={-1}
          aria-label={`Line ${line}: ${page.lines[line - 1] ?? ""}`}
          aria-pressed={isShown}
          onClick={() => onChoose(here)}
          className={classNames(lineClass, isShown ? shownClass : "hover:bg-marker/40")}
          style={styleOf(box)}
        />
      );
    }
    return isShown ? (
      <span key={line} data-shown="" className={classNames(lineClass, shownClass)} style={styleOf(box)} />
    ) : null;
  });
}

/** Over the words like a felt pen: they stay readable. */
const lineClass = "absolute rounded-[2px] mix-blend-multiply transition-colors duration-150";
const shownClass = "bg-marker/75 outline-2 outline-marker-line";

function OutlinedArea({ area, isShown }: { area: Area; isShown: boolean }) {
  return (
    <div
      role="img"
      aria-label={area.label}
      data-shown={isShown || undefined}
      title={area.label}
      className={classNames(
        "absolute min-h-[8px] min-w-[8px] rounded-[2px] border border-pencil border-dashed",
        isShown && "border-2 border-solid bg-marker/30",
      )}
      style={styleOf(area.box)}
    >
      <span
        aria-hidden="true"
        className="absolute -top-2 -left-2 grid size-[1.35rem] place-items-center rounded-full bg-pencil font-semibold text-[0.72rem] text-[white] tabular-nums"
      >
        {area.sign}
      </span>
    </div>
  );
}

/** A little air around the letters; nothing of it outside the page. */
function styleOf({ x, y, width, height }: Box) {
  const [airX, airY] = [0.006, Math.min(0.003, height / 4)];
  const left = Math.min(1, Math.max(0, x - airX));
  const top = Math.min(1, Math.max(0, y - airY));
  return {
    left: percent(left),
    top: percent(top),
    width: percent(Math.min(1 - left, width + 2 * airX)),
    height: percent(Math.min(1 - top, height + 2 * airY)),
  };
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
