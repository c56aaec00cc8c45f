import { greetingName } from "@teamified/contracts/greeting-name";
import { verifyQuotations } from "@teamified/contracts/verify-quotations";
import { findGraderInstructions } from "@teamified/interview/find-grader-instructions";
import type { Interviewer } from "@teamified/interview/ports";
import { describePoint, wordsOf } from "@teamified/interview/starting-points";
import { tokenize } from "@teamified/interview/tokenize";
import { withoutInstructions } from "@teamified/interview/without-instructions";
import { type ModelAsker, NoModelError, type Patience } from "./ask-model.ts";
import { type WordTurnInput, wordTurn } from "./prompts/interview-prompts.ts";

type Turn = Parameters<Interviewer["word"]>[0];

/** So much of an answer goes along. */
const longestAnswer = 600;
const longestEarlierAnswer = 240;
/** So many of a question's telling words must be in its wording. */
const leastKept = 0.5;
const longestWording = 700;

/**
 * The interviewer that has a model word what the engine chose. Greeting, closing, answers about the process and ways
 * back to the topic stay with the bank's own words: they hold what everybody must be told in the same way. When no
 * model answers, the bank words everything and the usage says why.
 */
export function createModelInterviewer(options: {
  asker: ModelAsker;
  local: Interviewer;
  patience: Patience;
}): Interviewer {
  const { asker, local, patience } = options;
  return {
    async word(turn) {
      const input = inputOf(turn);
      if (input === null || turn.call === undefined) return local.word(turn);
      try {
        const { output, usage } = await asker.ask(wordTurn, input, {
          call: turn.call,
          patience,
          check: (text) => wordingProblem(text, input) ?? startProblem(text, turn.turn),
          ...(turn.onWords && { onWords: turn.onWords }),
        });
        return { text: output, usage };
      } catch (error) {
        if (!(error instanceof NoModelError)) throw error;
        const worded = await local.word(turn);
        return { ...worded, usage: { ...worded.usage, insteadOf: error.message } };
      }
    },
  };
}

/** What the model gets of a turn; null for a turn that is not for a model. */
function inputOf({
  persona,
  candidateName,
  turn,
  lastAnswer,
  isFirst,
  exchanges,
}: Turn): WordTurnInput | null {
  if (isFirst || turn.kind === "closing") return null;
  // The bank has the words of every help, and they cost nothing; a model is asked only where it has none.
  if (turn.kind === "clarification" && (turn.help !== "frame" || lastAnswer === null)) return null;
  return {
    interviewer: persona.name,
    manner: persona.manner,
    firstName: firstNameOf(candidateName),
    turn: {
      kind: turn.kind,
      text: turn.kind === "probe" ? turn.question.probe : turn.question.text,
      resumeMentions: turn.kind === "question" && turn.from !== null ? describePoint(turn.from) : null,
    },
    lastAnswer:
      lastAnswer === null ? null : { text: shortened(lastAnswer.text, longestAnswer), kind: lastAnswer.kind },
    exchanges: (exchanges ?? []).map(({ question, answer }) => ({
      question: shortened(question, longestEarlierAnswer),
      answer: shortened(answer, longestEarlierAnswer),
    })),
  };
}

/** A name as it can be said; null for what is none. */
function firstNameOf(name: string): string | null {
  const greeted = greetingName(name, "given name") ?? "";
  return /^[\p{L}\p{M}'’. -]{1,60}$/u.test(greeted) && findGraderInstructions(name).length === 0
    ? greeted
    : null;
}

function shortened(text: string, most: number): string {
  const own = withoutInstructions(text).text.replace(/\s+/g, " ").trim();
  return own.length <= most ? own : `${own.slice(0, most).replace(/(?<!\s)\s+\S*$/u, "")} …`;
}

/** What an interviewer never says: decisions, talk of rubric or instructions, addresses. */
const unsayable =
  /\b(?:rubric|system (?:prompt|message)|instructions?|full marks|(?:your|a) (?:score|grade|rating)|you (?:have |are |'ve )?(?:pass(?:ed)?|hired|rejected|failed)|we(?:'ll| will) hire)\b|https?:|DATA-/iu;

/** Praise and blame: whoever hears them learns how the answer was judged. */
const judging =
  /\b(?:great|excellent|perfect(?:ly)?|exactly|correct(?:ly)?|incorrect|spot on|well (?:said|done|put|explained|answered)|(?:good|nice|strong|solid|fair|weak|poor|wrong|right) (?:answer|point|job|explanation|start|thinking|try|attempt|one)|impressive|impressed|nicely|brilliant|fantastic|awesome|absolutely|not quite|unfortunately|you (?:missed|forgot|left out)|partly right|(?:that|you) (?:is|are|was|were|'s|'re) (?:right|wrong|mistaken|true)|i like (?:that|how|your))\b/iu;

/** What is wrong with a wording; null when nothing is. It must ask what the engine chose, and nothing else. */
function wordingProblem(text: string, { turn, lastAnswer, exchanges }: WordTurnInput) {
  const { text: question, resumeMentions } = turn;
  if (text.length > longestWording) return "it is too long";
  const own = text.replace(question, " ");
  if (judging.test(own) && !judging.test(question)) return "it judges the answer";
  const said = [
    question,
    resumeMentions ?? "",
    lastAnswer?.text ?? "",
    ...exchanges.map(({ answer }) => answer),
  ];
  if (verifyQuotations(text, said).dropped > 0) return "it quotes what the candidate did not say";
  if (unsayable.test(text) && !unsayable.test(question))
    return "it speaks of what an interviewer does not speak of";
  const stems = new Set(tokenize(text).map(({ stem }) => stem));
  const telling = tokenize(question).filter(({ weight }) => weight >= 0.5);
  const kept = telling.filter(({ stem }) => stems.has(stem)).length;
  return telling.length > 0 && kept / telling.length < leastKept
    ? "it does not ask the question of the data"
    : null;
}

/** A question that starts from the resume names what it starts from, in the resume's words. */
function startProblem(text: string, turn: Turn["turn"]): string | null {
  if (turn.kind !== "question" || turn.from === null) return null;
  const low = text.toLowerCase();
  return wordsOf(turn.from).some((words) => low.includes(words.toLowerCase()))
    ? null
    : "it does not start from what the resume says";
}
