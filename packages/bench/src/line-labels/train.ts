import { writeFileSync } from "node:fs";
import { lineLabels, tokenTags } from "@teamified/resume/label-names";
import { lineFeatures } from "@teamified/resume/line-features";
import { hashFeature, labelSequence, unpackModel } from "@teamified/resume/linear-chain";
import { tokenFeatures } from "@teamified/resume/token-features";
import { generateResume } from "./generate-resume.ts";
import type { GeneratedLine } from "./maker.ts";
import { type Example, FeatureIndex, learn, packModel } from "./perceptron.ts";
import { createRandom } from "./random.ts";

const labelPlace = new Map<string, number>(lineLabels.map((label, at) => [label, at]));
const tagPlace = new Map<string, number>(tokenTags.map((tag, at) => [tag, at]));
const textOf = (line: GeneratedLine): string => line.segments.map((segment) => segment.text).join("");

/** The lines of a generated resume as the reader gets them; those without text are left out. */
function written(lines: readonly GeneratedLine[]) {
  return lines.filter((line) => textOf(line).trim() !== "").map((line) => ({ ...line, text: textOf(line) }));
}

/** Lines of headings that stand together, with the right tag of each word. */
function groupsOf(lines: ReturnType<typeof written>) {
  const groups: { kind: string; lines: ReturnType<typeof written> }[] = [];
  lines.forEach((line, at) => {
    const kind = kindOf(line.label);
    if (kind === null) return;
    const last = groups.at(-1);
    const before = lines[at - 1];
    if (last !== undefined && last.kind === kind && before !== undefined && kindOf(before.label) === kind)
      last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  });
  return groups;
}

function kindOf(label: string): string | null {
  if (label === "JB" || label === "JI") return "J";
  if (label === "EB" || label === "EI") return "E";
  return label === "NM" ? "N" : null;
}

function tagsOf(
  group: { lines: ReturnType<typeof written> },
  tokens: { line: number; start: number; end: number }[],
): Uint8Array {
  const spans = group.lines.map((line) => {
    let at = 0;
    return line.segments.map((segment) => {
      const span = { from: at, to: at + segment.text.length, tag: segment.tag };
      at = span.to;
      return span;
    });
  });
  return Uint8Array.from(tokens, (token) => {
    const span = spans[token.line]?.find((each) => token.start >= each.from && token.start < each.to);
    return tagPlace.get(span?.tag ?? "X") ?? 0;
  });
}

/** Learns both models from `count` generated resumes and writes them to `target`; returns how well they do on others. */
export function train({
  count,
  seed,
  target,
  log,
}: {
  count: number;
  seed: number;
  target: string;
  log(text: string): void;
}) {
  const lineIndex = new FeatureIndex();
  const tokenIndex = new FeatureIndex();
  const lineExamples: Example[] = [];
  const tokenExamples: Example[] = [];
  for (let at = 0; at < count; at++) {
    const lines = written(generateResume(seed + at));
    lineExamples.push({
      features: lineFeatures(lines).map((names) => lineIndex.placesOf(names)),
      labels: Uint8Array.from(lines, (line) => labelPlace.get(line.label) ?? 0),
    });
    for (const group of groupsOf(lines)) {
      const { tokens, features } = tokenFeatures(group.lines, group.kind);
      tokenExamples.push({
        features: features.map((names) => tokenIndex.placesOf(names)),
        labels: tagsOf(group, tokens),
      });
    }
  }
  log(`${lineIndex.hashes.length} features of lines, ${tokenIndex.hashes.length} of words`);
  const random = createRandom(seed);
  const lineModel = learn(lineExamples, lineIndex, lineLabels.length, {
    epochs: 6,
    least: 4,
    random,
    onEpoch: (epoch, wrong) => log(`lines ${epoch}: ${wrong} wrong`),
  });
  const tokenModel = learn(tokenExamples, tokenIndex, tokenTags.length, {
    epochs: 6,
    least: 4,
    random,
    onEpoch: (epoch, wrong) => log(`words ${epoch}: ${wrong} wrong`),
  });
  const packed = {
    format: 1,
    seed,
    resumes: count,
    command: `pnpm -s bench labels --sessions ${count} --seed ${seed}`,
    lines: packModel(lineModel, lineIndex, lineLabels, 22_000),
    words: packModel(tokenModel, tokenIndex, tokenTags, 45_000),
  };
  const lines = unpackModel(packed.lines);
  const words = unpackModel(packed.words);
  const results = { lines: 0, linesRight: 0, words: 0, wordsRight: 0 };
  const confusion = new Map<string, number>();
  for (let at = 0; at < 300; at++) {
    const held = written(generateResume(900_000 + at, true));
    const path = labelSequence(
      lines,
      lineFeatures(held).map((names) => names.map(hashFeature)),
    );
    held.forEach((line, place) => {
      results.lines += 1;
      const got = lineLabels[path[place] ?? 0] ?? "";
      if (got === line.label) results.linesRight += 1;
      else confusion.set(`${line.label}→${got}`, (confusion.get(`${line.label}→${got}`) ?? 0) + 1);
    });
    for (const group of groupsOf(held)) {
      const { tokens, features } = tokenFeatures(group.lines, group.kind);
      const tags = labelSequence(
        words,
        features.map((names) => names.map(hashFeature)),
      );
      const right = tagsOf(group, tokens);
      tags.forEach((tag, place) => {
        results.words += 1;
        if (tag === right[place]) results.wordsRight += 1;
        else {
          const name = `${tokenTags[right[place] ?? 0]}→${tokenTags[tag]}`;
          confusion.set(name, (confusion.get(name) ?? 0) + 1);
        }
      });
    }
  }
  const heldOut = {
    lines: round(results.linesRight / results.lines),
    words: round(results.wordsRight / results.words),
  };
  log(JSON.stringify(heldOut));
  log(
    [...confusion]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 24)
      .map(([name, times]) => `${name} ${times}`)
      .join(", "),
  );
  writeFileSync(target, `${JSON.stringify({ ...packed, heldOut })}\n`);
  return heldOut;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
