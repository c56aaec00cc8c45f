import {
  apply,
  boundsOf,
  type Edges,
  intersect,
  isMatrix,
  isUpright,
  type Matrix,
  multiply,
} from "./page-geometry.ts";
import { rightToLeft } from "./reading-direction.ts";

/** A word as the page draws it; places in points from the page's upper left corner. */
export type DrawnWord = {
  /** With the space that follows it. */
  text: string;
  /** Where its baseline begins, and how far it goes along it. */
  x: number;
  y: number;
  width: number;
  /** Height of the letters' box. */
  size: number;
  /** Direction of the baseline: 0 reads to the right, 90 downwards, in whole degrees from 0 to 359. */
  angle: number;
  edges: Edges;
  /** Place in the order of drawing, and those of all operations that draw a part of it. */
  operation: number;
  operations: number[];
  /** Colour as `#rrggbb`, null for a pattern; 0 is no ink at all. */
  fill: { color: string | null; alpha: number };
  stroke: { color: string | null; alpha: number };
  /** Rendering mode of ISO 32000-1, table 106: 3 draws nothing. */
  mode: number;
  clip: Edges;
  /** Drawn through a mask or in a layer that is switched off. */
  masked: boolean;
  layerOff: boolean;
};

/** Something painted that is no text. */
export type DrawnArea = {
  edges: Edges;
  operation: number;
  /** `#rrggbb`, null for pictures, patterns and gradients. */
  color: string | null;
  alpha: number;
  /** Whether one colour fills the edges: a rectangle, upright, without a mask. */
  even: boolean;
  picture: boolean;
  /** The pieces of its outline, in no order; none for pictures. */
  contours: () => Edges[];
};

export type Drawing = { words: DrawnWord[]; areas: DrawnArea[] };

/** What the PDF engine says of a page: numbered operations with their arguments. */
export type OperationList = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> };
export type Operations = Readonly<Record<string, number>>;
export type DrawingFont = {
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[] | undefined;
  ascent?: number;
  descent?: number;
};
type Glyph = { unicode: string; width: number; isSpace: boolean; vmetric?: readonly number[] | null };

type State = {
  matrix: Matrix;
  clip: Edges;
  fill: { color: string | null; alpha: number };
  stroke: { color: string | null; alpha: number };
  lineWidth: number;
  masked: boolean;
  blends: boolean;
  font: DrawingFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
};

/** A move wider than this part of the letters' height ends a word. */
const wordBreak = 0.1;
/** Letters nearer than this part of their height belong together. */
const joinWithin = 0.05;
/** Numbers of a path beyond which it is no rectangle, rounded or not. */
const longestBox = 500;
const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** More than any resume draws; what follows is not looked at. */
const maxOperations = 400_000;
const maxWords = 100_000;

/**
 * Follows the operations of a page as a printer would, without drawing: where each word stands, with what ink, and
 * what else is painted when. `base` maps the page's own space to points from its upper left corner.
 */
export function followDrawing(
  list: OperationList,
  ops: Operations,
  options: {
    base: Matrix;
    page: Edges;
    fontOf: (name: string) => DrawingFont | null;
    isLayerVisible: (properties: unknown) => boolean;
  },
): Drawing {
  const words: DrawnWord[] = [];
  const areas: DrawnArea[] = [];
  const initial = (): State => ({
    matrix: options.base,
    clip: { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 },
    fill: { color: "#000000", alpha: 1 },
    stroke: { color: "#000000", alpha: 1 },
    lineWidth: 1,
    masked: false,
    blends: false,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  });
  let state = initial();
  const saved: State[] = [];
  const layers: boolean[] = [];
  let clipNext = false;

  const save = (): void => {
    if (saved.length < 1000) saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const transform = (matrix: unknown): void => {
    if (isMatrix(matrix)) state.matrix = multiply(state.matrix, matrix);
  };
  const clipTo = (box: unknown): void => {
    if (!isNumbers(box, 4)) return;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
    state.clip = intersect(state.clip, boundsOf(state.matrix, x0, y0, x1, y1));
  };
  const moveText = (x: number, y: number): void => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };
  const paint = (area: Omit<DrawnArea, "contours"> & { contours?: () => Edges[] }): void => {
    if (layers.includes(false)) return;
    areas.push({
      contours: () => [],
      ...area,
      edges: intersect(area.edges, state.clip),
      even: area.even && !state.masked && !state.blends,
    });
  };
  const paintPicture = (operation: number, matrix: Matrix, color: string | null = null): void =>
    paint({
      edges: boundsOf(matrix, 0, 0, 1, 1),
      operation,
      color,
      alpha: state.fill.alpha,
      even: false,
      picture: color === null,
    });

  const paintPath = (operation: number, painting: number, path: unknown, minMax: unknown): void => {
    if (!isNumbers(minMax, 4)) {
      clipNext = false;
      return;
    }
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = minMax;
    const fills =
      painting === ops.fill ||
      painting === ops.eoFill ||
      painting === ops.fillStroke ||
      painting === ops.eoFillStroke ||
      painting === ops.closeFillStroke ||
      painting === ops.closeEOFillStroke;
    const edges = boundsOf(state.matrix, x0, y0, x1, y1);
    const points = isNumberList(path) ? path : [];
    const { matrix } = state;
    if (fills) {
      paint({
        edges,
        operation,
        color: state.fill.color,
        alpha: state.fill.alpha,
        even:
          state.fill.color !== null &&
          points.length <= longestBox &&
          isUpright(state.matrix) &&
          filledPart(points, x0, y0, x1, y1) > 0.75,
        picture: false,
        contours: () => contoursOf(points, matrix),
      });
    } else if (painting === ops.stroke || painting === ops.closeStroke) {
      // A line as thick as text can be what stands behind it or over it.
      const thickness = state.lineWidth * scaleOf(state.matrix);
      const isStraight = isUpright(state.matrix) && (x0 === x1 || y0 === y1);
      if (thickness >= 3) {
        const half = thickness / 2;
        paint({
          edges: {
            left: edges.left - (y0 === y1 ? 0 : half),
            top: edges.top - (x0 === x1 ? 0 : half),
            right: edges.right + (y0 === y1 ? 0 : half),
            bottom: edges.bottom + (x0 === x1 ? 0 : half),
          },
          operation,
          color: state.stroke.color,
          alpha: state.stroke.alpha,
          even: isStraight && state.stroke.color !== null,
          picture: false,
        });
      }
    }
    if (clipNext) state.clip = intersect(state.clip, edges);
    clipNext = false;
  };

  const showText = (operation: number, glyphs: unknown): void => {
    const { font } = state;
    if (!Array.isArray(glyphs) || font === null || state.fontSize === 0) return;
    const isVertical = font.vertical === true;
    const direction = state.fontSize < 0 ? -1 : 1;
    const fontSize = Math.abs(state.fontSize);
    const unit = (font.fontMatrix?.[0] ?? 0.001) * fontSize;
    const across = isVertical ? 1 : state.horizontalScale * direction;
    // Letters of a Type 3 font have a space of their own; half as wide as high is what letters usually are.
    const height = font.isType3Font === true ? 2 * unit * averageWidth(glyphs) : fontSize;
    let at = 0;
    let start = 0;
    let end = 0;
    let letters: string[] = [];
    const finish = (): void => {
      const text = inReadingOrder(letters);
      if (text.trim() === "") {
        if (text !== "") followBySpace(words.at(-1), state, start * across);
      } else if (words.length < maxWords) {
        const word = placeWord(text, operation, start * across, end * across, height);
        const last = words.at(-1);
        if (last !== undefined && continues(last, word)) join(last, word);
        else words.push(word);
      }
      letters = [];
      start = at;
      end = at;
    };
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        const move = ((isVertical ? 1 : -1) * glyph * fontSize) / 1000;
        at += move;
        if (Math.abs(move) > wordBreak * fontSize) finish();
        if (letters.length === 0) start = at;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const width = (isVertical ? Math.abs(glyph.vmetric?.[0] ?? 1000) : glyph.width) * unit;
      if (letters.length === 0) start = at;
      letters.push(glyph.unicode);
      at += width + spacing;
      if (/^\s+$/u.test(glyph.unicode)) finish();
      else end = at - spacing;
    }
    finish();
    if (isVertical) state.y -= at;
    else state.x += at * across;
  };

  function placeWord(
    text: string,
    operation: number,
    from: number,
    to: number,
    letterHeight: number,
  ): DrawnWord {
    const matrix = multiply(state.matrix, state.textMatrix);
    const isVertical = state.font?.vertical === true;
    const low = Math.max(-0.4, Math.min(-0.1, state.font?.descent || -0.22)) * letterHeight;
    const high = Math.max(0.6, Math.min(1.1, state.font?.ascent || 0.8)) * letterHeight;
    const base = state.y + state.rise;
    const [x, y] = isVertical ? [state.x, base - from] : [state.x + from, base];
    const [pageX, pageY] = apply(matrix, x, y);
    // Upright letters one under the other read as a line that goes down.
    const [dx, dy] = isVertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
    const [ux, uy] = isVertical ? [matrix[0], matrix[1]] : [matrix[2], matrix[3]];
    const sign = to < from ? -1 : 1;
    return {
      text,
      x: pageX,
      y: pageY,
      width: Math.abs(to - from) * Math.hypot(dx, dy),
      size: letterHeight * Math.hypot(ux, uy),
      angle: ((Math.round((Math.atan2(dy * sign, dx * sign) * 180) / Math.PI) % 360) + 360) % 360,
      edges: isVertical
        ? boundsOf(matrix, x - letterHeight / 2, y - (to - from), x + letterHeight / 2, y)
        : boundsOf(matrix, x, y + low, x + to - from, y + high),
      operation,
      operations: [operation],
      fill: state.fill,
      stroke: state.stroke,
      mode: state.mode,
      clip: state.clip,
      masked: state.masked,
      layerOff: layers.includes(false),
    };
  }

  const handlers: Record<string, (args: readonly unknown[], operation: number) => void> = {
    save,
    restore,
    transform: (args) => transform(args),
    setLineWidth: ([width]) => {
      state.lineWidth = toNumber(width);
    },
    setGState: ([pairs]) => {
      for (const pair of Array.isArray(pairs) ? pairs : []) {
        if (!Array.isArray(pair)) continue;
        const [key, value] = pair;
        if (key === "ca") state.fill = { ...state.fill, alpha: toNumber(value) };
        else if (key === "CA") state.stroke = { ...state.stroke, alpha: toNumber(value) };
        else if (key === "LW") state.lineWidth = toNumber(value);
        else if (key === "SMask") state.masked = Boolean(value);
        else if (key === "BM") state.blends = value !== "source-over" && value !== "Normal";
        else if (key === "Font" && Array.isArray(value)) setFont(value);
      }
    },
    setFillRGBColor: ([color]) => {
      state.fill = { color: toColor(color), alpha: state.fill.alpha };
    },
    setStrokeRGBColor: ([color]) => {
      state.stroke = { color: toColor(color), alpha: state.stroke.alpha };
    },
    setFillColorN: () => {
      state.fill = { color: null, alpha: state.fill.alpha };
    },
    setStrokeColorN: () => {
      state.stroke = { color: null, alpha: state.stroke.alpha };
    },
    setFillTransparent: () => {
      state.fill = { color: null, alpha: 0 };
    },
    setStrokeTransparent: () => {
      state.stroke = { color: null, alpha: 0 };
    },
    clip: () => {
      clipNext = true;
    },
    eoClip: () => {
      clipNext = true;
    },
    constructPath: ([painting, data, minMax], operation) =>
      paintPath(operation, toNumber(painting), Array.isArray(data) ? data[0] : null, minMax),
    rawFillPath: (_, operation) =>
      paint({
        edges: state.clip,
        operation,
        color: state.fill.color,
        alpha: state.fill.alpha,
        even: false,
        picture: false,
      }),
    shadingFill: (_, operation) =>
      paint({
        edges: intersect(state.clip, options.page),
        operation,
        color: null,
        alpha: state.fill.alpha,
        even: false,
        picture: false,
      }),
    paintImageXObject: (_, operation) => paintPicture(operation, state.matrix),
    paintInlineImageXObject: (_, operation) => paintPicture(operation, state.matrix),
    paintImageMaskXObject: (_, operation) => paintPicture(operation, state.matrix),
    paintSolidColorImageMask: (_, operation) => paintPicture(operation, state.matrix, state.fill.color),
    paintImageXObjectRepeat: ([, scaleX, scaleY, positions], operation) =>
      paintMany(operation, toNumber(scaleX), toNumber(scaleY), positions),
    paintImageMaskXObjectRepeat: ([, scaleX, , , scaleY, positions], operation) =>
      paintMany(operation, toNumber(scaleX), toNumber(scaleY), positions),
    paintInlineImageXObjectGroup: ([, parts], operation) => paintParts(operation, parts),
    paintImageMaskXObjectGroup: ([parts], operation) => paintParts(operation, parts),
    paintFormXObjectBegin: ([matrix, box]) => {
      save();
      transform(matrix);
      clipTo(box);
    },
    paintFormXObjectEnd: restore,
    beginGroup: ([group]) => {
      save();
      if (typeof group !== "object" || group === null) return;
      if ("matrix" in group) transform(group.matrix);
      if ("bbox" in group) clipTo(group.bbox);
    },
    endGroup: restore,
    beginAnnotation: ([, box, matrix, own]) => {
      save();
      state = { ...initial() };
      clipTo(box);
      transform(matrix);
      transform(own);
    },
    endAnnotation: restore,
    beginMarkedContent: () => {
      layers.push(true);
    },
    beginMarkedContentProps: ([tag, properties]) => {
      layers.push(tag === "OC" ? options.isLayerVisible(properties) : true);
    },
    endMarkedContent: () => {
      layers.pop();
    },
    beginText: () => {
      state.textMatrix = identity;
      state.x = 0;
      state.y = 0;
      state.lineX = 0;
      state.lineY = 0;
    },
    setCharSpacing: ([value]) => {
      state.charSpacing = toNumber(value);
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = toNumber(value);
    },
    setHScale: ([value]) => {
      state.horizontalScale = toNumber(value) / 100;
    },
    setLeading: ([value]) => {
      state.leading = -toNumber(value);
    },
    setFont,
    setTextRenderingMode: ([value]) => {
      state.mode = toNumber(value);
    },
    setTextRise: ([value]) => {
      state.rise = toNumber(value);
    },
    moveText: ([x, y]) => moveText(toNumber(x), toNumber(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = toNumber(y);
      moveText(toNumber(x), toNumber(y));
    },
    setTextMatrix: ([matrix]) => {
      if (isMatrix(matrix)) state.textMatrix = matrix;
      state.x = 0;
      state.y = 0;
      state.lineX = 0;
      state.lineY = 0;
    },
    nextLine: () => moveText(0, state.leading),
    showText: ([glyphs], operation) => showText(operation, glyphs),
    showSpacedText: ([glyphs], operation) => showText(operation, glyphs),
    nextLineShowText: ([glyphs], operation) => {
      moveText(0, state.leading);
      showText(operation, glyphs);
    },
  };

  function setFont([name, size]: readonly unknown[]): void {
    state.font = typeof name === "string" ? options.fontOf(name) : null;
    state.fontSize = toNumber(size);
  }
  function paintMany(operation: number, scaleX: number, scaleY: number, positions: unknown): void {
    const places = isNumberList(positions) ? positions : [];
    for (let at = 0; at + 1 < places.length; at += 2)
      paintPicture(
        operation,
        multiply(state.matrix, [scaleX, 0, 0, scaleY, places[at] ?? 0, places[at + 1] ?? 0]),
      );
  }
  function paintParts(operation: number, parts: unknown): void {
    for (const part of Array.isArray(parts) ? parts : []) {
      const matrix: unknown =
        typeof part === "object" && part !== null && "transform" in part ? part.transform : null;
      if (isMatrix(matrix)) paintPicture(operation, multiply(state.matrix, matrix));
    }
  }

  const byNumber = new Map(
    Object.entries(handlers).flatMap(([name, handler]) => {
      const number = ops[name];
      return number === undefined ? [] : [[number, handler] as const];
    }),
  );
  const count = Math.min(list.fnArray.length, maxOperations);
  for (let operation = 0; operation < count; operation++) {
    const args = list.argsArray[operation];
    byNumber.get(list.fnArray[operation] ?? -1)?.(isList(args) ? args : [], operation);
  }
  return { words, areas };
}

/**
 * The letters of a word as one reads them. A page holds them from left to right as they are seen, so those of a
 * script that runs to the left are turned round, and brackets with them.
 */
function inReadingOrder(letters: string[]): string {
  const text = letters.join("");
  if (!rightToLeft.test(text)) return text;
  const space = /^\s+$/u.test(letters.at(-1) ?? "") ? (letters.at(-1) ?? "") : "";
  return (
    (space === "" ? letters : letters.slice(0, -1))
      .toReversed()
      .map((letter) => mirrored[letter] ?? letter)
      .join("") + space
  );
}

const mirrored: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[", "<": ">", ">": "<" };

/** Whether a word only goes on where the last ended: browsers draw letter by letter. */
function continues(last: DrawnWord, word: DrawnWord): boolean {
  return (
    last.fill === word.fill &&
    last.stroke === word.stroke &&
    last.clip === word.clip &&
    last.mode === word.mode &&
    last.masked === word.masked &&
    last.layerOff === word.layerOff &&
    last.angle === 0 &&
    word.angle === 0 &&
    last.size === word.size &&
    Math.abs(last.y - word.y) < 0.01 &&
    Math.abs(word.x - last.x - last.width) < joinWithin * word.size &&
    !/\s$/u.test(last.text) &&
    !rightToLeft.test(last.text) &&
    !rightToLeft.test(word.text)
  );
}

function join(last: DrawnWord, word: DrawnWord): void {
  last.text += word.text;
  last.width = word.x + word.width - last.x;
  last.edges = { ...last.edges, right: word.edges.right };
  last.operations.push(word.operation);
}

/** A space that is drawn on its own belongs to the word before it, if that is where it stands. */
function followBySpace(word: DrawnWord | undefined, state: State, from: number): void {
  if (word === undefined || /\s$/u.test(word.text)) return;
  const [x, y] = apply(multiply(state.matrix, state.textMatrix), state.x + from, state.y + state.rise);
  if (Math.hypot(x - word.x, y - word.y) - word.width < 0.5 * word.size) word.text += " ";
}

/** The part of its bounding box that a closed path fills, by the shoelace formula over its points. */
function filledPart(path: readonly number[], x0: number, y0: number, x1: number, y1: number): number {
  const whole = (x1 - x0) * (y1 - y0);
  if (whole <= 0) return 0;
  const points = pointsOf(path);
  if (points === null) return 0;
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2 / whole;
}

/** Numbers that follow a step of a path: to, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0];

/** Corners of a path of one piece, null for several pieces: holes cannot be told from parts by area alone. */
function pointsOf(path: readonly number[]): [number, number][] | null {
  const [only, ...more] = piecesOf(path);
  return only === undefined || more.length > 0 ? null : only;
}

/** The bounding boxes of the pieces of a path on the page. */
function contoursOf(path: readonly number[], matrix: Matrix): Edges[] {
  return piecesOf(path).map((points) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return boundsOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  });
}

function piecesOf(path: readonly number[]): [number, number][][] {
  const pieces: [number, number][][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? -1;
    const length = stepLengths[step];
    if (length === undefined) return pieces;
    if (step === 0) pieces.push([]);
    // Of a curve, the control points enclose about as much as the curve itself.
    for (let offset = 1; offset < length; offset += 2)
      pieces.at(-1)?.push([path[at + offset] ?? 0, path[at + offset + 1] ?? 0]);
    at += length + 1;
  }
  return pieces;
}

function averageWidth(glyphs: readonly unknown[]): number {
  const widths = glyphs.filter(isGlyph).map((glyph) => glyph.width);
  return widths.length === 0 ? 0 : widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function toNumber(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function toColor(value: unknown): string | null {
  return typeof value === "string" && /^#[0-9a-f]{6}$/iu.test(value) ? value.toLowerCase() : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) || value instanceof Float32Array;
}

function isNumberList(value: unknown): value is readonly number[] {
  return value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value);
}

function isNumbers(value: unknown, length: number): value is readonly number[] {
  return isNumberList(value) && value.length >= length && value.every((each) => Number.isFinite(each));
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === "object" && value !== null && "unicode" in value && "width" in value;
}
