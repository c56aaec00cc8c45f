/** `[a, b, c, d, e, f]` maps (x, y) to (ax + cy + e, bx + dy + f), as PDF writes it (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** An upright rectangle in points from the upper left corner of the page. */
export type Edges = { left: number; top: number; right: number; bottom: number };

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright rectangle around a rectangle that went through a matrix. */
export function boundsOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Edges {
  // Called for every word and shape of a page, so without lists: each side adds its own least and greatest.
  const [a, b, c, d, e, f] = matrix;
  return {
    left: Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + e,
    top: Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + f,
    right: Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + e,
    bottom: Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + f,
  };
}

/** Whether a matrix keeps upright rectangles upright: no turn but by quarters, no shear. */
export function isUpright([a, b, c, d]: Matrix): boolean {
  const small = 1e-3 * Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  return (Math.abs(b) <= small && Math.abs(c) <= small) || (Math.abs(a) <= small && Math.abs(d) <= small);
}

export function intersect(one: Edges, other: Edges): Edges {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** 0 for edges that enclose nothing. */
export function areaOf({ left, top, right, bottom }: Edges): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** The part of `of` that `by` covers, 0–1; of something without area, whether its middle is inside. */
export function coveredPart(of: Edges, by: Edges): number {
  const whole = areaOf(of);
  if (whole > 0) return areaOf(intersect(of, by)) / whole;
  const x = (of.left + of.right) / 2;
  const y = (of.top + of.bottom) / 2;
  return x >= by.left && x <= by.right && y >= by.top && y <= by.bottom ? 1 : 0;
}

export function union(all: readonly Edges[]): Edges {
  return {
    left: Math.min(...all.map((edges) => edges.left)),
    top: Math.min(...all.map((edges) => edges.top)),
    right: Math.max(...all.map((edges) => edges.right)),
    bottom: Math.max(...all.map((edges) => edges.bottom)),
  };
}

/** Whether a value is a matrix as the PDF engine hands them out. */
export function isMatrix(value: unknown): value is Matrix {
  const isList = Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
  return isList && value.length >= 6 && [0, 1, 2, 3, 4, 5].every((at) => Number.isFinite(value[at]));
}
