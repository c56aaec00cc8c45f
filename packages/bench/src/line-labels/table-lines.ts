import type { TokenTag } from "@teamified/resume/label-names";
import { type Maker, type Segment, x } from "./maker.ts";

/** What a table of jobs (J) or studies (E) holds; columns are named by the tags of their words, M and B are none. */
export type Table = {
  label: "J" | "E";
  columns: string[];
  head: string[] | null;
  numbered: boolean;
  rows: Record<string, string>[];
};

/**
 * A table as documents give it: its rows with tabs, signs or nothing between the cells, or each cell in a line of its
 * own, often with empty lines between and with cells that wrapped.
 */
export function table(maker: Maker, { label, columns, head, numbered, rows }: Table): void {
  const { random, put } = maker;
  const sign = random.pick(["\t", "\t", "\t", "\t", " ", " ", "  ", " | ", "\n", "\n", "\n", "\n"]);
  const text = label === "E" ? "ET" : "JT";
  const first = label === "E" ? "EB" : "JB";
  const further = label === "E" ? "EI" : "JI";
  const isApart = random.chance(0.65);
  const narrow = random.chance(0.35) ? random.whole(14, 30) : 400;
  const heads =
    head === null
      ? []
      : numbered
        ? [random.pick(["S.No", "Sl. No.", "No", "S. No", "Sr.No."]), ...head]
        : head;
  if (heads.length > 0) {
    if (sign === "\n")
      for (const cell of heads) for (const line of cut(cell, narrow)) put(text, line, { gap: isApart });
    else put(text, heads.join(sign));
  }
  const mark = random.pick(["", ".", ")"]);
  const zero = random.chance(0.4) ? "0" : "";
  rows.forEach((row, at) => {
    const cells = columns
      .map(
        (name): Segment => ({
          text: row[name] ?? "",
          tag: name === "M" || name === "B" || name === "X" ? "X" : (name as TokenTag),
        }),
      )
      .filter((cell) => cell.text !== "" || sign !== "\n");
    const whole = numbered ? [x(`${zero}${at + 1}${mark}`), ...cells] : cells;
    if (sign !== "\n") {
      put(first, whole.flatMap((cell): Segment[] => [cell, x(sign)]).slice(0, -1), {
        gap: random.chance(0.1),
      });
      return;
    }
    whole.forEach((cell, place) => {
      cut(cell.text, narrow).forEach((line, piece) => {
        put(place === 0 && piece === 0 ? first : further, [{ ...cell, text: line }], {
          gap: isApart && piece === 0,
        });
      });
    });
  });
}

/** A text in lines of a narrow cell. */
function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
