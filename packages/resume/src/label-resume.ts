import { type LineLabel, lineLabels, type TokenTag, tokenTags } from "./label-names.ts";
import packed from "./label-weights.json" with { type: "json" };
import { lineFeatures, type WrittenLine } from "./line-features.ts";
import { type ChainModel, hashFeature, labelSequence, unpackModel } from "./linear-chain.ts";
import { partsOf, type Token, tokenFeatures } from "./token-features.ts";

/** A stretch of a group's lines with one tag; `line` is the place of its first line in the document. */
export type TaggedSpan = { tag: TokenTag; text: string; line: number; lastLine: number };

let models: { lines: ChainModel; words: ChainModel } | null = null;

function loadModels(): { lines: ChainModel; words: ChainModel } {
  models ??= { lines: unpackModel(packed.lines), words: unpackModel(packed.words) };
  return models;
}

const hashesOf = (features: string[][]): number[][] => features.map((names) => names.map(hashFeature));

/** The label of every line (see `label-names`), by the learned model. Linear in the text. */
export function labelLines(lines: readonly WrittenLine[]): LineLabel[] {
  const path = labelSequence(loadModels().lines, hashesOf(lineFeatures(lines)));
  return [...path].map((at) => lineLabels[at] ?? "OT");
}

/** Words of one tag that stand together in lines of one heading, in their order. `places` are those of the lines. */
export function tagHeading(
  lines: readonly { text: string; label: LineLabel; place: number }[],
  kind: "J" | "E" | "N",
): TaggedSpan[] {
  const { tokens, features } = tokenFeatures(lines, kind);
  const path = settleParts(tokens, labelSequence(loadModels().words, hashesOf(features)), lines);
  const spans: TaggedSpan[] = [];
  let open: { tag: TokenTag; from: number; to: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    const own = tokens.slice(open.from, open.to);
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return;
    const text =
      first.line === last.line
        ? (lines[first.line]?.text.slice(first.start, last.end) ?? "")
        : [
            lines[first.line]?.text.slice(first.start) ?? "",
            ...lines.slice(first.line + 1, last.line).map((line) => line.text),
            lines[last.line]?.text.slice(0, last.end) ?? "",
          ]
            .map((piece) => piece.trim())
            .join(" ");
    spans.push({
      tag: open.tag,
      text,
      line: lines[first.line]?.place ?? 0,
      lastLine: lines[last.line]?.place ?? 0,
    });
    open = null;
  };
  [...path].forEach((at, index) => {
    const tag = tokenTags[at] ?? "X";
    if (open !== null && open.tag === tag && !breaks(tokens[index - 1], tokens[index], tag)) {
      open.to = index + 1;
      return;
    }
    close();
    open = tag === "X" ? null : { tag, from: index, to: index + 1 };
  });
  close();
  return spans;
}

const joiner = /^(?:as|at|from|with|in|since|by|bei|chez|als|à|en|em|during|for)$/iu;

/** What stands between two signs is one thing: a word or two that were tagged otherwise follow the rest of their part. */
function settleParts(
  tokens: readonly Token[],
  path: Uint8Array,
  lines: readonly { text: string }[],
): Uint8Array {
  const settled = Uint8Array.from(path);
  let from = 0;
  lines.forEach((line, lineIndex) => {
    let to = from;
    while (tokens[to]?.line === lineIndex) to += 1;
    for (const part of partsOf(tokens.slice(from, to), line.text)) {
      const places = Array.from({ length: part.to - part.from }, (_, at) => from + part.from + at);
      const names = places.map((place) => tokenTags[path[place] ?? 0] ?? "X");
      if (names.some((tag) => tag === "D" || tag === "L")) continue;
      if (places.some((place, at) => names[at] === "X" && joiner.test(tokens[place]?.text ?? ""))) continue;
      const counts = Map.groupBy(names, (tag) => tag);
      const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
      if (
        most === undefined ||
        most[0] === "X" ||
        most[1].length === names.length ||
        most[1].length < 0.6 * names.length
      )
        continue;
      for (const place of places) settled[place] = tokenTags.indexOf(most[0]);
    }
    from = to;
  });
  return settled;
}

/** A tab parts two values; a new line does where the words of the first are whole. Dates go on over it. */
function breaks(
  before: { text: string; line: number } | undefined,
  token: { text: string; line: number } | undefined,
  tag: TokenTag,
): boolean {
  if (before === undefined || token === undefined) return true;
  if (token.text === "\t" || before.text === "\t") return tag !== "D";
  // Names that go on in the next line begin there with a small letter, or the line above ends with a joining word.
  return (
    before.line !== token.line &&
    tag !== "D" &&
    tag !== "N" &&
    !/^\p{Ll}/u.test(token.text) &&
    !/^(?:of|and|&|de|der|the|for|in|und|et|y|e|des|du|da|do|di|[-–,&])$/iu.test(before.text)
  );
}
