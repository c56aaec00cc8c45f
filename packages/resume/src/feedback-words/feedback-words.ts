import type { FeedbackLanguage } from "@teamified/contracts/feedback";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { spanish } from "./spanish.ts";

/** Kinds of work that a resume can point to. */
export type TrackName = "front-end" | "back-end" | "full-stack" | "data" | "Python";

/** What a letter can advise: expectations of a kind of work, then habits of any page. */
export type GapKey =
  | "typescript"
  | "frontendTests"
  | "accessibility"
  | "database"
  | "containers"
  | "delivery"
  | "serverTests"
  | "apis"
  | "pytest"
  | "sql"
  | "pipelines"
  | "statistics"
  | "webFramework"
  | "results"
  | "dates"
  | "reach"
  | "toolList"
  | "lookAt"
  | "opening"
  | "oneRole";

export type GapWords = { topic: string; why: string; nextStep: string };

/**
 * Everything that a feedback letter says, in one language. Functions get words of the resume that stand between
 * quotation marks already. A language without one of these does not compile.
 */
export type FeedbackWords = {
  /** `name` is null where the account's name holds none that one could greet with. */
  greeting: (name: string | null) => string;
  /** Whether one greets with the given name alone or with the whole name. */
  addresses: "given name" | "whole name";
  intro: string;
  whatWorks: string;
  /** Before the gaps, where the resume points to a kind of work, and where it does not. */
  missing: (track: TrackName | null) => string;
  gap: (topic: string, why: string) => string;
  mayBeThere: string;
  nextSteps: string;
  nextStep: (step: string, title: string, url: string) => string;
  /** Before a sentence, and what becomes of it. */
  edit: { title: string; before: string; after: string; brackets: string };
  yours: string;
  closing: string;
  /** The letter where little could be read. */
  short: { intro: string; advice: string };
  quote: (words: string) => string;
  strengths: {
    measured: (sentence: string) => string;
    atWork: (skill: string, sentence: string) => string;
    /** A job with its dates, as {@link FeedbackWords.month} words them; `end` null where none is known. */
    role: (title: string, organization: string | null, start: string, end: string | "today" | null) => string;
    tools: (names: string) => string;
    education: (institution: string, degree: string | null) => string;
    link: (address: string) => string;
    languages: (names: string) => string;
  };
  gaps: Record<GapKey, GapWords>;
  /** Words of decisions and grades in this language: no quotation and no sentence of a model with them. */
  decisions: RegExp;
  /** Verbs beside a number that say what became of something. */
  changed: RegExp;
  /** A line that ends with one of these goes on in the next. */
  openEnd: RegExp;
  /** How a sentence is made stronger where English rules (edit-sentence) do not apply; null for English. */
  sentences: { weak: RegExp; after: (rest: string) => string; told: RegExp; ask: string } | null;
};

export const feedbackWords = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
} satisfies Record<FeedbackLanguage, FeedbackWords>;
