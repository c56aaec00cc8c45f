import type { FeedbackDraft, FeedbackGap, FeedbackResource } from "@teamified/contracts/feedback";
import type { Usage } from "@teamified/contracts/model-calls";
import type { ParsedResume } from "@teamified/contracts/resumes";
import { editSentence } from "./edit-sentence.ts";
import { instructionLines } from "./find-instructions.ts";
import { freeResources, type ResourceKey } from "./free-resources.ts";
import type { FeedbackWriter } from "./ports.ts";
import { guessTrack, missingFor, type TrackName } from "./role-tracks.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import { spokenName } from "./spoken-name.ts";

/** Words of decisions and grades: never ours, and no quotation with them, or the letter could be misread (FDB-1). */
const decisionWords =
  /\b(?:you will|we (?:have )?decided|hired|hire|rejected|reject|accepted|shortlisted|successful candidate|score[ds]?|scoring|grade[ds]?)\b/iu;
const maxQuote = 160;

/** Who wrote it, as it is stored; raise the model's number when a rule changes what is written. */
const localWriting: Usage = {
  provider: "local",
  model: "writing-rules-1",
  promptVersion: "resources-1",
  tokens: 0,
  costUsd: 0,
};

/**
 * Writer that needs no model: three strengths with what the resume says, up to three gaps for the work that the
 * person seems to want, next steps with free resources, and one sentence of theirs before and after.
 */
export function createLocalWriter(): FeedbackWriter {
  return {
    async write({ parsed, fallbackName, call }) {
      call?.signal?.throwIfAborted();
      return { draft: composeFeedback(parsed, fallbackName, chooseAdvice(parsed)), usage: localWriting };
    },
  };
}

type Gap = FeedbackGap & { resource: ResourceKey };
/** What a letter says, before it is one. */
export type Advice = {
  track: TrackName | null;
  /** Sentences, each with its quotation. */
  strengths: string[];
  gaps: Gap[];
  /** One sentence of theirs, before and after. */
  edit: { before: string; after: string } | null;
};

/** Chooses by rules what to say about a resume: the gaps and their free resources are never a model's choice. */
export function chooseAdvice(parsed: ParsedResume): Advice {
  const track = guessTrack(parsed);
  return {
    track,
    strengths: findStrengths(parsed),
    gaps: findGaps(parsed, track),
    edit: editSentence(quotableSentences(parsed)),
  };
}

/** Sentences of the person that may be quoted in a letter, in the order of the page. */
export function quotableSentences(parsed: ParsedResume): string[] {
  return [...sentencesOf(parsed), ...summarySentences(parsed)];
}

/** The letter that says this advice. `fallbackName` greets where the resume names nobody. */
export function composeFeedback(parsed: ParsedResume, fallbackName: string, advice: Advice): FeedbackDraft {
  const { gaps } = advice;
  const paragraphs =
    advice.strengths.length === 0
      ? shortLetter(parsed, fallbackName, gaps)
      : letter(parsed, fallbackName, advice);
  return {
    content: paragraphs.join("\n\n"),
    identifiedGaps: gaps.map(({ topic, why, nextStep }) => ({ topic, why, nextStep })),
    recommendedResources: resourcesOf(gaps),
  };
}

function letter(
  parsed: ParsedResume,
  fallbackName: string,
  { track, strengths, gaps, edit }: Advice,
): string[] {
  const paragraphs = [
    `Hello ${greetedName(parsed, fallbackName)},`,
    "thank you for your resume. These notes are advice for making it clearer. They are no decision and no judgement of you: they are about the page alone.",
    `What already works on the page:\n${strengths.map((strength, index) => `${index + 1}. ${strength}`).join("\n")}`,
  ];
  if (gaps.length > 0) {
    const opening =
      track === null
        ? "What a reader may miss:"
        : `Your skills and titles point to ${track} work. What a reader of such a resume may miss:`;
    paragraphs.push(
      `${opening}\n${gaps.map((gap) => `- ${gap.topic}: ${gap.why}`).join("\n")}\nIf you have done any of this, it only needs a line. What is not written here may still be there.`,
    );
    paragraphs.push(`Next steps, all free:\n${gaps.map(nextStepLine).join("\n")}`);
  }
  if (edit !== null) {
    paragraphs.push(
      `One sentence of yours, before and after:\nBefore: "${edit.before}"\nAfter: ${edit.after}\nFill in the brackets with what is true, and leave out what you do not know.`,
    );
  }
  paragraphs.push(
    "You know your work better than any page can tell. Take from this what helps and leave the rest.",
  );
  return [...paragraphs, closing];
}

const closing = "Kind regards\nTeamified";

function shortLetter(parsed: ParsedResume, fallbackName: string, gaps: Gap[]): string[] {
  return [
    `Hello ${greetedName(parsed, fallbackName)},`,
    "thank you for your resume. Only little of it could be read, which can be due to the file as much as to the text. These notes are advice and no decision.",
    "If the page looks full to you, save it as a PDF straight from your editor and upload that: pictures of text are hard to read. If it is a first draft, start with three things: what you want to do, one project with what you did in it, and the tools that you used.",
    `Next steps, all free:\n${gaps.map(nextStepLine).join("\n")}`,
    closing,
  ];
}

function nextStepLine(gap: Gap): string {
  const { title, url } = freeResources[gap.resource];
  return `- ${gap.nextStep} A place to start: ${title}, ${url}`;
}

/** The name in the resume comes before the one in the account. */
function greetedName(parsed: ParsedResume, fallbackName: string): string {
  const own = parsed.contact.name === null ? null : spokenName(parsed.contact.name.value);
  return own ?? spokenName(fallbackName) ?? "there";
}

/** A number that says what became of something: a share, a factor, or one beside a verb of change. */
const changed =
  /\d(?:[.,]\d+)?\s?(?:%|x\b|k\b|m\b|\+)|\b(?:cut|reduc|decreas|increas|grew|grow|rais|sav|halv|doubl|improv|shorten|scal|handl|serv|deliver|reach)\p{L}{0,20}\b.{0,80}\d\d/iu;

/** Up to three things that the page does well, each with its own words as evidence. */
function findStrengths(parsed: ParsedResume): string[] {
  const strengths: string[] = [];
  const sentences = sentencesOf(parsed);
  const measured = sentences.find((sentence) => changed.test(sentence));
  if (measured !== undefined)
    strengths.push(`You say what your work changed, with a number: ${quoted(measured)}`);

  const shown = sentences
    .filter((sentence) => sentence !== measured)
    .flatMap((sentence) => skillsInLine(sentence, false).map((skill) => ({ sentence, skill })))
    .find(({ skill }) => parsed.skills.some((own) => own.name === skill.name));
  if (shown !== undefined) {
    strengths.push(
      `You show ${writtenAs(parsed, shown.skill.name)} at work and not only in a list: ${quoted(shown.sentence)}`,
    );
  }
  const role = parsed.previousRoles.find(
    (candidate) =>
      candidate.start !== null && isQuotable(`${candidate.title} ${candidate.organization ?? ""}`),
  );
  if (role !== undefined) {
    const place = role.organization === null ? "" : ` at ${role.organization}`;
    const until = role.current ? " until today" : role.end === null ? "" : ` to ${inWords(role.end)}`;
    strengths.push(
      `Your path is easy to follow, because jobs carry titles and dates: "${role.title}"${place}, from ${inWords(role.start ?? "")}${until}.`,
    );
  }
  const named = parsed.skills.map((skill) => ({ ...skill, written: skill.written ?? skill.name }));
  const plain = named.filter((skill) => skill.listed !== false && isQuotable(skill.written));
  // Tools that a reader knows by name say more than the title of a group.
  const known = plain.filter((skill) => findSkill(skill.name) !== null);
  const listed = (known.length >= 3 ? known : plain).slice(0, 4);
  if (strengths.length < 3 && listed.length >= 3) {
    strengths.push(
      `You name your tools plainly, so that a reader finds them at once: ${listed.map((skill) => `"${skill.written}"`).join(", ")}.`,
    );
  }
  const school = parsed.education.find((entry) => isQuotable(`${entry.institution} ${entry.degree ?? ""}`));
  if (strengths.length < 3 && school !== undefined) {
    strengths.push(
      `Your education says where and what: "${school.institution}"${school.degree === null ? "" : `, "${school.degree}"`}.`,
    );
  }
  const link = parsed.links.find((candidate) => isQuotable(candidate.value));
  if (strengths.length < 3 && link !== undefined)
    strengths.push(`You link to work that can be looked at: "${link.value}".`);
  if (strengths.length < 3 && parsed.languages.length > 0) {
    strengths.push(
      `You tell which languages you speak: ${parsed.languages.map((language) => `"${language.value}"`).join(", ")}.`,
    );
  }
  return strengths.slice(0, 3);
}

function findGaps(parsed: ParsedResume, track: TrackName | null): Gap[] {
  const gaps: Gap[] =
    track === null
      ? []
      : missingFor(track, parsed)
          .slice(0, 3)
          .map(({ topic, why, nextStep, resource }) => ({ topic, why, nextStep, resource }));
  const found = [...gaps, ...findHabits(parsed)].slice(0, 3);
  return found.length > 0 ? found : [oneRole];
}

/** Advice for a page that lacks nothing that could be read from it. */
const oneRole: Gap = {
  topic: "One page for one role",
  why: "A reader compares the page with one advertised role, and the page cannot know which.",
  nextStep:
    "Take an advertisement that you like, mark what you can prove, and say it on the page in the same words.",
  resource: "writing",
};

/** What a reader misses on any page, whatever the work: only what the data shows to be missing. */
function findHabits(parsed: ParsedResume): Gap[] {
  const habits: Gap[] = [];
  const sentences = sentencesOf(parsed);
  // Few sentences prove nothing about the others.
  if (sentences.length >= 3 && !sentences.some((sentence) => /\d/u.test(sentence))) {
    habits.push({
      topic: "Results",
      why: "The sentences that could be read say what was done, but not what came of it.",
      nextStep:
        "For your latest job, write one sentence with what was there before, what you did and what changed.",
      resource: "writing",
    });
  }
  const undated = parsed.previousRoles.find((role) => role.start === null && isQuotable(role.title));
  if (undated !== undefined) {
    habits.push({
      topic: "Dates of your jobs",
      why: `No date could be read beside your job as ${undated.title}, so a reader cannot tell when and for how long.`,
      nextStep: "Give every job a month and a year for its start and its end, all in the same form.",
      resource: "writing",
    });
  }
  if (parsed.contact.email === null && parsed.contact.phone === null) {
    habits.push({
      topic: "How to reach you",
      why: "Neither an e-mail address nor a telephone number could be read.",
      nextStep: "Put both as plain text at the top of the first page, not into a picture or a page header.",
      resource: "writing",
    });
  }
  if (parsed.skills.length > 0 && !parsed.skills.some((skill) => skill.listed !== false)) {
    habits.push({
      topic: "A list of your tools",
      why: "Your tools are named in the text only, where a hurried reader may pass over them.",
      nextStep: "Add a short section with the tools you would answer questions about, grouped by kind.",
      resource: "writing",
    });
  }
  if (parsed.links.length === 0) {
    habits.push({
      topic: "Something to look at",
      why: "There is no link to code, a page or a text of yours.",
      nextStep: "Publish one small finished thing with a short description, and put its address at the top.",
      resource: "portfolio",
    });
  }
  if (parsed.summary === null) {
    habits.push({
      topic: "An opening",
      why: "No lines at the top could be read that say what you do and what you look for.",
      nextStep:
        "Write two sentences: the work you know best with one proof of it, and the work you want next.",
      resource: "writing",
    });
  }
  return habits;
}

function resourcesOf(gaps: readonly Gap[]): FeedbackResource[] {
  return [...new Set(gaps.map((gap) => gap.resource))].map((key) => ({ ...freeResources[key] }));
}

/** Full sentences of the person: what they did, else those lines that the data cites, in the order of the page. */
function sentencesOf(parsed: ParsedResume): string[] {
  const done = parsed.highlights.map((each) => sentenceOf(each.value)).filter((each) => each !== null);
  if (done.length > 0) return [...new Set(done)];
  const sources = [
    ...parsed.skills.map((skill) => skill.source),
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

/** Whether words may stand in a letter: no talk of decisions or grades, no order to a machine. */
export function isQuotable(text: string): boolean {
  return !decisionWords.test(text) && instructionLines([text]).length === 0;
}

/** "2019-01" → "January 2019"; a bare year stays. */
function inWords(date: string): string {
  const [year = "", month] = date.split("-");
  if (month === undefined) return year;
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
    new Date(`${date}-01`),
  );
  return `${name} ${year}`;
}

/**
 * Words of the resume between quotation marks. They are cut at a word where they are long; the dots that say so, or
 * that the line ended in the middle of its sentence, stand outside: they are not the person's.
 */
function quoted(text: string): string {
  if (text.length > maxQuote) return `"${text.slice(0, maxQuote).replace(/(?<!\s)\s+\S*$/u, "")}" …`;
  const isOpen =
    /[,;-]$/u.test(text) ||
    /\s(?:a|an|the|of|and|or|for|to|in|on|at|by|with|from|as|that|which)$/u.test(text);
  return isOpen ? `"${text.replace(/[,;-]$/u, "")}" …` : `"${text}"`;
}
