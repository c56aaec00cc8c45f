/** An exact part of a text: from `start` up to, but not including, `end`, in UTF-16 units as String.slice counts. */
export type Span = { start: number; end: number };

/** A text whose cited passages are marked; passages that overlap or touch become one. */
export function MarkedText({ text, spans }: { text: string; spans: Span[] }) {
  return cutText(text, spans).map((part) =>
    part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}

/** The text in order, cut at the edges of the cited passages; what lies outside of the text is left out. */
export function cutText(text: string, spans: Span[]): { start: number; text: string; marked: boolean }[] {
  const parts: { start: number; text: string; marked: boolean }[] = [];
  let at = 0;
  for (const span of joinSpans(spans, text.length)) {
    if (span.start > at) parts.push({ start: at, text: text.slice(at, span.start), marked: false });
    parts.push({ start: span.start, text: text.slice(span.start, span.end), marked: true });
    at = span.end;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), marked: false });
  return parts;
}

function joinSpans(spans: Span[], length: number): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const inside = { start: Math.max(0, start), end: Math.min(length, end) };
    if (inside.end <= inside.start) continue;
    const last = joined.at(-1);
    if (last && inside.start <= last.end) last.end = Math.max(last.end, inside.end);
    else joined.push(inside);
  }
  return joined;
}
