import type { FeedbackLanguage } from "@teamified/contracts/feedback";
import type { ParsedResume } from "@teamified/contracts/resumes";
import { feedbackWords } from "@teamified/resume/feedback-words/feedback-words";
import {
  type Advice,
  chooseAdvice,
  composeFeedback,
  isQuotable,
  quotableSentences,
} from "@teamified/resume/local-writer";
import type { FeedbackWriter } from "@teamified/resume/ports";
import { type ModelAsker, NoModelError, type Patience } from "./ask-model.ts";
import { writeFeedback } from "./prompts/resume-prompts.ts";

/** As the prompt names them. */
const languageNames = {
  en: "English",
  de: "German",
  es: "Spanish",
  fr: "French",
} as const satisfies Record<FeedbackLanguage, string>;
const mostLines = 60;
const longestSentence = 400;

/**
 * The writer that has a model word what rules chose: strengths with a quotation, why each gap matters, one edited
 * sentence. A quotation that is not in the resume, talk of decisions, or a number that nobody named is left out and our
 * own wording stays. Without a model the letter is our own.
 */
export function createModelWriter(options: {
  asker: ModelAsker;
  local: FeedbackWriter;
  patience: Patience;
}): FeedbackWriter {
  const { asker, local, patience } = options;
  return {
    async write(request) {
      const { parsed, call } = request;
      const own = chooseAdvice(request);
      const lines = linesOf(parsed);
      if (call === undefined || lines.length === 0 || own.strengths.length === 0) return local.write(request);
      try {
        const { output, usage } = await asker.ask(
          writeFeedback,
          {
            language: languageNames[own.language],
            lines: lines.map((text, index) => ({ n: index + 1, text })),
            skills: (parsed.needsReview.includes("skills") ? [] : parsed.skills)
              .map(({ name }) => name)
              .slice(0, 40),
            // What was read with doubt is nothing to build a sentence on.
            titles: (parsed.needsReview.includes("previousRoles") ? [] : parsed.previousRoles)
              .map(({ title }) => title)
              .filter(isQuotable)
              .slice(0, 6),
            gaps: own.gaps.map(({ topic, why }) => ({ topic, why })),
          },
          { call, patience },
        );
        return { draft: composeFeedback(request, reworded(own, output, lines)), usage };
      } catch (error) {
        if (!(error instanceof NoModelError)) throw error;
        const made = await local.write(request);
        return { ...made, usage: { ...made.usage, insteadOf: error.message } };
      }
    },
  };
}

/** The person's own sentences and lines that data cites; no lines about who they are. */
function linesOf(parsed: ParsedResume): string[] {
  const cited = [
    ...parsed.highlights.map(({ value }) => value),
    ...quotableSentences(parsed),
    ...parsed.previousRoles.map(({ source }) => source.text),
    ...parsed.skills.map(({ source }) => source.text),
    ...parsed.education.map(({ source }) => source.text),
  ];
  return [...new Set(cited.map((text) => text.replace(/\s+/g, " ").trim()))]
    .filter((text) => text !== "" && isQuotable(text))
    .slice(0, mostLines);
}

type Made = {
  strengths: { text: string; quote: string }[];
  gaps: { topic: string; why: string }[];
  edit: { before: string; after: string } | null;
};

function reworded(own: Advice, made: Made, lines: readonly string[]): Advice {
  const stands = (quote: string): boolean =>
    quote.trim() !== "" && lines.some((line) => line.includes(quote.trim()));
  const strengths = made.strengths
    .filter(({ text, quote }) => isFit(text) && isQuotable(quote) && quote.length <= 160 && stands(quote))
    .map(
      ({ text, quote }) =>
        `${text.replace(/(?<![\s.:])[\s.:]+$/u, "")}: ${feedbackWords[own.language].quote(quote.trim())}`,
    );
  const why = new Map(made.gaps.map((gap) => [gap.topic, gap.why]));
  const edit =
    made.edit !== null && stands(made.edit.before) && isFit(made.edit.after) && inventsNothing(made.edit)
      ? { before: made.edit.before.trim(), after: made.edit.after.trim() }
      : own.edit;
  return {
    ...own,
    // Three in all: the model's, then ours for those that it could not prove.
    strengths: [...strengths, ...own.strengths].slice(0, 3),
    gaps: own.gaps.map((gap) => {
      const words = why.get(gap.topic);
      return words !== undefined && isFit(words) ? { ...gap, why: words } : gap;
    }),
    edit,
  };
}

const isFit = (text: string): boolean =>
  text.trim() !== "" && text.length <= longestSentence && isQuotable(text) && !/https?:/iu.test(text);

/** A better sentence may not name a number or a proper name that the first does not; brackets stand for what is unknown. */
function inventsNothing({ before, after }: { before: string; after: string }): boolean {
  const stated = after.replace(/\[[^[\]]*\]/gu, " ");
  const facts = stated.match(/\d[\d.,]*|(?<=[^.!?]\s)\p{Lu}[\p{L}\p{N}+#]*/gu) ?? [];
  return facts.every((fact) => before.includes(fact));
}
