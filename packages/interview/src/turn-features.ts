import type { Question } from "@teamified/contracts/roles";
import { type Token, tokenize } from "./tokenize.ts";
import { cuesIn } from "./turn-cues.ts";

/** Weights of `wordWeight`: a word that says what is spoken about, and one that only the field uses. */
const telling = 0.4;
const technical = 1.2;
/** So many words at the beginning and at the end are looked at; what stands between them is content. */
const edges = { first: 40, last: 20 };
/** Number of weights for each kind; features share one when their hashes fall together. */
export const buckets = 8192;

type Topic = { asked: Set<string>; rubric: Set<string> };

// A question never changes once it is made, so its words are read once for all turns.
const topics = new WeakMap<Question, Topic>();

const stemsOf = (texts: readonly string[]): string[] =>
  tokenize(texts.join(". "))
    .filter((token) => token.weight >= telling)
    .map((token) => token.stem);

/** The telling words of a question, and those that only its answers have, as stems. */
export function topicOf(question: Question): Topic {
  const known = topics.get(question);
  if (known !== undefined) return known;
  const asked = new Set(stemsOf([question.text, question.probe]));
  const rubric = new Set(
    stemsOf([
      question.modelAnswer,
      ...question.points.flatMap((point) => [point.point, ...point.phrasings]),
      ...question.misconceptions.flatMap(({ says, truth }) => [says, truth]),
    ]).filter((stem) => !asked.has(stem)),
  );
  const topic = { asked, rubric };
  topics.set(question, topic);
  return topic;
}

/** Words that say what somebody wants of an interviewer; they stay themselves even where a question has them. */
const conversational = new Set(
  (
    "answer answers ask asked asking question questions explain example hint help know idea clue mean means meant understand " +
    "repeat rephrase skip pass next say tell word words again time long wait moment think guess sure sorry please thanks " +
    "remember forgot never used heard experience simple simpler english different way allowed record voice send sent read " +
    "problem right wrong work works long short code"
  ).split(" "),
);

const isCode = (text: string): boolean => /[=<>{}()[\];_]|[a-z][A-Z]|\w\.\w|=>|@\w|\?\?/.test(text);

type Word = { plain: string; tag: string };

/** A word as the weights know it: its topic's tag in place of the word where it belongs to the question or its answers. */
function readWord(text: string, token: Token, { asked, rubric }: Topic): Word {
  const raw = text.slice(token.start, token.end);
  const plain = raw.toLowerCase().replace(/[’']/g, "");
  if (token.isFunctionWord || conversational.has(plain)) return { plain, tag: plain };
  if (isCode(raw)) return { plain, tag: "<code>" };
  if (rubric.has(token.stem) && token.weight >= telling) return { plain, tag: "<rubric>" };
  if (asked.has(token.stem) && token.weight >= telling) return { plain, tag: "<asked>" };
  if (token.weight >= technical) return { plain, tag: "<rare>" };
  return { plain, tag: plain };
}

const bucketed = (count: number, steps: readonly number[]): number =>
  steps.findIndex((step) => count <= step) + 1 || steps.length + 1;

/** FNV-1a, so that the same feature has the same weight on every machine. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index++) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % buckets;
}

/**
 * What a turn looks like, as numbers of weights (each once): its words and their neighbours with the topic's words
 * replaced by tags, so that what is learned from one question holds for others; parts of words, which bear typing
 * errors; how it begins and ends; how much of the question and of its answers is in it. Linear in the text.
 *
 * @param asked the words with which the open question was asked last; they decide whether "yes" answers it.
 */
export function turnFeatures(text: string, question: Question, asked: string = question.text): number[] {
  const topic = topicOf(question);
  const tokens = tokenize(text);
  const near =
    tokens.length <= edges.first + edges.last
      ? tokens
      : [...tokens.slice(0, edges.first), ...tokens.slice(-edges.last)];
  const words = near.map((token) => readWord(text, token, topic));
  const features = new Set<string>();
  const tags = ["^", ...words.map(({ tag }) => tag), "$"];
  for (const [index, tag] of tags.entries()) {
    const next = tags[index + 1];
    const third = tags[index + 2];
    features.add(`1 ${tag}`);
    if (next !== undefined) features.add(`2 ${tag} ${next}`);
    if (next !== undefined && third !== undefined) features.add(`3 ${tag} ${next} ${third}`);
    if (third !== undefined) features.add(`s ${tag} ${third}`);
  }
  for (const { plain, tag } of words) {
    if (tag.startsWith("<") || plain.length < 4) continue;
    const padded = `_${plain.slice(0, 20)}_`;
    for (let at = 0; at + 4 <= padded.length; at++) features.add(`c ${padded.slice(at, at + 4)}`);
  }
  const count = (tag: string): number => words.filter((word) => word.tag === tag).length;
  const has = (tag: string): string => (count(tag) > 0 ? "y" : "n");
  const length = bucketed(tokens.length, [0, 1, 2, 3, 5, 8, 12, 18, 26, 40]);
  const rubric = bucketed(count("<rubric>"), [0, 1, 2, 4]);
  const close = text.trimEnd().at(-1) ?? "";
  const isAsking = close === "?";
  const content = count("<rubric>") + count("<asked>") + count("<rare>") + count("<code>");
  const you = words.some(({ plain }) => /^(?:you|your|youre|u)$/.test(plain));
  const me = words.some(({ plain }) => /^(?:i|me|my|im|ive|id|ill)$/.test(plain));
  features.add(`length ${length}`);
  features.add(`rubric ${rubric}`);
  features.add(`asked ${bucketed(count("<asked>"), [0, 1, 2, 4])}`);
  features.add(`rare ${bucketed(count("<rare>"), [0, 1, 3])}`);
  features.add(`code ${bucketed(count("<code>"), [0, 1, 3])}`);
  features.add(`close ${/[?!.…]/.test(close) ? close : "-"}`);
  features.add(`inner ? ${text.slice(0, -1).includes("?")}`);
  features.add(`? ${isAsking} rubric ${has("<rubric>")} you ${you} me ${me}`);
  features.add(`? ${isAsking} first ${tags[1]}`);
  features.add(`? ${isAsking} length ${length}`);
  features.add(`content ${bucketed(content, [0, 1, 2, 4, 8])} length ${length}`);
  features.add(`you ${you} me ${me} rubric ${rubric}`);
  const cues = cuesIn(near.length === tokens.length ? text : text.slice(0, tokens[edges.first]?.start));
  features.add(`cues ${cues.length === 0 ? "none" : "some"} rubric ${rubric}`);
  for (const [index, cue] of cues.entries()) {
    features.add(`cue ${cue}`);
    features.add(`cue ${cue} ? ${isAsking} rubric ${has("<rubric>")}`);
    features.add(`cue ${cue} length ${bucketed(tokens.length, [3, 8, 16])}`);
    for (const other of cues.slice(index + 1)) features.add(`cues ${cue} ${other}`);
  }
  features.add(`symbols ${/[=<>{}[\]]|\(\)/.test(text)}`);
  features.add(
    `yes-no ${/(?:^|[,:.]\s)(?:is|are|do|does|did|would|will|can|could|has|have|may)\b[^.]*\?\s*$/i.test(asked)} ${tokens.length <= 2}`,
  );
  return [...new Set([...features].map(bucketOf))];
}
