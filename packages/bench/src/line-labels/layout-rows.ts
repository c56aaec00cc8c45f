import type { TokenTag } from "@teamified/resume/label-names";
import type { Month } from "./date-styles.ts";
import { type Maker, type Segment, x } from "./maker.ts";
import { misspelt } from "./names.ts";
import type { Random } from "./random.ts";

export function heading(maker: Maker, label: "HX" | "HE" | "HS" | "HL" | "HP" | "HO" | "HC" | "HM"): void {
  const { random, words } = maker;
  let text = random.pick(words.headings[label] ?? [""]);
  if (random.chance(0.05)) text = misspelt(text, random);
  if (random.chance(0.03)) text = `${random.whole(1, 8)}. ${text}`;
  maker.put(label, maker.headingCase(text), {
    gap: random.chance(0.75),
    size: random.pick([1, 1.1, 1.2, 1.3]),
  });
}

/** Fills a layout; what stands in braces gets the tag of its name, what stands in angles is a label. */
export function render(
  layout: string,
  values: Record<string, string>,
  labels: Record<string, string[]>,
  random: Random,
): Segment[][] {
  return layout.split("\n").map((row) =>
    [...row.matchAll(/\{(\w)\}|<([^>]+)>|[^{<]+/gu)].flatMap(([whole, name, label]): Segment[] => {
      if (label !== undefined) return [{ text: random.pick(labels[label] ?? [label]), tag: "L" }];
      if (name === undefined) return [x(whole)];
      const value = values[name] ?? "";
      return [
        {
          text: value,
          tag:
            name === "M"
              ? "X"
              : name === "B"
                ? /niversit/u.test(value) && !layout.includes("{I}")
                  ? "I"
                  : "X"
                : (name as TokenTag),
        },
      ];
    }),
  );
}

export function withoutPlace(layout: string): string {
  return layout.replaceAll(
    /,? ?\(\{P\}\)|, \{P\}|\t\{P\}| \| \{P\}| · \{P\}| — \{P\}| - \{P\}|\n\{P\}(?=\n|$)|\{P\}\n|\{P\} \| |<Location> : \{P\}\n|\{P\}/gu,
    "",
  );
}

export function caser(random: Random): (text: string) => string {
  return random.pick<(text: string) => string>([
    (text) => text,
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text,
    (text) => text,
    (text) => (random.chance(0.1) ? text.toLowerCase() : text),
  ]);
}

export function careerOf(random: Random, count: number): { from: Month; to: Month | null }[] {
  let at = 2026 * 12 + random.whole(0, 10) - (random.chance(0.4) ? random.whole(1, 60) : 0);
  const running = random.chance(0.65);
  return Array.from({ length: count }, (_, index) => {
    const to = at;
    const from = to - random.whole(3, 60);
    at = from - random.whole(0, 4);
    const month = (value: number): Month => ({ year: Math.floor(value / 12), month: (value % 12) + 1 });
    return { from: month(from), to: index === 0 && running ? null : month(to) };
  });
}

export const trailing = (random: Random): string =>
  random.pick(["", "", "", "", "", ".", ":", " :", ",", " -"]);
