import { findGraderInstructions } from "./find-grader-instructions.ts";

/** An answer without the passages that address its grader. */
export type AnswerWithoutInstructions = {
  /** As long as the answer: what was cut is blank, so that every offset means the same in both. */
  text: string;
  /** What was cut; `answer.slice(start, end) === quote`. */
  removed: { start: number; end: number; quote: string }[];
};

/**
 * Cuts out the sentences that speak to the grader instead of the question. They are no part of the answer:
 * neither the local grader nor a model gets to see them.
 *
 * @returns the text with spaces (line ends stay) where something was cut, and what was cut.
 */
export function withoutInstructions(answer: string): AnswerWithoutInstructions {
  const removed = findGraderInstructions(answer).map(({ start, end }) => ({
    start,
    end,
    quote: answer.slice(start, end),
  }));
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, quote } of removed) {
    kept.push(answer.slice(from, start), quote.replace(/[^\n]/g, " "));
    from = end;
  }
  return { text: kept.join("") + answer.slice(from), removed };
}
