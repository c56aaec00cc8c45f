import type { HiddenReason } from "@teamified/contracts/resumes";
import { differs, mix, toRgb } from "./color-contrast.ts";
import { areaOf, coveredPart, type Edges, intersect } from "./page-geometry.ts";
import type { Drawing, DrawnArea, DrawnWord } from "./pdf-drawing.ts";
import { wordsDrawnAsShapes } from "./words-drawn-as-shapes.ts";

/**
 * Whether a person sees a word: `visible`, a reason why not, or `unsure` when only a drawing of the page can tell
 * (over a picture or a gradient, under a shape or a mask). `likely` is the reason if it turns out to be hidden.
 */
export type Sight =
  | { kind: "visible" }
  | { kind: "hidden"; reason: HiddenReason }
  | { kind: "unsure"; likely: HiddenReason };

/** Smaller letters cannot be read on paper: RES-5 names 4 points; a hair of rounding is allowed. */
const smallestReadable = 3.95;
/** A word shows if more than this part of it is left. */
const visiblePart = 0.15;
/** A thing painted over this part of a word hides it. */
const coveringPart = 0.6;

const visible: Sight = { kind: "visible" };
const hidden = (reason: HiddenReason): Sight => ({ kind: "hidden", reason });
const unsure = (likely: HiddenReason): Sight => ({ kind: "unsure", likely });

/** What a person sees of each word of a page, in the order of `drawing.words`. */
export function judgeWords(drawing: Drawing, page: Edges): Sight[] {
  // Tiny areas (bullets, rules, dots) neither hide a word nor make its ground.
  const areas = drawing.areas.filter((area) => areaOf(area.edges) > 4);
  const sights = drawing.words.map((word) => judgeWord(word, areas, page));
  for (const place of wordsDrawnAsShapes(drawing, sights)) sights[place] = visible;
  return sights;
}

function judgeWord(word: DrawnWord, areas: readonly DrawnArea[], page: Edges): Sight {
  if (word.layerOff || word.mode === 3) return hidden("invisible");
  // The letters cut out what is painted next: only a drawing shows whether anything is.
  if (word.mode === 7) return unsure("invisible");
  if (word.size < smallestReadable || word.width < 0.1 * word.text.trim().length) return hidden("tiny");
  if (coveredPart(word.edges, page) < visiblePart) return hidden("off_page");
  if (coveredPart(word.edges, word.clip) < visiblePart) return hidden("clipped");

  const inks = inksOf(word);
  if (inks.every((ink) => ink.alpha < 0.03)) return hidden("transparent");
  const under: DrawnArea[] = [];
  const over: DrawnArea[] = [];
  for (const area of areas) {
    if (areaOf(intersect(area.edges, word.edges)) <= 0) continue;
    (area.operation < word.operation ? under : over).push(area);
  }
  const covered = judgeCover(word, over);
  if (covered !== null) return covered;
  if (word.masked) return unsure("transparent");
  return judgeGround(word, inks, under);
}

/** What draws the letters: the inside, the outline, or both. */
function inksOf(word: DrawnWord): { color: string | null; alpha: number }[] {
  const mode = word.mode % 4;
  if (mode === 1) return [word.stroke];
  return mode === 2 ? [word.fill, word.stroke] : [word.fill];
}

function judgeCover(word: DrawnWord, over: readonly DrawnArea[]): Sight | null {
  let shadowed = 0;
  for (const area of over) {
    if (area.alpha < 0.3) continue;
    const part = coveredPart(word.edges, area.edges);
    if (area.even && area.alpha > 0.95 && part > 1 - visiblePart) return hidden("covered");
    shadowed += part;
  }
  return shadowed >= coveringPart ? unsure("covered") : null;
}

function judgeGround(
  word: DrawnWord,
  inks: readonly { color: string | null; alpha: number }[],
  under: readonly DrawnArea[],
): Sight {
  // Colours that may stand behind the word: the paper, until something even covers it whole.
  let grounds = ["#ffffff"];
  let unknown = false;
  for (const area of under) {
    const part = coveredPart(word.edges, area.edges);
    if (part < 0.1) continue;
    if (area.even && area.color !== null && part > 0.9) {
      const { color, alpha } = area;
      grounds = grounds.map((ground) => mix(color, ground, alpha));
      // Half seen through, an unknown ground stays unknown.
      unknown &&= alpha < 0.95;
    } else if (area.even && area.color !== null) {
      const { color, alpha } = area;
      grounds.push(...grounds.slice(0, 4).map((ground) => mix(color, ground, alpha)));
    } else unknown = true;
  }
  const patterned = inks.some((ink) => ink.color === null && ink.alpha > 0);
  if (unknown || patterned) return unsure("same_color");
  const seen = inks.some(
    ({ color, alpha }) =>
      color !== null && grounds.some((ground) => differs(toRgb(mix(color, ground, alpha)), toRgb(ground))),
  );
  if (seen) return visible;
  return hidden(inks.some((ink) => ink.alpha < 0.15) ? "transparent" : "same_color");
}
