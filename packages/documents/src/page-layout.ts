import type { Edges } from "./page-geometry.ts";
import { orderParts, readsToLeft } from "./reading-direction.ts";

/** A piece of text as the PDF places it: points, origin at the top left, `y` is the baseline. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number };

/** A line of text and where it stands; an empty line, which marks a gap, stands nowhere. */
export type LaidOutLine = { text: string; edges: Edges | null };

/** Pieces of one baseline that stand close together. */
type Span = { text: string; left: number; right: number; y: number; size: number };

/** A gap wider than this many letter heights separates two things that merely share a line. */
const spanGap = 1.2;
/** A gap wider than this many letter heights is a space between words. */
const wordGap = 0.13;
/** Columns are looked for only on pages up to this many spans: the search is quadratic. */
const maxSpansForColumns = 1500;
/** A column has at least this many lines. */
const minColumnLines = 4;
/** What stands in a strip beside the text: dates, durations, "City, Country". */
const dateText =
  /\b(?:19|20)\d{2}\b|\b(?:present|current|now|today|ongoing)\b|^\d+ (?:months?|years?|mos?|yrs?)\b/iu;
const placeText = /^\p{Lu}[\p{L} .'-]{1,25}, \p{Lu}[\p{L} .]{1,20}$/u;
/** Titles that open a section; alone at their height they end the columns above them. */
const sectionTitle =
  /^(?:(?:work|professional|employment) )?(?:experience|education|skills|projects|certifications|languages|references|summary|profile|awards|publications|interests|volunteering)$/iu;

/**
 * Lines of a page in reading order. Columns are read one after the other when an empty vertical gutter runs beside
 * at least four lines on both sides; a narrow strip of dates or places beside the text stays on its lines. Parts of
 * one line that stand far apart are separated by a tab; an empty line marks a gap or the end of a column.
 */
export function layOutPage(pieces: TextPiece[]): LaidOutLine[] {
  const spans = joinSpans(pieces);
  const lines: LaidOutLine[] = [];
  for (const block of splitBlocks(spans, 0)) {
    if (lines.length > 0) lines.push(gap);
    lines.push(...blockLines(block));
  }
  return lines;
}

const gap: LaidOutLine = { text: "", edges: null };

function joinSpans(pieces: TextPiece[]): Span[] {
  const spans: Span[] = [];
  for (const row of groupRows(pieces.filter((piece) => piece.text.trim() !== ""))) {
    row.sort((a, b) => a.x - b.x);
    const usualGap = letterSpacing(row);
    let parts: { text: string }[] = [];
    let span: Span | undefined;
    const finish = (): void => {
      if (span === undefined) return;
      const toLeft = readsToLeft(parts.map((part) => part.text).join(" "));
      span.text = toLeft
        ? orderParts(parts, true)
            .map((part) => part.text.trim())
            .join(" ")
        : cleanText(parts.map((part) => part.text).join(""));
    };
    for (const piece of row) {
      const size = Math.max(piece.size, span?.size ?? 0, 1);
      const gap = span === undefined ? Infinity : piece.x - span.right;
      if (span === undefined || gap > spanGap * size + usualGap) {
        finish();
        parts = [{ text: piece.text }];
        span = {
          text: piece.text,
          left: piece.x,
          right: piece.x + piece.width,
          y: piece.y,
          size: piece.size,
        };
        spans.push(span);
        continue;
      }
      // The same words drawn twice, a little apart, are how some writers make bold.
      if (gap < -0.5 * piece.width && parts.at(-1)?.text.trim().endsWith(piece.text.trim())) continue;
      const isNext = gap > wordGap * size + usualGap;
      if (isNext) parts.push({ text: ` ${piece.text}` });
      else if (/\s$/u.test(parts.at(-1)?.text ?? "")) parts.push({ text: piece.text });
      else parts.push({ text: (parts.pop()?.text ?? "") + piece.text });
      span.right = Math.max(span.right, piece.x + piece.width);
      span.size = size;
    }
    finish();
  }
  return spans;
}

/** The gap between the letters of a row that is set letter by letter ("W O R K  H I S T O R Y"), 0 for any other. */
function letterSpacing(row: readonly TextPiece[]): number {
  const letters = row.filter((piece) => piece.text.trim().length === 1).length;
  if (letters < 4 || letters < 0.8 * row.length) return 0;
  const gaps = row.slice(1).map((piece, index) => {
    const before = row[index];
    return before === undefined ? 0 : piece.x - before.x - before.width;
  });
  return Math.max(0, median(gaps));
}

/** Pieces whose baselines lie within a third of a letter height of each other, top to bottom. */
function groupRows<T extends { y: number; size: number }>(pieces: T[]): T[][] {
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
function splitBlocks(spans: Span[], depth: number): Span[][] {
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
  const candidates = new Set(sorted.map((span) => Math.round(span.left) - 1));
  for (const at of candidates) {
    let from = 0;
    for (let i = 0; i <= sorted.length; i++) {
      const span = sorted[i];
      if (span !== undefined && !(span.left < at && span.right > at) && !endsColumns(sorted, i, at)) continue;
      const split = judgeRun(sorted, from, i, at);
      if (split !== null && (best === null || split.overlap > best.overlap)) best = split;
      from = i + 1;
    }
  }
  return best;
}

/** A section title with nothing near it on the other side belongs to what follows, not to a column. */
function endsColumns(sorted: Span[], index: number, at: number): boolean {
  const span = sorted[index];
  if (span === undefined || !sectionTitle.test(span.text.trim())) return false;
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

/** A title in the middle of the whole region stands over it, whatever is beside the middle. */
function isCentred(sorted: Span[], title: Span): boolean {
  const left = minOf(sorted, (span) => span.left);
  const right = maxOf(sorted, (span) => span.right);
  return Math.abs((title.left + title.right) / 2 - (left + right) / 2) < 0.02 * (right - left);
}

/** Titles set in a margin of their own, each at the height where its section starts. */
function isTitleStrip(sorted: Span[], title: Span): boolean {
  const strip = sorted.filter((span) => span.left <= title.left + 5);
  const titles = strip.filter((span) => sectionTitle.test(span.text.trim())).length;
  return titles >= 3 && titles >= 0.7 * strip.length;
}

function judgeRun(sorted: Span[], from: number, to: number, at: number): Split | null {
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
  if (isMargin(left, right) || isMargin(right, left)) return null;
  // Lines of the left side that end before the right one begins were there before the columns.
  const reach = 1.5 * size;
  let start = from;
  while (start < to && (sorted[start]?.right ?? 0) <= at && (sorted[start]?.y ?? 0) < top - reach) start += 1;
  return { from: isSectionAbove(sorted, from, start) ? start : from, to, at, overlap };
}

/** Whether the lines cut off at the top hold a section's title: without one they are a column that starts higher. */
function isSectionAbove(sorted: Span[], from: number, start: number): boolean {
  return (
    sorted.slice(from, start).some((span, index) => index < 3 && sectionTitle.test(span.text.trim())) &&
    start - from <= 3
  );
}

/**
 * Dates, places or labels set beside the text they belong to: they share its baselines and are few or are dates.
 * Read as a column of their own they would lose their meaning.
 */
function isMargin(side: Span[], other: Span[]): boolean {
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
  return sideRows.length <= 0.6 * otherRows.length && shared >= 0.9 * sideRows.length;
}

function isMarginText(text: string): boolean {
  return dateText.test(text) || placeText.test(text);
}

function blockLines(block: Span[]): LaidOutLine[] {
  const rows = groupRows(block);
  const leadings: number[] = [];
  for (let i = 1; i < rows.length; i++) leadings.push(baselineOf(rows[i]) - baselineOf(rows[i - 1]));
  const usual = leadings.length > 0 ? median(leadings) : 0;
  const lines: LaidOutLine[] = [];
  rows.forEach((row, index) => {
    row.sort((a, b) => a.left - b.left);
    const text = orderParts(row, readsToLeft(row.map((span) => span.text).join(" ")))
      .map((span) => repairLetterSpacing(cleanText(span.text)))
      .filter((part) => part !== "")
      .join("\t");
    if (text === "") return;
    const leading = leadings[index - 1];
    if (lines.length > 0 && leading !== undefined && leading > 1.6 * usual) lines.push(gap);
    lines.push({
      text,
      edges: {
        left: minOf(row, (span) => span.left),
        top: minOf(row, (span) => span.y - 0.85 * span.size),
        right: maxOf(row, (span) => span.right),
        bottom: maxOf(row, (span) => span.y + 0.25 * span.size),
      },
    });
  });
  return lines;
}

function baselineOf(row: Span[] | undefined): number {
  return row?.[0]?.y ?? 0;
}

function cleanText(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** "E X P E R I E N C E" is one word drawn wide. */
function repairLetterSpacing(text: string): string {
  return /^\p{L}(?: \p{L}){3,}$/u.test(text) ? text.replaceAll(" ", "") : text;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function minOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((least, item) => Math.min(least, value(item)), Infinity);
}

function maxOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), -Infinity);
}
