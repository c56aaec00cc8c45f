import { groupRows, median, type Span, splitBlocks } from "./find-columns.ts";
import { nameNetworks, type PageLink } from "./name-networks.ts";
import type { Edges } from "./page-geometry.ts";
import { orderParts, readsToLeft } from "./reading-direction.ts";

/** A piece of text as the PDF places it: points, origin at the top left, `y` is the baseline. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number };

/** A line of text and where it stands; an empty line, which marks a gap, stands nowhere. */
export type LaidOutLine = { text: string; edges: Edges | null };

/** A gap wider than this many letter heights separates two things that merely share a line. */
const spanGap = 1.2;
/** A gap wider than this many letter heights is a space between words. */
const wordGap = 0.13;
/**
 * Lines of a page in reading order. Columns are read one after the other when an empty vertical gutter runs beside
 * at least four lines on both sides; a narrow strip of dates or places beside the text stays on its lines. Parts of
 * one line that stand far apart are separated by a tab; an empty line marks a gap or the end of a column.
 * `links` are the page's own: they tell the network of a name that is nothing but a link.
 */
export function layOutPage(pieces: TextPiece[], links: readonly PageLink[] = []): LaidOutLine[] {
  const spans = joinSpans(nameNetworks(pieces, links));
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
  const ordered = pieces.map((piece, order) => ({ ...piece, order }));
  for (const row of groupRows(ordered.filter((piece) => piece.text.trim() !== ""))) {
    row.sort((a, b) => a.x - b.x);
    const usualGap = letterSpacing(row);
    const spaceOfRow = wordSpace(row);
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
          order: piece.order,
        };
        spans.push(span);
        continue;
      }
      // The same words drawn twice, a little apart, are how some writers make bold.
      if (gap < -0.5 * piece.width && parts.at(-1)?.text.trim().endsWith(piece.text.trim())) continue;
      const isNext = gap > spaceOfRow * size + usualGap;
      if (isNext) parts.push({ text: ` ${piece.text}` });
      else if (/\s$/u.test(parts.at(-1)?.text ?? "")) parts.push({ text: piece.text });
      else parts.push({ text: (parts.pop()?.text ?? "") + piece.text });
      span.right = Math.max(span.right, piece.x + piece.width);
      span.size = size;
      span.order = Math.min(span.order, piece.order);
    }
    finish();
  }
  return spans;
}

/**
 * The part of the letters' height from which a gap in this row is a space. Where whole words stand closer together
 * than words usually do, as in narrow type or a line that was pressed to fit, their usual gap is the measure.
 */
function wordSpace(row: readonly TextPiece[]): number {
  const letters = row.reduce((sum, piece) => sum + piece.text.trim().length, 0);
  if (row.length < 4 || letters < 2.5 * row.length) return wordGap;
  const gaps = row.slice(1).map((piece, index) => {
    const before = row[index];
    return before === undefined ? 0 : (piece.x - before.x - before.width) / Math.max(1, piece.size);
  });
  const usual = median(gaps);
  return usual > 0.06 && usual < wordGap * 1.2 ? 0.6 * usual : wordGap;
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

function minOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((least, item) => Math.min(least, value(item)), Infinity);
}

function maxOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), -Infinity);
}
