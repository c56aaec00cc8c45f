import type { Question } from "@teamified/contracts/roles";
import { findGraderInstructions } from "./find-grader-instructions.ts";
import type { TurnKind } from "./ports.ts";
import { tokenize } from "./tokenize.ts";

const dontKnow =
  /\b(?:i\s+(?:really\s+|honestly\s+)?(?:do\s+not|don['’]?t|dont)\s+(?:really\s+)?(?:know|remember|recall)|(?:i\s+have\s+)?no\s+(?:idea|clue)|idk|dunno|(?:i\s+(?:can\s*not|can['’]?t|cant)\s+(?:answer|say|remember|recall))|(?:i(?:['’]?ve|\s+have)\s+)never\s+(?:used|heard|worked|tried|done|seen|come)|i['’]?m\s+not\s+sure|not\s+sure|skip(?:\s+(?:it|this(?:\s+one)?|please))?|pass(?:\s+on\s+this)?|next\s+question)\b/i;
const clarify =
  /\b(?:what\s+(?:exactly\s+)?do\s+you\s+mean|what\s+(?:is|are)\s+you\s+asking|(?:can|could|would)\s+you\s+(?:please\s+)?(?:clarify|rephrase|repeat|re-?word|elaborate|explain\s+(?:the|that|this|your)\s+question|say\s+that|be\s+more\s+specific|give\s+(?:me\s+)?(?:an\s+)?(?:example|context|more))|(?:do\s+not|don['’]?t|didn['’]?t|did\s+not)\s+(?:quite\s+)?(?:understand|get|follow)\s+(?:the|your|this|that)\s*(?:question)?|sorry,?\s+(?:what|come\s+again)|do\s+you\s+mean|are\s+you\s+asking|what\s+does\s+the\s+question)\b/i;
const aboutProcess =
  /\b(?:how\s+(?:long|many\s+(?:more\s+)?questions|much\s+time)|who\s+(?:will\s+)?(?:sees?|reads?|decides?|reviews?)|are\s+you\s+(?:an?\s+)?(?:ai|bot|robot|human|real|person|machine)|is\s+this\s+(?:being\s+)?(?:recorded|scored|timed)|how\s+(?:is|are|will|am|do\s+you)\s+(?:\w+\s+){0,3}(?:scored?|graded?|evaluated?|assessed?)|when\s+(?:will|do|can)\s+i\s+(?:hear|get|see|know)|can\s+i\s+(?:take\s+a\s+break|pause|stop|go\s+back|come\s+back)|what\s+happens\s+(?:next|after)|am\s+i\s+allowed)\b/i;
const elsewhere =
  /\b(?:tell\s+me\s+a\s+joke|what(?:['’]s|\s+is)\s+the\s+weather|you(?:['’]re|\s+are)\s+(?:a\s+)?(?:stupid|useless|dumb|idiot)|stupid\s+(?:bot|question|interview)|shut\s+up|f+u+c+k\w*|this\s+is\s+(?:stupid|ridiculous|a\s+waste)|write\s+me\s+a\s+poem)\b/i;

/** Weights of `wordWeight`: a word that says what is spoken about, and one that only the field uses. */
const telling = 0.4;
const technical = 1.5;

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

// A question never changes once it is made, so its words are read once for all answers.
const wordsByQuestion = new WeakMap<Question, Set<string>>();

/** The telling words of a question, its answers and its misconceptions, as stems. */
function wordsAround(question: Question): Set<string> {
  const known = wordsByQuestion.get(question);
  if (known !== undefined) return known;
  const fresh = new Set(
    tokenize(
      [
        question.text,
        question.modelAnswer,
        ...question.points.flatMap((point) => [point.point, ...point.phrasings]),
        ...question.misconceptions.flatMap(({ says, truth }) => [says, truth]),
      ].join(". "),
    )
      .filter((token) => token.weight >= telling)
      .map((token) => token.stem),
  );
  wordsByQuestion.set(question, fresh);
  return fresh;
}

/**
 * What the candidate's turn was. Whatever may be an attempt is an answer: "I'm not sure, but I think …" is
 * judged by what comes after, and a long reply is never put aside. A reply that tries to instruct the grader
 * is an answer too (it earns nothing and is flagged later), so that it stands in the record.
 */
export function classifyTurn(text: string, question: Question): TurnKind {
  const reply = text.trim();
  if (!/[\p{L}\p{N}]/u.test(reply)) return /[=>{}()[\]]/.test(reply) ? "answer" : "dont_know";
  const known = wordsAround(question);
  const relatedWords = (part: string): number =>
    tokenize(part).filter((token) => token.weight >= telling && known.has(token.stem)).length;

  const giveUp = dontKnow.exec(reply);
  if (giveUp !== null) {
    const rest = reply.replace(dontKnow, " ");
    // What stands beside "I don't know" is an attempt when it is long enough to hold a thought.
    if (words(rest) <= 6 || (words(rest) <= 14 && relatedWords(rest) < 3)) return "dont_know";
  }
  if (words(reply) <= 45) {
    if (clarify.test(reply)) return "clarify";
    if (
      aboutProcess.test(reply) &&
      /\?|^\s*(?:how|who|are|is|when|can|what|am)\b/i.test(reply) &&
      relatedWords(reply) < 4
    ) {
      return "about_process";
    }
    if (elsewhere.test(reply) && relatedWords(reply) < 3) return "off_topic";
    if (
      words(reply) >= 4 &&
      words(reply) <= 30 &&
      relatedWords(reply) === 0 &&
      findGraderInstructions(reply).length === 0
    ) {
      // Off the topic is what says something, and nothing of the question; what says nothing is a weak answer.
      const said = tokenize(reply).filter((token) => token.weight >= telling);
      return said.length < 2 || said.some((token) => token.weight >= technical) ? "answer" : "off_topic";
    }
  }
  return "answer";
}
