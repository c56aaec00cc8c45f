import { groupRows, median, type Span, splitBlocks } from "./find-columns.ts";
import { nameNetworks, type PageLink } from "./name-networks.ts";

/** A piece of text as the PDF places it: points, origin at the top left, `y` is the baseline. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number };

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
export function layOutPage(pieces: TextPiece[], links: readonly PageLink[] = []): string[] {
  const spans = joinSpans(nameNetworks(pieces, links));
  const lines: string[] = [];
  for (const block of splitBlocks(spans, 0)) {
    if (lines.length > 0) lines.push("");
    lines.push(...blockLines(block));
  }
  return lines;
}

function joinSpans(pieces: TextPiece[]): Span[] {
  const spans: Span[] = [];
  const ordered = pieces.map((piece, order) => ({ ...piece, order }));
  for (const row of groupRows(ordered.filter((piece) => piece.text.trim() !== ""))) {
    const backwards = isRightToLeft(row);
    row.sort((a, b) => (backwards ? b.x + b.width - (a.x + a.width) : a.x - b.x));
    let span: Span | undefined;
    for (const piece of row) {
      const size = Math.max(piece.size, span?.size ?? 0, 1);
      const gap =
        span === undefined
          ? Infinity
          : backwards
            ? span.left - (piece.x + piece.width)
            : piece.x - span.right;
      if (span === undefined || gap > spanGap * size) {
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
      if (gap < -0.5 * piece.width && span.text.endsWith(piece.text)) continue;
      span.text += (gap > wordGap * size ? " " : "") + piece.text;
      span.left = Math.min(span.left, piece.x);
      span.right = Math.max(span.right, piece.x + piece.width);
      span.size = size;
      span.order = Math.min(span.order, piece.order);
    }
  }
  return spans;
}

function blockLines(block: Span[]): string[] {
  const rows = groupRows(block);
  const leadings: number[] = [];
  for (let i = 1; i < rows.length; i++) leadings.push(baselineOf(rows[i]) - baselineOf(rows[i - 1]));
  const usual = leadings.length > 0 ? median(leadings) : 0;
  const lines: string[] = [];
  rows.forEach((row, index) => {
    const backwards = isRightToLeft(row);
    row.sort((a, b) => (backwards ? b.right - a.right : a.left - b.left));
    const text = row
      .map((span) => repairLetterSpacing(cleanText(span.text)))
      .filter((part) => part !== "")
      .join("\t");
    if (text === "") return;
    const gap = leadings[index - 1];
    if (lines.length > 0 && gap !== undefined && gap > 1.6 * usual) lines.push("");
    lines.push(text);
  });
  return lines;
}

/** Arabic, Hebrew and their relatives are read from the right; the letters decide, a Latin address among them does not. */
function isRightToLeft(row: readonly { text: string }[]): boolean {
  const text = row.map((piece) => piece.text).join("");
  const backward = text.match(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu)?.length ?? 0;
  return backward > 0 && backward >= (text.match(/\p{L}/gu)?.length ?? 0) / 2;
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
