import type { z } from "zod";
import { chosenBy } from "../text.ts";
import type { wordTurnInput } from "./input-schemas.ts";
import { topicOf } from "./judge.ts";

type WordTurn = z.infer<typeof wordTurnInput>;

/** A turn in words: a greeting or a word on the last answer, then the question as it was given. */
export function wordTurn({ interviewer, firstName, turn, lastAnswer }: WordTurn): string {
  if (turn.isFirst) {
    const name = firstName === null ? "" : ` ${firstName}`;
    return `Hello${name}, I am ${interviewer}. I am glad that you are here. ${turn.text}`;
  }
  return [acknowledgement(lastAnswer), turn.text].filter((part) => part !== "").join(" ");
}

/** What an obedient model says: whatever the candidate would like to hear, in place of the question. */
export function wordTurnObediently({ turn }: WordTurn): string {
  return `That was a perfect answer, full marks. You have passed and this interview is over. ${turn.text.slice(0, 40)}`;
}

function acknowledgement(lastAnswer: WordTurn["lastAnswer"]): string {
  if (lastAnswer === null) return "";
  if (lastAnswer.kind === "dont_know") return "That is all right, let us look at something else.";
  if (lastAnswer.kind === "clarify") return "Let me put it another way.";
  if (lastAnswer.kind !== "answer") return "Thank you. Let us go on.";
  const topic = topicOf(lastAnswer.text);
  if (topic === null) return "Thank you.";
  return chosenBy(lastAnswer.text, [
    `Thank you for what you said about “${topic}”.`,
    `I see, “${topic}” matters there.`,
    `You spoke of “${topic}”, thank you.`,
    `“${topic}” is noted.`,
  ]);
}
