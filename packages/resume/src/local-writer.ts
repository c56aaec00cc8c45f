import type {
  FeedbackDraft,
  FeedbackGap,
  FeedbackLanguage,
  FeedbackResource,
} from "@teamified/contracts/feedback";
import { greetingName } from "@teamified/contracts/greeting-name";
import type { Usage } from "@teamified/contracts/model-calls";
import type { ParsedResume } from "@teamified/contracts/resumes";
import { editSentence, editSentenceBy } from "./edit-sentence.ts";
import { feedbackLanguage } from "./feedback-language.ts";
import {
  type FeedbackWords,
  feedbackWords,
  type GapKey,
  type TrackName,
} from "./feedback-words/feedback-words.ts";
import { instructionLines } from "./find-instructions.ts";
import { freeResources, type ResourceKey } from "./free-resources.ts";
import type { FeedbackRequest, FeedbackWriter } from "./ports.ts";
import { guessTrack, missingFor } from "./role-tracks.ts";
import { sectionOf } from "./section-titles.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import { titleWord } from "./word-lists.ts";

const maxQuote = 160;

/** Who wrote it, as it is stored; raise the model's number when a rule changes what is written. */
const localWriting: Usage = {
  provider: "local",
  model: "writing-rules-3",
  promptVersion: "resources-1",
  tokens: 0,
  costUsd: 0,
};

/**
 * Writer that needs no model: up to three strengths with what the resume says, up to three gaps for the work that the
 * person seems to want, next steps with free resources, and one sentence of theirs before and after.
 */
export function createLocalWriter(): FeedbackWriter {
  return {
    async write(request) {
      request.call?.signal?.throwIfAborted();
      return { draft: composeFeedback(request, chooseAdvice(request)), usage: localWriting };
    },
  };
}

type Gap = FeedbackGap & { resource: ResourceKey };
/** What a letter says, before it is one. */
export type Advice = {
  language: FeedbackLanguage;
  track: TrackName | null;
  /** Sentences, each with its quotation. */
  strengths: string[];
  gaps: Gap[];
  /** One sentence of theirs, before and after. */
  edit: { before: string; after: string } | null;
};

/**
 * Chooses by rules what to say about a resume: the gaps and their free resources are never a model's choice. What the
 * reader was unsure of is neither praised nor missed.
 */
export function chooseAdvice(request: FeedbackRequest): Advice {
  const { parsed, text } = request;
  const language = feedbackLanguage(parsed.language, text);
  const track = guessTrack(parsed);
  const sentences = quotableSentences(parsed);
  return {
    language,
    track,
    strengths: findStrengths(parsed, language),
    gaps: findGaps(request, track, feedbackWords[language]),
    edit: editIn(language, sentences),
  };
}

/** One sentence made stronger, by the rules of its language. */
function editIn(language: FeedbackLanguage, sentences: readonly string[]): Advice["edit"] {
  const rules = feedbackWords[language].sentences;
  return rules === null ? editSentence(sentences) : editSentenceBy(rules, sentences);
}

/** Sentences of the person that may be quoted in a letter, in the order of the page. */
export function quotableSentences(parsed: ParsedResume): string[] {
  return [...sentencesOf(parsed), ...summarySentences(parsed)];
}

/** With fewer words than this a page without any strength is one that could hardly be read. */
const fewWords = 80;

/** The letter that says this advice, to the name in the account. */
export function composeFeedback({ accountName, text }: FeedbackRequest, advice: Advice): FeedbackDraft {
  const words = feedbackWords[advice.language];
  const isShort = advice.strengths.length === 0 && (text.match(/\S+/gu)?.length ?? 0) < fewWords;
  const paragraphs = [
    words.greeting(greetingName(accountName, words.addresses)),
    ...(isShort ? shortLetter(words, advice.gaps) : letter(words, advice)),
    words.closing,
  ];
  return {
    language: advice.language,
    content: paragraphs.join("\n\n"),
    identifiedGaps: advice.gaps.map(({ topic, why, nextStep }) => ({ topic, why, nextStep })),
    recommendedResources: resourcesOf(advice.gaps),
  };
}

function letter(words: FeedbackWords, { track, strengths, gaps, edit }: Advice): string[] {
  const paragraphs = [words.intro];
  if (strengths.length > 0) {
    paragraphs.push(
      `${words.whatWorks}\n${strengths.map((strength, index) => `${index + 1}. ${strength}`).join("\n")}`,
    );
  }
  if (gaps.length > 0) {
    const listed = gaps.map((gap) => `- ${words.gap(gap.topic, gap.why)}`).join("\n");
    paragraphs.push(`${words.missing(track)}\n${listed}\n${words.mayBeThere}`);
    paragraphs.push(nextSteps(words, gaps));
  }
  if (edit !== null) {
    const { title, before, after, brackets } = words.edit;
    paragraphs.push(`${title}\n${before} ${words.quote(edit.before)}\n${after} ${edit.after}\n${brackets}`);
  }
  return [...paragraphs, words.yours];
}

function shortLetter(words: FeedbackWords, gaps: Gap[]): string[] {
  return [words.short.intro, words.short.advice, nextSteps(words, gaps)];
}

function nextSteps(words: FeedbackWords, gaps: Gap[]): string {
  const steps = gaps.map((gap) => {
    const { title, url } = freeResources[gap.resource];
    return `- ${words.nextStep(gap.nextStep, title, url)}`;
  });
  return `${words.nextSteps}\n${steps.join("\n")}`;
}

/** A number that says what became of something: a share, a factor, or one beside a verb of change. */
const share = /\d(?:[.,]\d+)?\s?(?:%|x\b|k\b|m\b|\+)/iu;

/** Up to three things that the page does well, each with its own words as evidence and none read with doubt. */
function findStrengths(parsed: ParsedResume, language: FeedbackLanguage): string[] {
  const words = feedbackWords[language];
  const say = words.strengths;
  const isSure = (field: string): boolean => !parsed.needsReview.includes(field);
  const strengths: string[] = [];
  const sentences = sentencesOf(parsed);
  const measured = sentences.find((sentence) => share.test(sentence) || words.changed.test(sentence));
  if (measured !== undefined) strengths.push(say.measured(quoted(measured, words)));

  const shown = sentences
    .filter((sentence) => sentence !== measured)
    .flatMap((sentence) => skillsInLine(sentence, false).map((skill) => ({ sentence, skill })))
    .find(({ skill }) => parsed.skills.some((own) => own.name === skill.name));
  if (shown !== undefined && isSure("skills")) {
    strengths.push(say.atWork(writtenAs(parsed, shown.skill.name), quoted(shown.sentence, words)));
  }
  const role = parsed.previousRoles.find(
    (candidate) =>
      candidate.start !== null && isQuotable(`${candidate.title} ${candidate.organization ?? ""}`),
  );
  if (role !== undefined && isSure("previousRoles")) {
    const end = role.current ? "today" : role.end === null ? null : inWords(role.end, language);
    strengths.push(
      say.role(words.quote(role.title), role.organization, inWords(role.start ?? "", language), end),
    );
  }
  const named = parsed.skills.map((skill) => ({ ...skill, written: skill.written ?? skill.name }));
  const plain = named.filter((skill) => skill.listed !== false && isQuotable(skill.written));
  // Tools that a reader knows by name say more than the title of a group.
  const known = plain.filter((skill) => findSkill(skill.name) !== null);
  const listed = (known.length >= 3 ? known : plain).slice(0, 4);
  if (strengths.length < 3 && listed.length >= 3 && isSure("skills")) {
    strengths.push(say.tools(listed.map((skill) => words.quote(skill.written)).join(", ")));
  }
  const school = parsed.education.find((entry) => isQuotable(`${entry.institution} ${entry.degree ?? ""}`));
  if (strengths.length < 3 && school !== undefined && isSure("education")) {
    strengths.push(
      say.education(
        words.quote(school.institution),
        school.degree === null ? null : words.quote(school.degree),
      ),
    );
  }
  const link = parsed.links.find((candidate) => isQuotable(candidate.value));
  if (strengths.length < 3 && link !== undefined && isSure("links"))
    strengths.push(say.link(words.quote(link.value)));
  if (strengths.length < 3 && parsed.languages.length > 0 && isSure("languages")) {
    strengths.push(say.languages(parsed.languages.map((language) => words.quote(language.value)).join(", ")));
  }
  return strengths.slice(0, 3);
}

/** Warnings of a document of which a part was not read, or not surely. */
const partlyRead: ReadonlySet<string> = new Set([
  "truncated",
  "unread_page",
  "read_from_picture",
  "few_words",
]);

function findGaps(request: FeedbackRequest, track: TrackName | null, words: FeedbackWords): Gap[] {
  const said = (key: GapKey, resource: ResourceKey): Gap => ({ ...words.gaps[key], resource });
  // Of a page that was read in part nobody knows what is missing.
  if (request.warnings.some(({ code }) => partlyRead.has(code))) return [said("oneRole", "writing")];
  const { parsed, text } = request;
  const gaps: Gap[] =
    track === null || parsed.needsReview.includes("skills")
      ? []
      : missingFor(track, parsed, text)
          .slice(0, 3)
          .map(({ key, resource }) => said(key, resource));
  const habits = findHabits(request).map(({ key, resource }) => said(key, resource));
  const found = [...gaps, ...habits].slice(0, 3);
  // A page that lacks nothing that could be read from it.
  return found.length > 0 ? found : [said("oneRole", "writing")];
}

/** What a reader misses on any page, whatever the work: only what the data and the text show to be missing. */
function findHabits({ parsed, text }: FeedbackRequest): { key: GapKey; resource: ResourceKey }[] {
  const habits: { key: GapKey; resource: ResourceKey }[] = [];
  const add = (key: GapKey, isMissing: boolean, resource: ResourceKey = "writing"): void => {
    if (isMissing) habits.push({ key, resource });
  };
  const lines = text.split(/[\n\f]/u);
  const sentences = sentencesOf(parsed);
  // Few sentences prove nothing about the others.
  add(
    "results",
    sentences.length >= 3 && !sentences.some((sentence) => /\d/u.test(sentence)) && !tellsResult.test(text),
  );
  add(
    "dates",
    parsed.previousRoles.some((role) => role.start === null),
  );
  const { email, phone } = parsed.contact;
  add("reach", email === null && phone === null && !/@|\+?\d[\d\s()./-]{6,20}\d/u.test(text));
  add(
    "toolList",
    parsed.skills.length > 0 &&
      !parsed.needsReview.includes("skills") &&
      !parsed.skills.some((skill) => skill.listed !== false) &&
      !lines.some((line) => sectionOf(line.trim()) === "skills"),
  );
  const address =
    /https?:|www\.|github|gitlab|linkedin|behance|dribbble|[\p{L}\d-]\.(?:com|dev|io|net|org|me|de|es|fr)\b/iu;
  // The part of a mail address behind its @ is no link.
  add(
    "lookAt",
    parsed.links.length === 0 && !address.test(text.replace(/\S{1,200}@\S{1,200}/gu, " ")),
    "portfolio",
  );
  add(
    "opening",
    parsed.summary === null &&
      !lines.some((line) => sectionOf(line.trim()) === "summary") &&
      !opensWithSentence(lines),
  );
  return habits;
}

/**
 * Words that tell what became of something, in all our languages: with one of them on the page nobody may say that
 * nothing came of the work.
 */
const tellsResult =
  /(?<!\p{L})(?:cut|sav(?:ed|ing)|reduc\p{L}+|decreas\p{L}+|increas\p{L}+|improv\p{L}+|halv\p{L}+|doubl\p{L}+|tripl\p{L}+|faster|fewer|grew|won|gesenkt|senkte|reduziert\p{L}*|verringert\p{L}*|gesteigert|steigert\p{L}*|erhöht\p{L}*|verkürzt\p{L}*|halbiert\p{L}*|verdoppelt\p{L}*|beschleunigt\p{L}*|verbessert\p{L}*|eingespart|schneller|weniger|réduit\p{L}*|réduction|diminu\p{L}+|augment\p{L}+|divis\p{L}+|doubl\p{L}+|amélior\p{L}+|accélér\p{L}+|économis\p{L}+|redu[cj]\p{L}+|disminu\p{L}+|aument\p{L}+|mejor\p{L}+|dupli\p{L}+|ahorr\p{L}+|aceler\p{L}+|creci\p{L}+)(?!\p{L})|\d\s?%/iu;

/** Whether a sentence or a profession stands over the first heading, as an opening does, with or without one of its own. */
function opensWithSentence(lines: readonly string[]): boolean {
  const heading = lines.findIndex((line, at) => at > 0 && sectionOf(line.trim()) !== null);
  return lines
    .slice(0, heading < 0 ? 12 : Math.min(heading, 25))
    .some(
      (line) =>
        !line.includes("@") &&
        (titleWord.test(line) || (line.trim().split(/\s+/u).length >= 7 && /\p{Ll}/u.test(line))),
    );
}

function resourcesOf(gaps: readonly Gap[]): FeedbackResource[] {
  return [...new Set(gaps.map((gap) => gap.resource))].map((key) => ({ ...freeResources[key] }));
}

/** Full sentences of the person: what they did, else those lines that the data cites, in the order of the page. */
function sentencesOf(parsed: ParsedResume): string[] {
  const done = parsed.highlights.map((each) => sentenceOf(each.value)).filter((each) => each !== null);
  if (done.length > 0) return [...new Set(done)];
  // A list shows no work, and the heading of a job or of a school is no sentence.
  const headings = new Set(
    [...parsed.previousRoles, ...parsed.education].map(({ source }) => `${source.page}:${source.line}`),
  );
  const sources = [
    ...parsed.skills
      .filter(({ listed, source }) => listed === false && !headings.has(`${source.page}:${source.line}`))
      .map((skill) => skill.source),
    ...(parsed.summary === null ? [] : [parsed.summary.source]),
  ];
  const ordered = [...sources].sort((a, b) => a.page - b.page || a.line - b.line);
  return [
    ...new Set(ordered.map((source) => sentenceOf(source.text)).filter((sentence) => sentence !== null)),
  ];
}

/** A skill in the person's own spelling. */
function writtenAs(parsed: ParsedResume, name: string): string {
  return parsed.skills.find((skill) => skill.name === name)?.written ?? name;
}

/** Whole sentences of the summary, which is the one text that is kept beyond its line. */
function summarySentences(parsed: ParsedResume): string[] {
  return (parsed.summary?.value ?? "")
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentenceOf(sentence))
    .filter((sentence) => sentence !== null);
}

/** A line as a sentence: at least six words, no list, nothing that could be misread in this letter. */
function sentenceOf(line: string): string | null {
  const text = (line.split("\t")[0] ?? "").replace(/^\s*[^\p{L}\p{N}"'(]+\s*/u, "").trim();
  if (text.split(/\s+/u).length < 6 || !/^\p{Lu}/u.test(text) || !isQuotable(text)) return null;
  if ((text.match(/,/gu)?.length ?? 0) >= 3 || /^[^:]{2,30}:/u.test(text)) return null;
  return text;
}

/** Whether words may stand in a letter: no talk of decisions or grades in any of our languages, no order to a machine. */
export function isQuotable(text: string): boolean {
  return (
    !Object.values(feedbackWords).some(({ decisions }) => decisions.test(text)) &&
    instructionLines([text]).length === 0
  );
}

/** "2019-01" → "January 2019", "enero de 2019"; a bare year stays. */
function inWords(date: string, language: FeedbackLanguage): string {
  if (date.length === 4) return date;
  return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}-01`),
  );
}

/**
 * Words of the resume between quotation marks. They are cut at a word where they are long; the dots that say so, or
 * that the line ended in the middle of its sentence, stand outside: they are not the person's.
 */
function quoted(text: string, { quote, openEnd }: FeedbackWords): string {
  if (text.length > maxQuote) return `${quote(text.slice(0, maxQuote).replace(/(?<!\s)\s+\S*$/u, ""))} …`;
  const isOpen = /[,;-]$/u.test(text) || openEnd.test(text);
  return isOpen ? `${quote(text.replace(/[,;-]$/u, ""))} …` : quote(text);
}
