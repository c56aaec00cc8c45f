import type { Question } from "@teamified/contracts/roles";
import { degreeScore } from "./coverage-score.ts";
import {
  type FeatureReference,
  featuresOf,
  type likenessFeatures,
  pickFeatures,
  readFeatureReference,
} from "./likeness-features.ts";
import { readReference } from "./reference-likeness.ts";
import { splitClauses } from "./split-clauses.ts";
import { type Token, tokenize } from "./tokenize.ts";

type Feature = (typeof likenessFeatures)[number];
const ofRubric: Feature[] = [
  "new words of the answer that are the reference's",
  "amount of new words said",
  "letters of the reference that were said",
  "letters of what is new in the answer that are the reference's",
  "likeness",
];
const ofModelAnswer: Feature[] = [
  "new words of the answer that are the reference's",
  "amount of new words said",
  "likeness",
];

type Read = { rubric: FeatureReference; modelAnswer: FeatureReference };
const known = new WeakMap<Question, Read>();

function read(question: Question): Read {
  const before = known.get(question);
  if (before !== undefined) return before;
  const asked = { text: question.text, tokens: tokenize(question.text) };
  const points = question.points.map(({ point, phrasings }) => [point, ...phrasings].join(". "));
  const all = [question.modelAnswer, ...points].join(". ");
  const model = splitClauses(question.modelAnswer).map(({ start, end }) =>
    tokenize(question.modelAnswer.slice(start, end)),
  );
  const fresh = {
    rubric: readFeatureReference(readReference(asked.tokens, tokenize(all)), asked, all, [
      ...points.map(tokenize),
    ]),
    modelAnswer: readFeatureReference(
      readReference(asked.tokens, tokenize(question.modelAnswer)),
      asked,
      question.modelAnswer,
      model,
    ),
  };
  known.set(question, fresh);
  return fresh;
}

/**
 * An answer as numbers, in the order of the learned forest: points by their degrees, traces of points, then what the
 * lists above name, beside all that the rubric says and beside the model answer.
 *
 * @param input.text what of the answer may count, and its words.
 * @param input.degrees point id → 0–1.
 * @param input.traces of each point, 0–1.
 */
export function rubricFeaturesOf(
  question: Question,
  input: {
    text: string;
    tokens: readonly Token[];
    degrees: ReadonlyMap<string, number>;
    traces: readonly number[];
    measures: readonly number[];
  },
): number[] {
  const { rubric, modelAnswer } = read(question);
  const { text, tokens, degrees, traces, measures } = input;
  // Cubed, so that one point which is nearly there says more than three of which a word is there.
  const traced = traces.reduce((sum, trace) => sum + trace ** 3, 0);
  return [
    degreeScore(question, degrees) / 100,
    traced / Math.max(1, traces.length),
    ...pickFeatures(featuresOf(rubric, text, tokens), ofRubric),
    ...pickFeatures(featuresOf(modelAnswer, text, tokens), ofModelAnswer),
    ...measures,
  ];
}
