import { mainQuestionLimits } from "@teamified/contracts/interviews";
import type { Question } from "@teamified/contracts/roles";
import { answerLanguage } from "../answer-language.ts";
import { findGraderInstructions } from "../find-grader-instructions.ts";
import { isPausing, isReturning } from "../said-beside.ts";
import { tokenize } from "../tokenize.ts";

/** What fits a turn beside an answer: what to say, and whether the open question follows. */
export type FittingReply = { texts: readonly string[]; asksAgain: boolean };

/** Longer turns ask more than what is replied to here. In characters. */
const longest = 400;

type Fact = { about: RegExp; texts: readonly string[] };

const pauses = [
  "Of course, take the time you need; your question waits here until you are back.",
  "No problem, go ahead. Nothing is counted while you are away.",
  "Sure. Write to me when you are back, and we go on where we are.",
  "That is fine, I am here when you return.",
];
const returns = [
  "Welcome back.",
  "Good that you are back.",
  "Nice to have you back.",
  "There you are again, welcome.",
];

const noVerdict = [
  "I may not say how an answer was, good or not; nobody hears that during the interview, and your results page shows it afterwards.",
  "I tell nobody during the interview how an answer was; you see it on your results page.",
];

/** What is true of every interview, by what is asked. The first that fit are said. */
const facts: readonly Fact[] = [
  {
    about:
      /\b(?:(?:is|was|were|are) (?:my|the|that|this|it|what i said)\b.{0,30}\b(?:right|correct|wrong|good|ok|okay|fine|acceptable|enough)\b.{0,14}\?|did i (?:get|answer|do|have)\b.{0,30}\b(?:right|wrong|correct|correctly|well)|how (?:am i doing|did i do|was my|was i|was that)|am i (?:doing|going) )/i,
    texts: noVerdict,
  },
  {
    about: /\b(?:salary|wage|compensation|pay|paid|money|benefits|negotiable|remote|start date|contract)\b/i,
    texts: [
      "I do not know what the job pays or what its terms are, and asking changes nothing here; the recruiters who invited you can tell you.",
      "About pay and terms only the recruiters can say something.",
    ],
  },
  {
    about:
      /\b(?:results?|outcome|hear back|feedback|decision|get back|let me know|next steps?|what happens (?:next|after))\b/i,
    texts: [
      "The report is made within minutes after the last question; then your results page shows it. A person reads it and decides, and when they do I cannot say.",
      "Your results page has the result soon after the last question, and the recruiters tell you the decision.",
    ],
  },
  {
    about: /\b(?:who (?:will |is going to )?(?:reads?|sees?|decides?|reviews?|looks?)|who is)\b/i,
    texts: ["The recruiters of the organisation read the report, and the decision is theirs alone."],
  },
  {
    about:
      /\b(?:already (?:asked|had|talked|discussed|did)|asked (?:me )?(?:that|this)|(?:had|did) (?:this|that|we)|ask(?:ed)? me (?:this|that) already|same question|have ?n['’]?t (?:you|we)|did ?n['’]?t (?:you|we))\b/i,
    texts: [
      "It may sound like an earlier one, but I ask each question once; what I repeat is the one that is still open. What you said before is kept and need not be said again.",
      "This is the question that is still open, so I come back to it; what you said before is kept.",
    ],
  },
];

const howMany =
  /\bhow many\b|\bquestions?\b.{0,20}\b(?:left|to come|remaining|still|more)\b|\b(?:almost|nearly) (?:done|finished|over|there)\b|\b(?:last|final) question\b.{0,10}\?|\bhow (?:far|much longer)\b/i;

function howManyAre(question: number | undefined): string {
  const { least, most } = mainQuestionLimits;
  const length = `an interview has ${least} to ${most} main questions and a few follow-ups`;
  if (question === undefined) return `How many are to come depends on the answers; ${length}.`;
  const left = least - question;
  return left > 0
    ? `This is main question ${question}, and ${length}, so at least ${left} more ${left === 1 ? "is" : "are"} to come.`
    : `This is main question ${question}, and ${length}, so we are near the end.`;
}

/**
 * What to reply to a turn beside an answer from what is known: at most two facts, each said once. Null where nothing
 * fits, so that nothing is made up.
 */
export function fittingReply(text: string, question: number | undefined): FittingReply | null {
  if (text.length > longest) return null;
  if (asksForLanguage(text)) return { texts: [englishOnly], asksAgain: true };
  if (isReturning(text)) return { texts: [pickable(returns)], asksAgain: true };
  if (isPausing(text)) return { texts: [pickable(pauses)], asksAgain: false };
  const found = [
    ...(howMany.test(text) ? [howManyAre(question)] : []),
    ...facts.filter(({ about }) => about.test(text)).map(({ texts }) => pickable(texts)),
  ].slice(0, 2);
  return found.length === 0 ? null : { texts: found, asksAgain: true };
}

/** Ways to say one thing, in a string, so that whoever says it takes one that was not said; see `waysOf`. */
const pickable = (texts: readonly string[]): string => texts.join("\n");
/** The ways to say what `fittingReply` gave. */
export const waysOf = (text: string): string[] => text.split("\n");

/** In plain English, for everybody who asks for another language. */
const englishOnly =
  "The interview is judged in English only here; plain English is all it takes, and accent, spelling and style do not count.";

const inTheirs = {
  de: "Auf Deutsch kurz gesagt: Dieses Interview wird nur auf Englisch bewertet, und einfaches Englisch genügt.",
  es: "En español, brevemente: esta entrevista se evalúa solo en inglés, y basta con un inglés sencillo.",
  fr: "En français, en bref : cet entretien n’est évalué qu’en anglais, et un anglais simple suffit.",
} as const;

const asked: readonly [keyof typeof inTheirs, RegExp][] = [
  [
    "de",
    /\bauf (?:deutsch|englisch)\b|\b(?:in|to|speak|use|switch to) german\b|\b(?:wei(?:ß|ss) (?:ich|es|nicht)|keine ahnung|können wir|kann ich|darf ich|bitte|entschuldigung)\b/iu,
  ],
  [
    "es",
    /\ben (?:espa[nñ]ol|castellano)\b|\b(?:in|to|speak|use|switch to) spanish\b|[¿¡]|\b(?:no lo s[eé]|ni idea|no tengo idea)(?=$|[\s,.!])/iu,
  ],
  [
    "fr",
    /\ben fran[cç]ais\b|\b(?:in|to|speak|use|switch to) french\b|\b(?:je ne sais pas|je sais pas|aucune id[eé]e|est-ce que|s['’]il vous pla[iî]t|puis-je)\b/iu,
  ],
];
const requestsLanguage =
  /\b(?:auf deutsch|en espa[nñ]ol|en castellano|en fran[cç]ais|in italiano|em portugu[eê]s|po polsku|in het nederlands|t[uü]rk[cç]e)\b|на русском|по-русски|українською|\b(?:in|to|speak|use|switch to) (?:german|spanish|french|italian|portuguese|polish|dutch|russian|turkish|hindi|chinese|arabic|ukrainian|my (?:own |native |first )?language|another language|other language|mother tongue)\b/iu;

function asksForLanguage(text: string): boolean {
  return requestsLanguage.test(text);
}

/** One sentence in the candidate's language, that English is judged here; null for English and where we lack the words. */
export function inTheirLanguage(text: string): string | null {
  const short = asked.find(([, pattern]) => text.length <= 160 && pattern.test(text))?.[0];
  const language = short ?? answerLanguage(text);
  return language === "de" || language === "es" || language === "fr" ? inTheirs[language] : null;
}

const asksTerm: readonly RegExp[] = [
  /\bwhat(?:['’]?s| is| does| do| are| did)?\s+(?:you mean (?:by|with)|(?:is )?meant (?:by|with)|(?:the )?(?:word|term|acronym|abbreviation))?\s*(?:an? |the )?["'“”‘’«»`]?([^"'“”‘’«»`?]{1,40}?)["'“”‘’«»`]?\s+(?:mean(?:s|ing)?|stands? for|refers? to)\b/i,
  /\b(?:mean(?:ing)? (?:by|of|with)|meant (?:by|with)|definition of|define|explain (?:the (?:word|term) )?)\s+(?:an? |the )?["'“”‘’«»`]?([^"'“”‘’«»`?.]{1,40}?)["'“”‘’«»`]?\s*(?:here|exactly|please)?\s*[?.]*$/i,
  /^(?:\W|and|so|but|sorry|ok)*what(?:['’]?s| is| are) (?:an? )?["'“”‘’«»`]?([^"'“”‘’«»`?]{1,30}?)["'“”‘’«»`]?(?: exactly| please| again)?\s*\?+$/i,
];
const noTerm =
  /^(?:that|this|it|you|they|these|those|which|what|here|the question|your question|question|i|exactly|the|asked|wanted|expected)$/i;

/** The word or phrase whose meaning is asked, as it was written; null where it is the question as a whole. */
export function termAsked(text: string): string | null {
  if (text.length > longest) return null;
  for (const pattern of asksTerm) {
    const term = pattern.exec(text)?.[1]?.trim();
    if (term === undefined || term === "" || noTerm.test(term)) continue;
    if (term.split(/\s+/u).length > 4 || !/^[\p{L}\p{N}][\p{L}\p{N}\s_.+#/-]*$/u.test(term)) continue;
    return findGraderInstructions(text).length > 0 ? null : term;
  }
  return null;
}

/** Whether a help speaks of a term: one of its telling words stands in it. */
export function speaksOf(help: string, term: string): boolean {
  const stems = new Set(tokenize(help).map(({ stem }) => stem));
  return tokenize(term).some(({ stem, weight }) => weight > 0.2 && stems.has(stem));
}

/** The other words of the bank for a question, the simpler ones first. */
export const wordingsOf = (question: Question): string[] =>
  [question.help?.simpler ?? "", question.help?.otherWords ?? ""].filter((text) => text !== "");

/** A complaint about how the question is put, which other words answer. */
export const isAboutWording = (text: string): boolean =>
  /\b(?:word(?:ed|ing)|phras(?:ed|ing|e)|formulat\w*|gramma\w*|unclear|confus\w+|ambiguous|vague|makes? (?:no|little|any) sense|doesn['’]?t make sense|not clear|understandable|sentence|complicated|written)\b/i.test(
    text,
  );
