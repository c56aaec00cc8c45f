import { type MeasuredCalls, measureCalls } from "@teamified/interview/token-plan";
import type { LoadedInterview } from "./load-interview.ts";

/** What an interview's stored messages say to its next turn. */

/** So many exchanges before the last answer are sent along, each cut to so many characters. */
const remembered = { exchanges: 5, characters: 600 };

/** Somebody who was away longer than this was not answering: a pause costs no time of the interview. */
const longestAnswerSeconds = 600;

/** Seconds spent on answers so far. */
export function secondsAnswering(interview: LoadedInterview): number {
  return interview.messages.reduce(
    (sum, message) => sum + Math.min(message.responseTimeSeconds ?? 0, longestAnswerSeconds),
    0,
  );
}

/** The last exchanges before the answer that waits for its judgement, oldest first. */
export function earlierExchanges(interview: LoadedInterview): { question: string; answer: string }[] {
  const exchanges: { question: string; answer: string }[] = [];
  let question = "";
  for (const message of interview.messages.slice(0, -1)) {
    if (message.type === "ai_question") question = message.text;
    else exchanges.push({ question: shorten(question), answer: shorten(message.text) });
  }
  return exchanges.slice(-remembered.exchanges);
}

function shorten(text: string): string {
  return text.length <= remembered.characters ? text : `${text.slice(0, remembered.characters)} …`;
}

/** The models that worded or judged so far, by name; what was there before while it was none. */
export function modelsUsed(interview: LoadedInterview): string | null {
  const models = interview.messages.flatMap((message) => {
    const by =
      message.type === "candidate_response" ? message.metadata.judgement?.by : message.metadata.worded;
    return by && by.provider !== "local" ? [by.model] : [];
  });
  return models.length === 0 ? interview.modelUsed : [...new Set(models)].join(", ");
}

/** What this interview's own calls have cost so far, in tokens a call. */
export function measuredCalls(interview: LoadedInterview): MeasuredCalls {
  return measureCalls(
    interview.messages.flatMap((message): { of: keyof MeasuredCalls; tokens: number }[] => {
      if (message.type === "candidate_response") {
        const by = message.metadata.judgement?.by;
        return by ? [{ of: "judging", tokens: by.tokens }] : [];
      }
      const { worded, plan } = message.metadata;
      return worded ? [{ of: plan === "full" ? "full" : "short", tokens: worded.tokens }] : [];
    }),
  );
}
