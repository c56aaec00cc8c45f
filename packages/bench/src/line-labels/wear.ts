import type { LineLabel } from "@teamified/resume/label-names";
import { type GeneratedLine, x } from "./maker.ts";
import { misspelt } from "./names.ts";
import type { Random } from "./random.ts";

/** What happens to lines on their way through a page: wrapping, lost tabs, footers, slips. */
export function finish(lines: GeneratedLine[], random: Random, held: boolean): GeneratedLine[] {
  const width = random.chance(0.6) ? random.whole(held ? 48 : 45, 115) : 400;
  const spaced = random.chance(0.15);
  const gaps = gapsOf(random);
  const wrapped = lines.flatMap((line, at) => wrap({ ...line, gap: gaps(line, lines[at - 1]) }, width));
  const out: GeneratedLine[] = [];
  let onPage = 0;
  const icon = random.chance(0.07)
    ? random.pick(["Z", "§", "ð", "#", "ø", "½", "\uf095", "Q", "B", "*"])
    : null;
  const footer = random.chance(0.12);
  const nameLine = wrapped.find((line) => line.label === "NM");
  wrapped.forEach((line) => {
    onPage += 1;
    if (footer && onPage > 40 && random.chance(0.15)) {
      onPage = 0;
      const name = nameLine?.segments.find((segment) => segment.tag === "N")?.text ?? "";
      out.push({
        label: "FN",
        size: 1,
        gap: true,
        segments: [
          x(
            random.pick([
              "Page 1 of 2",
              `${name} – 1/3`,
              "Page | 2",
              `${name}\t2`,
              "Curriculum Vitae\t2",
              `Resume of ${name}`,
              name,
            ]),
          ),
        ],
      });
    }
    let next = line;
    if (random.chance(0.03))
      next = {
        ...next,
        segments: next.segments.map((segment) =>
          segment.tag === "X" || segment.tag === "L"
            ? {
                ...segment,
                text: segment.text.replace(/ ?([:–-]) ?/u, random.pick(["$1", " $1", "$1 ", " $1 "])),
              }
            : segment,
        ),
      };
    if (icon !== null && /^[JE][BI]$/u.test(next.label))
      next = {
        ...next,
        segments: next.segments.flatMap((segment) =>
          segment.tag === "D" || segment.tag === "P" ? [x(`${icon} `), segment] : [segment],
        ),
      };
    if (spaced)
      next = {
        ...next,
        segments: next.segments.map((segment) => (segment.text === "\t" ? x(" ") : segment)),
      };
    if (random.chance(0.01))
      next = {
        ...next,
        segments: next.segments.map((segment) => ({
          ...segment,
          text: segment.tag === "X" ? segment.text : misspelt(segment.text, random),
        })),
      };
    out.push(next);
  });
  return out;
}

/** Where one document leaves lines empty: as its parts ask for it, nowhere, below headings too, between any two lines. */
function gapsOf(random: Random): (line: GeneratedLine, above: GeneratedLine | undefined) => boolean {
  const manner = random.whole(0, 11);
  const noise = random.chance(0.25) ? 0.12 : 0;
  const below = random.chance(0.5) ? 1 : 0.6;
  return (line, above) => {
    const isBelowHeading = above?.label.startsWith("H") === true && above.label !== "HO";
    if (manner <= 2) return false;
    if (manner === 3) return random.chance(0.9);
    if (manner <= 6 && isBelowHeading && random.chance(below)) return true;
    return line.gap || random.chance(noise);
  };
}

export function wrap(line: GeneratedLine, width: number): GeneratedLine[] {
  const label: LineLabel = line.label === "JB" ? "JI" : line.label === "EB" ? "EI" : line.label;
  const rows: GeneratedLine[] = [{ ...line, segments: [] }];
  let length = 0;
  const whole = line.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  if (whole <= width) return [line];
  for (const segment of line.segments) {
    for (const part of segment.text.split(/(?<=[ \t])/u)) {
      if (length + part.length > width && length > 0) {
        rows.push({ ...line, label, gap: false, segments: [] });
        length = 0;
      }
      const last = rows.at(-1)?.segments;
      const open = last?.at(-1);
      if (open !== undefined && open.tag === segment.tag) open.text += part;
      else last?.push({ text: part, tag: segment.tag });
      length += part.length;
    }
  }
  return rows;
}
