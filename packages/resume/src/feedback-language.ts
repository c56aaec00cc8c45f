import { type FeedbackLanguage, feedbackLanguages } from "@teamified/contracts/feedback";
import { readLanguage } from "./read-language.ts";

/**
 * The language in which a person gets feedback on their resume: the resume's where we have the words, else English.
 *
 * @param language as it was read; undefined in data from before it was kept, where the text decides.
 */
export function feedbackLanguage(language: string | null | undefined, text: string): FeedbackLanguage {
  const read = language === undefined ? readLanguage(text.split(/[\n\f]/u)) : language;
  return feedbackLanguages.find((known) => known === read) ?? "en";
}
