import { turnKinds } from "@teamified/contracts/interviews";
import type { Question } from "@teamified/contracts/roles";
import { answerLanguage } from "./answer-language.ts";
import { findGraderInstructions } from "./find-grader-instructions.ts";
import type { TurnKind } from "./ports.ts";
import { saidBeside } from "./said-beside.ts";
import { type Token, tokenize } from "./tokenize.ts";
import { topicOf, turnFeatures } from "./turn-features.ts";

/** A weight for each feature and kind: `weights[feature * size + kind]`. */
export type TurnWeights = { weights: ArrayLike<number>; size: number };
/** What was said before a turn. */
export type TurnContext = {
  /** The words with which the open question was asked last, where they are not the question's own. */
  asked?: string | undefined;
};

/** A turn longer than this is never put aside as talk about the question. In words. */
const longestRequest = 60;
/** So sure must a kind be that costs the candidate the question; below it the interviewer asks back. */
const sureEnough = { answer: 0.5, dont_know: 0.55 };
/** From this `wordWeight` on a word of the question or its answers is a term of the field. */
const termWeight = 0.5;
/** Where an answer is nearly as likely as the request that was read, asking back is better than passing over it. */
const nearlyAnAnswer = 0.4;

/** How probable each kind is for these features; they add up to 1. */
export function scoresOf(features: readonly number[], { weights, size }: TurnWeights): number[] {
  const sums = new Array<number>(size).fill(0);
  for (const feature of features) {
    for (let kind = 0; kind < size; kind++)
      sums[kind] = (sums[kind] ?? 0) + (weights[feature * size + kind] ?? 0);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const yesOrNo = /^\s*(?:yes|yeah|yep|no|nope|true|false|right|both|neither|none)\b[\s.!]*$/i;
const asksYesOrNo =
  /(?:^|[,:.;]\s)(?:and\s|so\s)?(?:is|are|was|do|does|did|would|will|can|could|should|has|have|may)\b[^.:;]*\?\s*$/i;

const isQuestion =
  /^(?:(?:and|so|but|ok|okay|hmm?|um|uh|sorry|well),? )*(?:is|are|am|was|were|do|does|did|has|have|can|could|should|shall|may|will|would|which|what|whats|who|whose|when|where|how)\b[^.!?]*\?$/i;
/** Questions that are a guess: "could it be that …?", "how about …?", "what if …?". */
const isGuess =
  /\b(?:could it be|can it be|might it|may it be|is it because|would it be|would that be|how about|what about|what if|isnt|arent|doesnt|cant|couldnt|wouldnt|dont|why not|right|no|or not)\b/i;
/** Where the question is what somebody would ask, questions are the answer. */
const wantsQuestions = /\b(?:ask|asks|clarify|questions)\b/i;
/** A plain question back is no answer unless it is this likely one. */
const surelyAnAnswer = 0.93;

/** Whether a turn is one plain question, which may be anything but an answer. */
function asksBack(text: string, asked: string): boolean {
  const plain = text.replace(/[’']/g, "").trim();
  return isQuestion.test(plain) && !isGuess.test(plain) && !wantsQuestions.test(asked);
}

/** In words. Shorter texts in another language may be anything. */
const leastForeign = 10;
const asksPolitely =
  /[?¿]|\b(?:bitte|por favor|s['’]il (?:vous|te) pla[iî]t|per favore|prosz[eę]|alstublieft)\b/iu;

/** Whole sentences in another language that ask for nothing: an answer, which is then said to be left out. */
function isAnswerInAnotherLanguage(text: string): boolean {
  if (text.split(/\s+/u).length < leastForeign || asksPolitely.test(text)) return false;
  const language = answerLanguage(text);
  return language !== null && language !== "en";
}

/** What a turn certainly is, by its form; null where it has to be weighed. */
function certainKind(text: string, question: Question, asked: string): TurnKind | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return /[=>{}()[\]]{2}|=>/.test(text) ? "answer" : "unclear";
  if (yesOrNo.test(text) && asksYesOrNo.test(asked)) return "answer";
  // It earns nothing and is flagged later; it has to stand in the record.
  if (findGraderInstructions(text).length > 0) return "answer";
  const beside = saidBeside(text);
  if (beside !== null) return beside;
  if (isAnswerInAnotherLanguage(text)) return "answer";
  const tokens = tokenize(text);
  if (tokens.length > longestRequest) return "answer";
  const { asked: askedWords, rubric } = topicOf(question);
  // "Keys." and "stale closure" are answers, if weak ones.
  const isTerm = ({ stem, weight }: Token): boolean =>
    weight >= termWeight && (rubric.has(stem) || askedWords.has(stem));
  if (tokens.length > 0 && tokens.length <= 3 && !text.includes("?") && tokens.every(isTerm)) return "answer";
  const covered = new Set(tokens.filter(({ stem }) => rubric.has(stem)).map(({ stem }) => stem)).size;
  if (tokens.length >= 25 && covered >= 6) return "answer";
  return null;
}

/**
 * What a turn is, by given weights; see `classifyTurn`. A kind that costs the candidate the question must be likely;
 * otherwise the turn is `unclear`, and the interviewer asks back.
 */
export function decideTurn(
  text: string,
  question: Question,
  context: TurnContext,
  learned: TurnWeights,
): TurnKind {
  const asked = context.asked ?? question.text;
  const certain = certainKind(text, question, asked);
  if (certain !== null) return certain;
  const scores = scoresOf(turnFeatures(text, question, asked), learned);
  const back = asksBack(text, `${question.text} ${asked}`);
  const ranked = turnKinds
    .map((kind, index) => ({ kind, score: scores[index] ?? 0 }))
    .filter(({ kind, score }) => !(back && kind === "answer" && score < surelyAnAnswer))
    .sort((a, b) => b.score - a.score);
  const first = ranked[0];
  if (first === undefined) return "unclear";
  if (first.kind === "answer" || first.kind === "dont_know") {
    return first.score >= sureEnough[first.kind] ? first.kind : "unclear";
  }
  const answer = ranked.find(({ kind }) => kind === "answer")?.score ?? 0;
  return answer >= nearlyAnAnswer ? "unclear" : first.kind;
}
