import { classNames } from "./class-names.ts";
import { isSamePlace, numbered, type Place } from "./document-page.ts";

/** The lines of a page with their numbers; those that carry a value can be chosen. */
export function PageText({
  page,
  number,
  place,
  places,
  onChoose,
}: {
  page: { lines: string[] };
  number: number;
  place: Place | null;
  places: readonly Place[];
  onChoose?: ((place: Place) => void) | undefined;
}) {
  return (
    <ol className="text-[0.8rem] leading-[1.6]">
      {numbered(page.lines).map(({ number: line, value: text }) => {
        const here = { page: number, line };
        const isShown = isSamePlace(place, here);
        const words = isShown ? <mark>{text}</mark> : text;
        return (
          <li
            key={line}
            data-shown={isShown || undefined}
            className={classNames(
              "grid grid-cols-[1.9rem_minmax(0,1fr)] gap-2 pr-3",
              isShown && "bg-waiting-soft",
            )}
          >
            <span aria-hidden="true" className="select-none text-right text-muted tabular-nums">
              {line}
            </span>
            {onChoose && places.some((each) => isSamePlace(each, here)) ? (
              <button
                type="button"
                data-line=""
                tabIndex={-1}
                aria-label={`Line ${line}: ${text}`}
                aria-pressed={isShown}
                onClick={() => onChoose(here)}
                className="min-h-[1.6em] whitespace-pre-wrap break-words text-left hover:bg-sunken"
              >
                {words}
              </button>
            ) : (
              <span className="min-h-[1.6em] whitespace-pre-wrap break-words">{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
