/**
 * Learns what a candidate's turn is (src/turn-weights.ts) from scripts/turns/*.txt and the question banks.
 *
 *   node packages/interview/scripts/learn-turns.ts [--folds] [--write] [--errors]
 *
 * `--folds` measures: five folds, each with its families of phrasings and its questions held out, and the same once
 * more with single messages held out. `--write` learns from everything and writes the weights. The seed is fixed, so
 * that the same texts give the same weights.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { turnKinds } from "@teamified/contracts/interviews";
import type { Question } from "@teamified/contracts/roles";
import { decideTurn, scoresOf, type TurnWeights } from "../src/decide-turn.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { seededOrder } from "../src/seeded-order.ts";
import { tokenize } from "../src/tokenize.ts";
import { buckets, topicOf, turnFeatures } from "../src/turn-features.ts";

type Kind = (typeof turnKinds)[number];
type Line = { kind: Kind; family: string; text: string; questionId: string | null };
type Example = Line & {
  question: Question;
  features: number[];
  weight: number;
  isBank: boolean;
  isVariant: boolean;
};

const seed = "turns-1";
const rounds = 24;
const rate = 0.15;
const decay = 2e-6;
const folder = new URL("turns/", import.meta.url);
const questions = Object.values(builtInRoles).flatMap((role) => role.questions);
const byId = new Map(questions.map((question) => [question.id, question]));

const { values } = parseArgs({
  options: { folds: { type: "boolean" }, write: { type: "boolean" }, errors: { type: "boolean" } },
});

function readLines(): Line[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => {
      const kind = turnKinds.find((each) => `${each}.txt` === name);
      if (kind === undefined) throw new Error(`${name} is named after no kind of turn.`);
      let family = "";
      return readFileSync(new URL(name, folder), "utf8")
        .split("\n")
        .flatMap((line): Line[] => {
          if (line.startsWith("# ")) family = `${kind}/${line.slice(2)}`;
          if (line.trim() === "" || line.startsWith("# ")) return [];
          const tied = /^\[([a-z][a-z0-9-]+)\] (.*)$/.exec(line);
          if (tied?.[1] !== undefined && !byId.has(tied[1]))
            throw new Error(`There is no question ${tied[1]}.`);
          return [{ kind, family, text: tied?.[2] ?? line, questionId: tied?.[1] ?? null }];
        });
    });
}

/** Questions in an order of their own for each key. */
const drawn = (key: string, count: number, from: readonly Question[]): Question[] =>
  from
    .map((question) => ({ question, order: seededOrder(key, question.id) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ question }) => question);

/** A word of the question's own, or of its answers alone, as it is written there. */
function wordOf(question: Question, of: "asked" | "rubric", key: string): string {
  const topic = topicOf(question)[of];
  const text = of === "asked" ? question.text : question.modelAnswer;
  const found = tokenize(text)
    .filter((token) => token.weight >= 0.6 && topic.has(token.stem))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map((token) => text.slice(token.start, token.end))
    .sort((a, b) => seededOrder(key, a) - seededOrder(key, b));
  return found[0] ?? "that";
}

const filled = (text: string, question: Question, key: string): string =>
  text.replaceAll("{t}", wordOf(question, "asked", key)).replaceAll("{r}", wordOf(question, "rubric", key));

const unpunctuated = (text: string): string => text.replace(/[.,!?…]/g, "").toLowerCase();

function examplesOf(lines: readonly Line[], from: readonly Question[]): Example[] {
  return lines.flatMap((line) => {
    const tied = line.questionId === null ? undefined : byId.get(line.questionId);
    const asked = tied === undefined ? drawn(`${seed}|${line.text}`, 4, from) : [tied];
    return asked.flatMap((question, index) => {
      const text = filled(line.text, question, `${line.text}|${index}`);
      const weight = tied === undefined ? 1 / asked.length : 1;
      const make = (said: string, share: number, isVariant: boolean): Example => ({
        ...line,
        question,
        text: said,
        features: turnFeatures(said, question),
        weight: weight * share,
        isBank: false,
        isVariant,
      });
      const plain = unpunctuated(text);
      return /\p{L}/u.test(plain) && plain !== text
        ? [make(text, 1, false), make(plain, 0.5, true)]
        : [make(text, 1, false)];
    });
  });
}

/** What the banks themselves say as answers: sentences of model answers, short phrasings and misconceptions. */
function bankExamples(from: readonly Question[], share = 1 / 3): Example[] {
  return from.flatMap((question) => {
    const said = [
      ...question.modelAnswer.split(/(?<=\.)\s+/),
      ...question.points.flatMap((point) => [point.point, ...point.phrasings.slice(0, 2)]),
      ...question.misconceptions.map(({ says }) => says),
    ];
    return said
      .filter((text) => seededOrder(seed, text) < share)
      .map((text) => ({
        kind: "answer" as const,
        family: "bank",
        questionId: question.id,
        question,
        text,
        features: turnFeatures(text, question),
        weight: 0.4 / (share * 3),
        isBank: true,
        isVariant: false,
      }));
  });
}

/** Multinomial logistic regression by AdaGrad. */
function learn(examples: readonly Example[]): TurnWeights {
  const size = turnKinds.length;
  const weights = new Float64Array(buckets * size);
  const squares = new Float64Array(buckets * size).fill(1e-2);
  const share = Object.fromEntries(turnKinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const example of examples) share[example.kind] += example.weight;
  const mean = Object.values(share).reduce((sum, each) => sum + each, 0) / size;
  for (let round = 0; round < rounds; round++) {
    const order = examples
      .map((example, index) => ({ example, at: seededOrder(`${seed}|${round}`, String(index)) }))
      .sort((a, b) => a.at - b.at);
    for (const { example } of order) {
      const scores = scoresOf(example.features, { weights, size });
      const classWeight = Math.min(2, Math.sqrt(mean / share[example.kind]));
      const right = turnKinds.indexOf(example.kind);
      for (let kind = 0; kind < size; kind++) {
        const gradient = ((scores[kind] ?? 0) - (kind === right ? 1 : 0)) * example.weight * classWeight;
        if (Math.abs(gradient) < 1e-6) continue;
        for (const feature of example.features) {
          const at = feature * size + kind;
          const slope = gradient + decay * (weights[at] ?? 0) * 1000;
          squares[at] = (squares[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  }
  return { weights, size };
}

type Tally = {
  all: number;
  right: number;
  unclear: number;
  spentWrongly: number;
  byKind: Map<string, [number, number]>;
};

function measure(learned: TurnWeights, examples: readonly Example[], tally: Tally): void {
  for (const example of examples) {
    const got = decideTurn(example.text, example.question, {}, learned);
    tally.all += 1;
    const ofKind = tally.byKind.get(example.kind) ?? [0, 0];
    ofKind[0] += 1;
    if (got === example.kind) {
      tally.right += 1;
      ofKind[1] += 1;
    } else {
      if (got === "unclear") tally.unclear += 1;
      if (got === "answer" || got === "dont_know") tally.spentWrongly += 1;
      if (values.errors) print(`  ${example.kind} → ${got}: ${example.text} (${example.question.id})`);
    }
    tally.byKind.set(example.kind, ofKind);
  }
}

/** Results go to the terminal. */
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const lines = readLines();
const families = [...new Set(lines.map(({ family }) => family))];
/** The families of a kind are dealt out, so that each fold still has some of each kind to learn from. */
const foldOfFamily = new Map(
  families.map((family) => {
    const kind = family.split("/")[0] ?? "";
    return [family, families.filter((other) => other.startsWith(`${kind}/`)).indexOf(family) % 5] as const;
  }),
);
if (values.folds) {
  for (const held of ["families and questions", "single messages"] as const) {
    const tally: Tally = { all: 0, right: 0, unclear: 0, spentWrongly: 0, byKind: new Map() };
    for (let fold = 0; fold < 5; fold++) {
      const inFold = (key: string): boolean => Math.floor(seededOrder(`${seed}|fold`, key) * 5) === fold;
      const away = questions.filter(({ id }) => inFold(id));
      const kept = questions.filter(({ id }) => !inFold(id));
      const isHeld = (line: Line): boolean =>
        held === "single messages"
          ? inFold(line.text)
          : line.questionId === null
            ? foldOfFamily.get(line.family) === fold
            : inFold(line.questionId);
      const learned = learn([
        ...examplesOf(
          lines.filter((line) => !isHeld(line)),
          kept,
        ),
        ...bankExamples(kept),
      ]);
      measure(
        learned,
        examplesOf(lines.filter(isHeld), away).filter(({ isVariant }) => !isVariant),
        tally,
      );
      measure(
        learned,
        bankExamples(away).filter((_, index) => index % 10 === 0),
        tally,
      );
    }
    const percent = (part: number): string => `${((100 * part) / tally.all).toFixed(1)} %`;
    print(
      `${held} held out: ${percent(tally.right)} right of ${tally.all}; ${percent(tally.unclear)} asked back; ${percent(tally.spentWrongly)} spent wrongly`,
    );
    for (const [kind, [all, right]] of tally.byKind) print(`  ${kind.padEnd(18)} ${right}/${all}`);
  }
}
if (values.write) {
  const { weights, size } = learn([...examplesOf(lines, questions), ...bankExamples(questions, 1)]);
  const most = weights.reduce((sofar, each) => Math.max(sofar, Math.abs(each)), 0);
  const bytes = Int8Array.from(weights, (each) => Math.round((each / most) * 127));
  const text = Buffer.from(bytes.buffer).toString("base64");
  const rows = text.match(/.{1,110}/g) ?? [];
  writeFileSync(
    new URL("../src/turn-weights.ts", import.meta.url),
    `/**
 * Made by scripts/learn-turns.ts --write (seed ${seed}) from ${lines.length} messages: a signed byte for each bucket and
 * kind of turn, in base64; times \`scale\` it is the weight.
 */
export const scale = ${most / 127};
export const encodedWeights = [
${rows.map((row) => `  "${row}",`).join("\n")}
].join("");
`,
  );
  print(`${size} kinds, ${buckets} buckets, ${text.length} characters.`);
}
