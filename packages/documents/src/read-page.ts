import type { Box, HiddenReason } from "@teamified/contracts/resumes";
import { judgeWords, type Sight } from "./find-hidden-words.ts";
import type { PageLink } from "./name-networks.ts";
import { boundsOf, type Edges, isMatrix, type Matrix } from "./page-geometry.ts";
import { type LaidOutLine, layOutPage, type TextPiece } from "./page-layout.ts";
import { type DrawingFont, type DrawnWord, followDrawing } from "./pdf-drawing.ts";
import { operations, type PdfFile, type PdfPage } from "./pdf-engine.ts";
import { repairGlyphs } from "./repair-glyphs.ts";

/** What a page says. */
export type PageText = {
  /** What a person sees, in reading order. */
  lines: LaidOutLine[];
  hidden: { lines: string[]; reason: HiddenReason; box: Box }[];
  /** Part of the page that its largest picture covers, 0–1. */
  picturePart: number;
  /** In points. */
  width: number;
  height: number;
};

const networkName = /linkedin|github|gitlab/iu;
/** Fewer letters and digits than this hide no message: a stray dot or a page number is not worth a warning. */
const fewestLetters = 3;

/**
 * Reads one page from its drawing operations. `isSeen` draws the page to tell about words of which the operations
 * alone cannot say whether a person sees them; it is called only for such.
 */
export async function readPage(
  pdf: PdfFile,
  page: PdfPage,
  isSeen: (words: readonly DrawnWord[]) => Promise<boolean[]>,
): Promise<PageText> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const matrix: unknown = transform;
  const base: Matrix = isMatrix(matrix) ? matrix : [1, 0, 0, -1, 0, height];
  const paper: Edges = { left: 0, top: 0, right: width, bottom: height };
  const list = await page.getOperatorList();
  const hasLayers = list.fnArray.some((operation) => operation === operations.beginMarkedContentProps);
  const layers = hasLayers ? await pdf.getOptionalContentConfig() : null;
  const drawing = followDrawing(list, operations, {
    base,
    page: paper,
    fontOf: (name) => fontOf(page, name),
    isLayerVisible: (properties) => layers === null || isVisibleLayer(layers, properties),
  });
  const sights = judgeWords(drawing, paper);
  await settle(drawing.words, sights, isSeen);

  const seen: DrawnWord[] = [];
  const unseen = new Map<HiddenReason, DrawnWord[]>();
  drawing.words.forEach((word, index) => {
    const sight = sights[index];
    if (sight?.kind !== "hidden") seen.push(word);
    else unseen.set(sight.reason, [...(unseen.get(sight.reason) ?? []), word]);
  });
  // The engine reads all the text of a page once more for its links: they are asked for only where they can tell more
  // than the text does: on a first page the upper part of which names no network.
  const isNamed = seen.some((word) => word.y < 0.4 * height && networkName.test(word.text));
  const isUnnamed = page.pageNumber === 1 && (!isNamed || !seen.some((word) => word.text.includes("@")));
  const links = isUnnamed ? await linksOf(page, base) : [];
  const pictures = drawing.areas.filter((area) => area.picture);
  return {
    lines: [
      ...layOutWords(seen, isNamed ? [] : links),
      ...linksBehindWords(
        links.filter((link) => link.y < 0.5 * height),
        seen,
      ),
    ],
    hidden: [...unseen].flatMap(([reason, words]) => describeHidden(words, reason, width, height)),
    picturePart: Math.max(0, ...pictures.map(({ edges }) => partOfPage(edges, width, height))),
    width,
    height,
  };
}

/** Puts a verdict in the place of every doubt. */
async function settle(
  words: readonly DrawnWord[],
  sights: Sight[],
  isSeen: (words: readonly DrawnWord[]) => Promise<boolean[]>,
): Promise<void> {
  const places = sights.flatMap((sight, index) => (sight.kind === "unsure" ? [index] : []));
  if (places.length === 0) return;
  const doubtful = places.flatMap((place) => words[place] ?? []);
  const seen = await isSeen(doubtful);
  places.forEach((place, index) => {
    const sight = sights[place];
    if (sight?.kind !== "unsure") return;
    sights[place] = seen[index] === false ? { kind: "hidden", reason: sight.likely } : { kind: "visible" };
  });
}

/** Words of one direction are laid out together; text that runs up or down the margin follows the upright one. */
function layOutWords(words: readonly DrawnWord[], links: readonly PageLink[] = []): LaidOutLine[] {
  const byQuarter = new Map<number, DrawnWord[]>();
  for (const word of words) {
    const quarter = (Math.round(word.angle / 90) % 4) * 90;
    const others = byQuarter.get(quarter);
    if (others === undefined) byQuarter.set(quarter, [word]);
    else others.push(word);
  }
  const lines: LaidOutLine[] = [];
  for (const [quarter, own] of [...byQuarter].sort(([a], [b]) => a - b)) {
    const laidOut = tidy(
      layOutPage(
        own.map((word) => turn(word, quarter)),
        quarter === 0 ? links : [],
      ),
    );
    if (lines.length > 0 && laidOut.length > 0) lines.push({ text: "", edges: null });
    lines.push(...laidOut.map((line) => turnBack(line, quarter)));
  }
  return lines;
}

/** Most links of a page that are added to its text. */
const mostLinks = 20;

/** Addresses that the page has only behind words, a line each: mail addresses bare, pages with their protocol. */
function linksBehindWords(links: readonly PageLink[], seen: readonly DrawnWord[]): LaidOutLine[] {
  if (links.length === 0) return [];
  const text = seen
    .map((word) => word.text)
    .join("")
    .replace(/\s/gu, "")
    .toLowerCase();
  const behind = new Map<string, LaidOutLine>();
  for (const { url, x, y, width, height } of links) {
    const shown = url.replace(/^mailto:/iu, "").replace(/\?subject=.*$/iu, "");
    const bare = shown
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/u, "")
      .replace(/\/$/u, "");
    // The name of a person in a network is enough: its address can be told from it.
    const user = bare.split("/").at(-1) ?? bare;
    if (
      !/^(?:mailto:|https?:)/iu.test(url) ||
      text.includes(bare) ||
      (user.length > 3 && text.includes(user))
    )
      continue;
    if (behind.size < mostLinks && !behind.has(bare))
      behind.set(bare, { text: shown, edges: { left: x, top: y, right: x + width, bottom: y + height } });
  }
  return behind.size === 0 ? [] : [{ text: "", edges: null }, ...behind.values()];
}

/** Where a click on the page leads. */
async function linksOf(page: PdfPage, base: Matrix): Promise<PageLink[]> {
  const annotations: unknown[] = await page.getAnnotations({ intent: "any" });
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== "object" || annotation === null) return [];
    if (!("url" in annotation && typeof annotation.url === "string")) return [];
    if (!("rect" in annotation && Array.isArray(annotation.rect))) return [];
    const [x0, y0, x1, y1] = annotation.rect.map(Number);
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
    const { left, top, right, bottom } = boundsOf(base, x0, y0, x1, y1);
    return [{ url: annotation.url, x: left, y: top, width: right - left, height: bottom - top }];
  });
}

/** A word as if its line were upright. */
function turn(word: DrawnWord, quarter: number): TextPiece {
  const [x, y] = turned(word.x, word.y, quarter);
  return { text: word.text, x, y, width: word.width, size: word.size };
}

function turned(x: number, y: number, quarter: number): [number, number] {
  if (quarter === 90) return [y, -x];
  if (quarter === 180) return [-x, -y];
  return quarter === 270 ? [-y, x] : [x, y];
}

function turnBack(line: LaidOutLine, quarter: number): LaidOutLine {
  if (line.edges === null || quarter === 0) return line;
  const { left, top, right, bottom } = line.edges;
  const back = (360 - quarter) % 360;
  const [x0, y0] = turned(left, top, back);
  const [x1, y1] = turned(right, bottom, back);
  return {
    text: line.text,
    edges: {
      left: Math.min(x0, x1),
      top: Math.min(y0, y1),
      right: Math.max(x0, x1),
      bottom: Math.max(y0, y1),
    },
  };
}

function tidy(lines: readonly LaidOutLine[]): LaidOutLine[] {
  return lines
    .map(({ text, edges }) => {
      const repaired = repairGlyphs(text);
      return { text: repaired, edges: repaired === "" ? null : edges };
    })
    .filter((line, index, all) => line.text !== "" || (index > 0 && all[index - 1]?.text !== ""));
}

/** One entry for each block of hidden lines. */
function describeHidden(
  words: readonly DrawnWord[],
  reason: HiddenReason,
  width: number,
  height: number,
): PageText["hidden"] {
  const found: PageText["hidden"] = [];
  let block: LaidOutLine[] = [];
  const finish = (): void => {
    const lines = block.map((line) => line.text.replaceAll("\t", " "));
    const places = block.flatMap((line) => (line.edges === null ? [] : [line.edges]));
    if ((lines.join("").match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= fewestLetters && places.length > 0)
      found.push({ lines, reason, box: toBox(places, width, height) });
    block = [];
  };
  for (const line of layOutWords(words)) {
    if (line.text === "") finish();
    else block.push(line);
  }
  finish();
  return found;
}

/** Edges in points as fractions of the page, within it. */
export function toBox(places: readonly Edges[], width: number, height: number): Box {
  const within = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
  const left = within(Math.min(...places.map((edges) => edges.left)) / width);
  const top = within(Math.min(...places.map((edges) => edges.top)) / height);
  return {
    x: left,
    y: top,
    width: within(Math.max(...places.map((edges) => edges.right)) / width - left),
    height: within(Math.max(...places.map((edges) => edges.bottom)) / height - top),
  };
}

function partOfPage({ left, top, right, bottom }: Edges, width: number, height: number): number {
  const across = Math.max(0, Math.min(right, width) - Math.max(left, 0));
  const down = Math.max(0, Math.min(bottom, height) - Math.max(top, 0));
  return (across * down) / Math.max(1, width * height);
}

function fontOf(page: PdfPage, name: string): DrawingFont | null {
  // The engine throws for a font that it could not load; text in it has no width and no place.
  try {
    const font: unknown = page.commonObjs.get(name);
    return typeof font === "object" && font !== null ? font : null;
  } catch {
    return null;
  }
}

function isVisibleLayer(
  layers: Awaited<ReturnType<PdfFile["getOptionalContentConfig"]>>,
  properties: unknown,
): boolean {
  if (typeof properties !== "object" || properties === null) return true;
  return layers.isVisible(properties) !== false;
}
