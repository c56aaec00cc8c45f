import type { Sight } from "./find-hidden-words.ts";
import type { Edges } from "./page-geometry.ts";
import type { Drawing, DrawnWord } from "./pdf-drawing.ts";

/** A shape and its words follow each other closely in the file. */
const operationsApart = 600;
/** Share of a shape's pieces that must stand where the words have letters, and the other way round. */
const agreement = 0.85;

/**
 * Places of words without ink that a person sees all the same: browsers that lack the bold of a font draw its letters
 * as shapes, and lay the words over them without ink for copying. The shapes must fit the words: a piece where each
 * word has letters, none in its gaps, as high and as low as these letters go. A text laid over somebody else's shapes
 * does not fit and stays hidden.
 */
export function wordsDrawnAsShapes(drawing: Drawing, sights: readonly Sight[]): number[] {
  const inkless = drawing.words.flatMap((word, place) => {
    const sight = sights[place];
    const isInkless =
      sight?.kind === "hidden" && (sight.reason === "transparent" || sight.reason === "invisible");
    return isInkless && word.angle === 0 ? [place] : [];
  });
  if (inkless.length === 0) return [];
  const found: number[] = [];
  for (const area of drawing.areas) {
    if (area.picture || area.color === null || area.alpha < 0.3) continue;
    const own = inkless.filter((place) => {
      const word = drawing.words[place];
      return (
        word !== undefined &&
        Math.abs(word.operation - area.operation) <= operationsApart &&
        overlaps(word.edges, area.edges)
      );
    });
    const words = own.flatMap((place) => drawing.words[place] ?? []);
    if (words.length > 0 && fits(area.contours(), words)) found.push(...own);
  }
  return found;
}

function fits(contours: readonly Edges[], words: readonly DrawnWord[]): boolean {
  if (contours.length === 0 || contours.length > 4000) return false;
  const homes = contours.map((contour) => words.findIndex((word) => stands(contour, word)));
  const housed = homes.filter((home) => home >= 0).length;
  if (housed < agreement * contours.length) return false;
  const fitting = words.filter((word, index) =>
    hasShapeOf(
      word,
      contours.filter((_, at) => homes[at] === index),
    ),
  );
  return fitting.length >= agreement * words.length;
}

/** Whether the middle of a piece lies in a word's place; marks may stand a little above it. */
function stands(contour: Edges, word: DrawnWord): boolean {
  const x = (contour.left + contour.right) / 2;
  const y = (contour.top + contour.bottom) / 2;
  return (
    x >= word.x - 0.1 * word.size &&
    x <= word.x + word.width + 0.1 * word.size &&
    y >= word.y - 1.2 * word.size &&
    y <= word.y + 0.5 * word.size
  );
}

function hasShapeOf(word: DrawnWord, contours: readonly Edges[]): boolean {
  const letters = [...word.text.trim()];
  if (contours.length < letters.length) return false;
  const left = Math.min(...contours.map((contour) => contour.left));
  const right = Math.max(...contours.map((contour) => contour.right));
  // A narrow letter fills about a third of its place, any longer word nearly all of it.
  if (right - left < (letters.length > 2 ? 0.75 : 0.25) * word.width) return false;
  const height = (word.y - Math.min(...contours.map((contour) => contour.top))) / word.size;
  const depth = (Math.max(...contours.map((contour) => contour.bottom)) - word.y) / word.size;
  const reachesUp = letters.some((letter) => /[\p{Lu}\p{N}bdfhklt]/u.test(letter));
  const staysLow = letters.every((letter) => /[acegmnopqrsuvwxyz]/u.test(letter));
  const reachesDown = letters.some((letter) => /[gpqy]/u.test(letter));
  if (reachesUp && height < 0.55) return false;
  if (staysLow && height > 0.68) return false;
  return reachesDown
    ? depth > 0.08
    : !letters.every((letter) => /[\p{Ll}\p{Lu}]/u.test(letter)) || depth < 0.3;
}

function overlaps(one: Edges, other: Edges): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
