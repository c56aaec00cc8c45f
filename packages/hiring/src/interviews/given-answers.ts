import { addedToLast } from "@teamified/interview/classify-turn";
import type { Message } from "./load-interview.ts";
import { takenBackIn } from "./taken-back.ts";

type AnswerMessage = Extract<Message, { type: "candidate_response" }>;
type QuestionMessage = Extract<Message, { type: "ai_question" }>;
type GivenAnswer = {
  /** The words that count as the answer. */
  message: AnswerMessage;
  /** These words with what was added to them afterwards, each addition on a line of its own. */
  text: string;
  /** The question that it answers. */
  asked: QuestionMessage;
  /** A turn that is not judged yet counts as an answer. */
  kind: "answer" | "dont_know";
};

/**
 * The answers of an interview, in order: what is scored, and what every page counts. Turns that answer nothing (a
 * question back, a pause, small talk), additions, which belong to the answer before, and answers that were taken back are none.
 */
export function givenAnswers(messages: readonly Message[]): GivenAnswer[] {
  const takenBack = takenBackIn(messages);
  const additions = (to: number): string[] =>
    messages.flatMap((each) =>
      each.type === "candidate_response" && each.metadata.judgement?.addsTo === to
        ? [addedToLast(each.text) || each.text]
        : [],
    );
  return messages.flatMap((sent) => {
    if (sent.type !== "candidate_response" || takenBack.has(sent.sequence)) return [];
    if (sent.metadata.judgement?.addsTo != null) return [];
    const said = sent.metadata.judgement?.kind ?? "answer";
    if (said !== "answer" && said !== "dont_know") return [];
    // A "yes" stands for the turn that it made the answer.
    const confirms = sent.metadata.judgement?.confirms ?? null;
    const message =
      messages.find(
        (each): each is AnswerMessage => each.type === "candidate_response" && each.sequence === confirms,
      ) ?? sent;
    const added = additions(message.sequence);
    const kind = added.length > 0 ? "answer" : said;
    const asked = messages.findLast(
      (each): each is QuestionMessage => each.type === "ai_question" && each.sequence < message.sequence,
    );
    return asked ? [{ message, text: [message.text, ...added].join("\n"), asked, kind }] : [];
  });
}
