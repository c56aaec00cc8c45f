"use client";

import { hiddenReasons, type ResumeWarning } from "@teamified/contracts/resumes";
import { Button } from "@teamified/ui/button";
import { classNames } from "@teamified/ui/class-names";
import { type Area, isSamePlace, type Place, type Shown } from "@teamified/ui/document-page";
import { Panel } from "@teamified/ui/panel";
import { isOwnMove } from "@teamified/ui/shown-value";
import type { ReactNode } from "react";

/** What each kind means, as one could read it aloud to the person. */
const kinds: Record<ResumeWarning["code"], { title: string; about: string }> = {
  hidden_text: {
    title: "Text that a person does not see",
    about: "It was left out of what was read. Often it is left over from a template.",
  },
  instruction_to_ai: {
    title: "A sentence addressed to an AI",
    about: "Some people copy such lines from the internet; it changed nothing.",
  },
  few_words: {
    title: "Few words",
    about: "If some of the file is a picture, its text could not be read.",
  },
  truncated: { title: "A very long file", about: "Only its beginning was read." },
  read_from_picture: {
    title: "Read from a picture",
    about: "Letters can be mistaken for others: compare names and numbers with the document.",
  },
  unread_page: { title: "Not read", about: "What stands there is not among the data." },
  not_a_resume: { title: "No resume", about: "It does not look like one." },
  needs_review: { title: "Not read for sure", about: "Compare it with the document." },
};

/** The places on the pages where text stands that a person does not see, numbered as in the list of warnings. */
export function outlinedAreas(warnings: readonly ResumeWarning[]): Area[] {
  return warnings.flatMap((warning, index) =>
    warning.box && warning.page !== null
      ? [
          {
            key: `warning-${index}`,
            page: warning.page,
            box: warning.box,
            sign: String(index + 1),
            label: `${index + 1}: text that a person does not see stands here`,
          },
        ]
      : [],
  );
}

/** What a warning can be shown by: its outlined area, or the line that it quotes. */
function spotOf(
  warning: ResumeWarning,
  index: number,
  areas: readonly Area[],
  pages: readonly { lines: string[] }[],
): Spot | null {
  const area = areas.find(({ key }) => key === `warning-${index}`);
  if (area) return { area: area.key };
  // Hidden text is not among the lines; a quotation may go over several, and then it begins with the first.
  if (warning.code === "hidden_text" || warning.page === null || warning.text === "") return null;
  const lines = pages[warning.page - 1]?.lines ?? [];
  const line = lines.findIndex((each) => each.trim() !== "" && warning.text.startsWith(each.trim()));
  return line === -1 ? null : { place: { page: warning.page, line: line + 1 } };
}

export type Spot = { area: string } | { place: Place };

/** What to know of a file before one relies on it: facts with their likely reasons, never an accusation. */
export function FileWarnings({
  warnings,
  areas,
  pages,
  shown,
  onShow,
}: {
  warnings: readonly ResumeWarning[];
  areas: readonly Area[];
  pages: readonly { lines: string[] }[];
  shown: Shown | null;
  /** `press` is what was pressed; null when it was only pointed at or reached by keyboard. */
  onShow: (spot: Spot, press: HTMLElement | null) => void;
}) {
  if (warnings.length === 0) return null;
  return (
    <Panel title="To know about this file">
      <ol className="grid gap-4">
        {warnings.map((warning, index) => {
          const spot = spotOf(warning, index, areas, pages);
          return (
            <li
              key={`${warning.code}-${warning.page}-${warning.text}`}
              onMouseMove={(event) => {
                if (spot && isOwnMove(event) && !isShown(spot, shown)) onShow(spot, null);
              }}
              className={classNames(
                "grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 rounded-md",
                spot && isShown(spot, shown) && "bg-sunken",
              )}
            >
              <span aria-hidden="true" className="text-right text-muted tabular-nums">
                {index + 1}
              </span>
              <WarningText warning={warning}>
                {spot && (
                  <Button
                    tone="quiet"
                    size="small"
                    className="-mx-1 px-1"
                    aria-controls="document"
                    onFocus={() => onShow(spot, null)}
                    onClick={(event) => onShow(spot, event.currentTarget)}
                  >
                    Show where it stands
                  </Button>
                )}
              </WarningText>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function WarningText({ warning, children }: { warning: ResumeWarning; children: ReactNode }) {
  const { title, about } = kinds[warning.code];
  return (
    <div className="min-w-0">
      <p className="font-medium">
        {title}
        {warning.page !== null && <span className="font-normal text-muted">, page {warning.page}</span>}
      </p>
      {warning.text !== "" && (
        // No quotation marks: the text may be shortened, and long runs of it are made readable.
        <p className="my-1 wrap-anywhere border-line-strong border-l-2 pl-3">{warning.text}</p>
      )}
      <p className="text-muted">
        {warning.reason && `${hiddenReasons[warning.reason]} `}
        {about}
      </p>
      {children}
    </div>
  );
}

function isShown(spot: Spot, shown: Shown | null): boolean {
  if (shown === null) return false;
  if ("area" in spot) return "area" in shown && shown.area === spot.area;
  return "place" in shown && isSamePlace(shown.place, spot.place);
}
