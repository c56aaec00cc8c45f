import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { differs } from "./color-contrast.ts";
import type { DrawnWord } from "./pdf-drawing.ts";
import type { PdfPage } from "./pdf-engine.ts";

/** Pixels of a drawing; more than an A4 page at 250 dots an inch is asked of nobody. */
const maxPixels = 6_000_000;

/** Draws a page `scale` times its size in points, on white. `isDrawn` leaves operations out by their number. */
export async function drawPage(
  page: PdfPage,
  scale: number,
  isDrawn?: (operation: number) => boolean,
): Promise<Canvas> {
  const { width, height } = page.getViewport({ scale: 1 });
  const within = Math.min(scale, Math.sqrt(maxPixels / Math.max(1, width * height)));
  const viewport = page.getViewport({ scale: within });
  const canvas = createCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  await page.render({
    // The engine is typed for the browser's canvas; this one does the same.
    canvas: canvas as unknown as Parameters<PdfPage["render"]>[0]["canvas"],
    viewport,
    background: "#ffffff",
    ...(isDrawn === undefined ? {} : { operationsFilter: isDrawn }),
  }).promise;
  return canvas;
}

/** Letters of this many points are drawn large enough to leave their mark in pixels. */
const letterPixels = 12;
/** Pixels that must change with a word's ink, as a part of its box: letters cover a tenth to a fifth of theirs. */
const inkPart = 0.015;

/**
 * Which of the words leave a mark that a person sees: the page is drawn with them and without them, and what changes
 * is compared. So it holds over pictures, under shapes, through masks, whatever the file does.
 */
export async function seenWords(page: PdfPage, words: readonly DrawnWord[]): Promise<boolean[]> {
  const smallest = Math.min(...words.map((word) => word.size));
  const scale = Math.min(4, Math.max(1, letterPixels / Math.max(1, smallest)));
  const own = new Set(words.flatMap((word) => word.operations));
  const withWords = await drawPage(page, scale);
  const without = await drawPage(page, scale, (operation) => !own.has(operation));
  const drawnScale = withWords.width / page.getViewport({ scale: 1 }).width;
  const { width, height } = withWords;
  const one = withWords.getContext("2d").getImageData(0, 0, width, height).data;
  const other = without.getContext("2d").getImageData(0, 0, width, height).data;
  return words.map(({ edges }) => {
    const left = Math.max(0, Math.floor(edges.left * drawnScale));
    const right = Math.min(width, Math.ceil(edges.right * drawnScale));
    const top = Math.max(0, Math.floor(edges.top * drawnScale));
    const bottom = Math.min(height, Math.ceil(edges.bottom * drawnScale));
    const needed = Math.max(2, inkPart * (right - left) * (bottom - top));
    let changed = 0;
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = (y * width + x) * 4;
        if (one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2]) continue;
        if (differs(colorAt(one, at), colorAt(other, at))) changed += 1;
      }
      if (changed >= needed) return true;
    }
    return false;
  });
}

/** Whether anything at all is drawn: a page of paper alone has nothing to recognize. */
export function isBlank(canvas: Canvas): boolean {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  // Every seventh pixel finds any line of text and costs little.
  for (let at = 0; at < data.length; at += 28) {
    if ((data[at] ?? 255) < 230 || (data[at + 1] ?? 255) < 230 || (data[at + 2] ?? 255) < 230) return false;
  }
  return true;
}

function colorAt(data: Uint8ClampedArray, at: number): [number, number, number] {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}
