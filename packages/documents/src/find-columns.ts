import { isSectionTitle } from "./section-title.ts";

/** Pieces of one baseline that stand close together; `order` is the place of the first in the file. */
export type Span = { text: string; left: number; right: number; y: number; size: number; order: number };

/** Columns are looked for only on pages up to this many spans: the search is quadratic. */
const maxSpansForColumns = 1500;
const maxGutters = 300;
/** A page with more "titles" than this has none: it repeats a word. */
const maxTitles = 40;
/** A column has at least this many lines. */
const minColumnLines = 4;
/** What stands in a strip beside the text: dates, durations, "City, Country". */
const dateText =
  /\b(?:19|20)\d{2}\b|\b(?:present|current|now|today|ongoing)\b|^\d+ (?:months?|years?|mos?|yrs?)\b/iu;
const placeText = /^\p{Lu}[\p{L} .'-]{1,25}, \p{Lu}[\p{L} .]{1,20}$/u;

/** Whether a span reads like a title, asked of each span for every gutter that is tried. */
const titles = new WeakMap<Span, boolean>();
function isTitle(span: Span): boolean {
  const known = titles.get(span) ?? isSectionTitle(span.text);
  titles.set(span, known);
  return known;
}

/** Pieces whose baselines lie within a third of a letter height of each other, top to bottom. */
export function groupRows<T extends { y: number; size: number }>(pieces: T[]): T[][] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  const rows: T[][] = [];
  let baseline = 0;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && piece.y - baseline <= Math.max(2, piece.size * 0.33)) {
      row.push(piece);
    } else {
      rows.push([piece]);
      baseline = piece.y;
    }
  }
  return rows;
}

type Split = { from: number; to: number; at: number; overlap: number };

/** Cuts a region into blocks that are read one after the other. */
export function splitBlocks(spans: Span[], depth: number): Span[][] {
  if (spans.length === 0) return [];
  const sorted = [...spans].sort((a, b) => a.y - b.y || a.left - b.left);
  const split = depth < 4 && sorted.length <= maxSpansForColumns ? findColumns(sorted) : null;
  if (split === null) return [sorted];
  const within = sorted.slice(split.from, split.to);
  return [
    ...splitBlocks(sorted.slice(0, split.from), depth + 1),
    ...splitBlocks(
      within.filter((span) => span.left < split.at),
      depth + 1,
    ),
    ...splitBlocks(
      within.filter((span) => span.left >= split.at),
      depth + 1,
    ),
    ...splitBlocks(sorted.slice(split.to), depth + 1),
  ];
}

/** The gutter with text beside it over the greatest height, or null. */
function findColumns(sorted: Span[]): Split | null {
  let best: Split | null = null;
  const written = inWrittenOrder(sorted);
  for (const at of gutters(sorted)) {
    let from = 0;
    for (let i = 0; i <= sorted.length; i++) {
      const span = sorted[i];
      if (span !== undefined && !(span.left < at && span.right > at) && !endsColumns(sorted, written, i, at))
        continue;
      const split = judgeRun(sorted, written, from, i, at);
      if (split !== null && (best === null || split.overlap > best.overlap)) best = split;
      from = i + 1;
    }
  }
  return best;
}

/** Where a column may begin: at the left edges of the texts; on a crowded page only where several have theirs. */
function gutters(sorted: readonly Span[]): number[] {
  const edges = Map.groupBy(sorted, (span) => Math.round(span.left) - 1);
  const shared = [...edges].filter(([, spans]) => edges.size <= maxGutters || spans.length > 2);
  return shared.map(([at]) => at).slice(0, maxGutters);
}

/** The spans in the order in which the file holds them, and what follows each title up to the next. */
type Written = { spans: Span[]; after: Map<Span, Span[]>; climbs: boolean };

function inWrittenOrder(sorted: readonly Span[]): Written {
  const spans = [...sorted].sort((a, b) => a.order - b.order);
  const named = spans.filter((span) => isTitle(span));
  const titles = new Set(named.length > maxTitles ? [] : named);
  const after = new Map<Span, Span[]>();
  let following: Span[] = [];
  for (const span of spans) {
    if (titles.has(span)) {
      following = [];
      after.set(span, following);
    } else following.push(span);
  }
  return { spans, after, climbs: climbs(spans) };
}

/** A section title with nothing near it on the other side belongs to what follows, not to a column. */
function endsColumns(sorted: Span[], written: Written, index: number, at: number): boolean {
  const span = sorted[index];
  if (span === undefined || !written.after.has(span)) return false;
  const told = sidesWritten(written, span, at);
  if (told !== null) return told === "both";
  if (isTitleStrip(sorted, span) || isCentred(sorted, span)) return true;
  const onLeft = span.left < at;
  const others = sorted.filter((other) => other.left < at !== onLeft);
  if (!others.some((other) => Math.abs(other.y - span.y) < 2.2 * span.size)) return true;
  // Tighter set, but both sides go on at one height right below the title: a grid under a title of its own.
  if (others.some((other) => Math.abs(other.y - span.y) < 1.2 * span.size)) return false;
  const ownNext = sorted.slice(index + 1).find((other) => other.left < at === onLeft);
  const otherNext = others.find((other) => other.y > span.y);
  return (
    ownNext !== undefined &&
    otherNext !== undefined &&
    Math.abs(ownNext.y - otherNext.y) < 1 &&
    otherNext.y - span.y < 4 * span.size
  );
}

/**
 * What the order of writing in the file says of a title: most writers finish one column before they begin the next,
 * so that texts on both sides after the title mean that it stands over both. Null when that order follows the height
 * alone, as if someone had sorted it, or does not go on below the title.
 */
function sidesWritten(written: Written, title: Span, at: number): "one" | "both" | null {
  const following = written.after.get(title) ?? [];
  const [first] = following;
  if (first === undefined || first.y <= title.y || first.y - title.y > 6 * title.size) return null;
  const onSide = following.filter((span) => span.left < at === title.left < at).length;
  if (onSide === 0) return "both";
  if (!written.climbs) return null;
  if (following.some((span) => span.left < at && span.right > at)) return null;
  if (onSide === following.length) return "one";
  return climbs(following) && following.every((span) => span.y > title.y) ? "both" : null;
}

/** Whether the order of writing goes back up the page somewhere. */
function climbs(byOrder: readonly Span[]): boolean {
  return byOrder.some((span, index) => {
    const previous = byOrder[index - 1];
    return previous !== undefined && span.y < previous.y - 1.5 * span.size;
  });
}

/** A title in the middle of the whole region stands over it, whatever is beside the middle. */
function isCentred(sorted: Span[], title: Span): boolean {
  const left = minOf(sorted, (span) => span.left);
  const right = maxOf(sorted, (span) => span.right);
  return Math.abs((title.left + title.right) / 2 - (left + right) / 2) < 0.02 * (right - left);
}

/** Titles set in a margin of their own, each at the height where its section starts. */
function isTitleStrip(sorted: Span[], title: Span): boolean {
  const strip = sorted.filter((span) => span.left <= title.left + 5);
  const titles = strip.filter((span) => isTitle(span)).length;
  return titles >= 3 && titles >= 0.7 * strip.length;
}

function judgeRun(sorted: Span[], written: Written, from: number, to: number, at: number): Split | null {
  if (to - from < 2 * minColumnLines) return null;
  const run = sorted.slice(from, to);
  const left = run.filter((span) => span.right <= at);
  const right = run.filter((span) => span.left >= at);
  if (left.length < minColumnLines || right.length < minColumnLines) return null;
  const leftEdge = Math.max(...left.map((span) => span.right));
  const size = median(run.map((span) => span.size));
  if (at + 1 - leftEdge < Math.max(6, 0.7 * size)) return null;
  const top = Math.max(
    minOf(left, (span) => span.y),
    minOf(right, (span) => span.y),
  );
  const bottom = Math.min(
    maxOf(left, (span) => span.y),
    maxOf(right, (span) => span.y),
  );
  const overlap = bottom - top;
  if (overlap < 4 * size) return null;
  const apart = isWrittenApart(written.spans, run, at);
  if (isMargin(left, right, apart) || isMargin(right, left, apart)) return null;
  // Lines of the left side that end before the right one begins were there before the columns.
  const reach = 1.5 * size;
  let start = from;
  while (start < to && (sorted[start]?.right ?? 0) <= at && (sorted[start]?.y ?? 0) < top - reach) start += 1;
  return { from: isSectionAbove(sorted, from, start) ? start : from, to, at, overlap };
}

/** Whether the file holds the whole of one side before the other: then nothing of it belongs beside a line there. */
function isWrittenApart(byOrder: readonly Span[], run: readonly Span[], at: number): boolean {
  const inRun = new Set(run);
  const sides = byOrder.filter((span) => inRun.has(span)).map((span) => span.left < at);
  return sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length === 1;
}

/** Whether the lines cut off at the top hold a section's title: without one they are a column that starts higher. */
function isSectionAbove(sorted: Span[], from: number, start: number): boolean {
  return sorted.slice(from, start).some((span, index) => index < 3 && isTitle(span)) && start - from <= 3;
}

/**
 * Dates, places or labels set beside the text they belong to: they share its baselines and are few or are dates.
 * Read as a column of their own they would lose their meaning. Labels (not dates) that the file holds `apart` from
 * the text are a column after all.
 */
function isMargin(side: Span[], other: Span[], apart: boolean): boolean {
  const sideRows = groupRows(side);
  const otherRows = groupRows(other);
  const shared = sideRows.filter((row) => {
    const first = row[0];
    return (
      first !== undefined &&
      otherRows.some(
        (o) => o[0] !== undefined && Math.abs(o[0].y - first.y) <= Math.max(2, first.size * 0.33),
      )
    );
  }).length;
  if (shared < 0.6 * sideRows.length) return false;
  const words = side.reduce((sum, span) => sum + span.text.split(/\s+/u).length, 0) / side.length;
  if (words > 6) return false;
  const dated = side.filter((span) => isMarginText(span.text.trim())).length / side.length;
  if (dated >= 0.4) return true;
  return !apart && sideRows.length <= 0.6 * otherRows.length && shared >= 0.9 * sideRows.length;
}

function isMarginText(text: string): boolean {
  return dateText.test(text) || placeText.test(text);
}

/** The middle of some numbers (the upper one of an even count), 0 for none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function minOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((least, item) => Math.min(least, value(item)), Infinity);
}

function maxOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), -Infinity);
}
