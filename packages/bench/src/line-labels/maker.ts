import type { Faker } from "@faker-js/faker";
import type { LineLabel, TokenTag } from "@teamified/resume/label-names";
import type { DateStyle } from "./date-styles.ts";
import type { Words } from "./other-words.ts";
import type { Random } from "./random.ts";

/** A piece of a line and what it is. */
export type Segment = { text: string; tag: TokenTag };

/** A line of a generated resume; `size` is the height of its letters against the usual ones, 1 where unknown. */
export type GeneratedLine = { label: LineLabel; segments: Segment[]; size: number; gap: boolean };

export type Maker = {
  random: Random;
  words: Words;
  isEnglish: boolean;
  faker: Faker;
  dates: DateStyle;
  lines: GeneratedLine[];
  sizes: boolean;
  headingCase: (text: string) => string;
  put(label: LineLabel, segments: Segment[] | string, options?: { size?: number; gap?: boolean }): void;
};

export const x = (text: string): Segment => ({ text, tag: "X" });
