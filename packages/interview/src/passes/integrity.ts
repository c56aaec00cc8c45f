import type { AnswerCopy, IntegrityFlag, IntegrityOutput } from "@teamified/contracts/assessments";
import { verifyQuotations } from "@teamified/contracts/verify-quotations";
import { findGraderInstructions } from "../find-grader-instructions.ts";
import type { Transcript, TranscriptAnswer } from "../ports.ts";
import { longestPassage, ownRuns, type Run, runLength, runsOf } from "../shingles.ts";
import { gradeTranscript } from "./grade-transcript.ts";

/** Shorter answers say too little about how they came to be. */
const leastCharacters = 120;
/** Nobody composes and types, or speaks, faster than this for long (240 words a minute are 20 a second). */
const charactersPerSecond = { unusual: 20, extreme: 40 };
/** Fewer runs of words than these are a phrase, not an answer that somebody could have copied. */
const leastRuns = 12;
/** Shares of an answer's own runs: from which one is mentioned, and from which nearly all is the same. */
const notableShare = 0.4;
const strikingShare = 0.7;

const seconds = (value: number): string => `${Math.round(value)} s`;

/** What was entered by hand at most: words that were recognised in a recording come at once, and say nothing. */
const writtenCharacters = ({ text, recognizedCharacters = 0 }: TranscriptAnswer): number =>
  Math.max(0, text.length - recognizedCharacters);

function fastAnswer(answer: TranscriptAnswer): IntegrityFlag[] {
  const time = answer.responseSeconds;
  const written = writtenCharacters(answer);
  if (time === null || written < leastCharacters) return [];
  const rate = written / Math.max(time, 1);
  const hadNoTime = time < answer.question.thinkingSeconds * 0.15;
  if (rate <= charactersPerSecond.unusual && !(hadNoTime && rate > charactersPerSecond.unusual / 2))
    return [];
  return [
    {
      type: "fast_answer",
      severity: rate > charactersPerSecond.extreme ? "medium" : "low",
      confidence: rate > charactersPerSecond.extreme ? 0.7 : 0.5,
      sequences: [answer.sequence],
      fact: `An answer of ${written} ${written === answer.text.length ? "" : "written "}characters came ${seconds(time)} after the question; ${seconds(answer.question.thinkingSeconds)} of thinking are usual.`,
      innocentExplanation:
        "The person may know the topic by heart, use dictation, or have prepared notes of their own.",
      evidence: [],
    },
  ];
}

function enteredAtOnce(answer: TranscriptAnswer, mayTime: boolean): IntegrityFlag[] {
  const telemetry = answer.telemetry;
  if (telemetry === null || answer.text.length < leastCharacters) return [];
  const pastedShare = telemetry.pastedCharacters / answer.text.length;
  if (telemetry.pastedCharacters >= 80 && pastedShare >= 0.4) {
    return [
      {
        type: "pasted_or_fast_typing",
        severity: pastedShare >= 0.8 ? "medium" : "low",
        confidence: 0.8,
        sequences: [answer.sequence],
        fact: `${Math.min(100, Math.round(pastedShare * 100))} % of the answer was pasted.`,
        innocentExplanation:
          "Many people write in an editor of their own, use a spelling checker, or keep a copy against losing it.",
        evidence: [],
      },
    ];
  }
  const typingSeconds = (answer.responseSeconds ?? 0) - (telemetry.firstKeyMs ?? 0) / 1000;
  if (!mayTime || telemetry.keystrokes < leastCharacters || typingSeconds <= 0) return [];
  const rate = telemetry.keystrokes / typingSeconds;
  // One observation about one speed is enough.
  if (rate <= 15 || fastAnswer(answer).length > 0) return [];
  return [
    {
      type: "pasted_or_fast_typing",
      severity: "low",
      confidence: 0.5,
      sequences: [answer.sequence],
      fact: `The text was entered at about ${Math.round(rate)} characters a second; quick typists reach 10.`,
      innocentExplanation: "Dictation, word completion and other writing aids enter text in bursts.",
      evidence: [],
    },
  ];
}

function leftWindow(answer: TranscriptAnswer, mayTime: boolean): IntegrityFlag[] {
  const telemetry = answer.telemetry;
  if (telemetry === null) return [];
  const isLong = mayTime && telemetry.awayMs >= 15_000 && telemetry.awayCount >= 1;
  if (!isLong && telemetry.awayCount < 3) return [];
  const times = telemetry.awayCount === 1 ? "once" : `${telemetry.awayCount} times`;
  return [
    {
      type: "left_window",
      severity: mayTime && telemetry.awayMs >= 60_000 ? "medium" : "low",
      confidence: 0.5,
      sequences: [answer.sequence],
      fact: `The interview's window was left ${times}${mayTime ? `, for ${seconds(telemetry.awayMs / 1000)} in all` : ""}.`,
      innocentExplanation:
        "A message, a call, a doorbell, a second screen or an aid such as a magnifier take the focus too.",
      evidence: [],
    },
  ];
}

/** A quotation is cut behind this many characters. */
const mostQuoted = 400;

/** The given answer's own runs of words, or nothing where there are too few to say anything. */
function comparableRuns(answer: TranscriptAnswer): Run[] {
  const own = ownRuns(answer.text, answer.question);
  return own.length < leastRuns ? [] : own;
}

/** A near-copy as far as numbers and the quotation go; null when what is shared is less than notable. */
function sharedWith(answer: TranscriptAnswer, own: Run[], known: ReadonlySet<number>) {
  const share = own.filter(({ hash }) => known.has(hash)).length / own.length;
  if (!(share >= notableShare)) return null;
  const passage = longestPassage(own, known, mostQuoted);
  return {
    share,
    percent: Math.round(share * 100),
    confidence: Math.round(Math.min(0.95, 0.5 + share / 2) * 100) / 100,
    evidence:
      passage === null
        ? []
        : [
            {
              sequence: answer.sequence,
              quote: answer.text.slice(passage.start, passage.end),
              ...passage,
            },
          ],
  };
}

/** Whether these known runs make enough of an answer to be mentioned: what is less is not even looked at. */
export function isNotableCopy(answer: TranscriptAnswer, known: ReadonlySet<number>): boolean {
  return sharedWith(answer, comparableRuns(answer), known) !== null;
}

function nearCopyOfModelAnswer(answer: TranscriptAnswer): IntegrityFlag[] {
  const own = comparableRuns(answer);
  const known = new Set(runsOf(answer.question.modelAnswer).map(({ hash }) => hash));
  const found = sharedWith(answer, own, known);
  if (found === null) return [];
  return [
    {
      type: "near_copy",
      severity: found.share >= strikingShare ? "high" : "medium",
      confidence: found.confidence,
      sequences: [answer.sequence],
      fact: `${found.percent} % of the answer's runs of ${runLength} words are those of the question bank's own model answer.`,
      innocentExplanation:
        "Well-known matters are often put in the same words, and study material may have spread them.",
      evidence: found.evidence,
    },
  ];
}

/**
 * What was found in another candidate's answer to the same question. Runs of the model answer are left out:
 * two who learnt the same text did not copy from each other, and that observation is made already.
 */
function nearCopyOfOther(answer: TranscriptAnswer, copies: AnswerCopy[]): IntegrityFlag[] {
  const copy = copies.find(({ sequence }) => sequence === answer.sequence);
  if (copy === undefined) return [];
  const own = comparableRuns(answer);
  const model = new Set(runsOf(answer.question.modelAnswer).map(({ hash }) => hash));
  const found = sharedWith(answer, own, new Set(copy.sharedRuns.filter((hash) => !model.has(hash))));
  if (found === null) return [];
  const isFirst = copy.cameFirst === "this";
  return [
    {
      type: "near_copy",
      // Whoever came first cannot have copied from what came later.
      severity: isFirst ? "low" : found.share >= strikingShare ? "high" : "medium",
      confidence: found.confidence,
      sequences: [answer.sequence],
      fact: `${found.percent} % of the answer's runs of ${runLength} words stand also in another candidate's answer to the same question, which was given ${isFirst ? "after" : "before"} this one.`,
      innocentExplanation: isFirst
        ? "This answer was there first: its author need not know of the other one at all."
        : "Both may have learnt from the same course, text or colleague, or prepared together.",
      evidence: found.evidence,
      relatedInterviewId: copy.interviewId,
    },
  ];
}

function instructions(answer: TranscriptAnswer): IntegrityFlag[] {
  const passages = findGraderInstructions(answer.text);
  return passages.length === 0 ? [] : [instructionFlag(answer, passages)];
}

/**
 * The flag for passages of an answer that speak to whoever grades it.
 *
 * @param passages places in the answer's text, at least one.
 * @param seenBy a model's reading is less certain than our own rules, and the fact says so.
 */
export function instructionFlag(
  answer: TranscriptAnswer,
  passages: readonly { start: number; end: number }[],
  seenBy: "rules" | "model" = "rules",
): IntegrityFlag {
  return {
    type: "instruction_to_grader",
    severity: seenBy === "rules" ? "medium" : "low",
    confidence: seenBy === "rules" ? 0.8 : 0.5,
    sequences: [answer.sequence],
    fact:
      seenBy === "rules"
        ? "A passage of the answer speaks to whoever grades it instead of the question. It changed no score."
        : "A model took a passage of the answer for words to whoever grades it.",
    innocentExplanation:
      "It may be a joke, a test of the system, or a sentence about such instructions as a topic.",
    evidence: passages.map(({ start, end }) => {
      const to = Math.min(end, start + 240);
      return { sequence: answer.sequence, quote: answer.text.slice(start, to), start, end: to };
    }),
  };
}

function resumeInconsistencies(transcript: Transcript): IntegrityFlag[] {
  if (transcript.resume === null) return [];
  const deep = new Set(
    Object.entries(transcript.resume.technicalDomains)
      .filter(([, level]) => level === "deep")
      .map(([name]) => name.toLowerCase()),
  );
  return gradeTranscript(transcript).flatMap((skill): IntegrityFlag[] => {
    const definition = transcript.role.skills.find(({ key }) => key === skill.key);
    const claim = definition?.claimedBy.find((name) => deep.has(name.toLowerCase()));
    const answers = skill.questions.flatMap((question) => question.answers.map(({ answer }) => answer));
    // One weak answer is no contradiction; two, with success not even at the first level, are worth a look.
    if (claim === undefined || skill.questions.length < 2 || skill.ability.boundary !== "warmup") return [];
    const [first, ...others] = answers.map((answer) => answer.sequence);
    if (first === undefined) return [];
    return [
      {
        type: "resume_inconsistency",
        severity: "low",
        confidence: skill.questions.length >= 3 ? 0.6 : 0.4,
        sequences: [first, ...others],
        fact: `The resume shows deep experience with ${claim}; the answers about ${skill.title} stayed below the warm-up level.`,
        innocentExplanation:
          "Nerves, the wording of the questions, work of another kind or long ago may explain the difference.",
        evidence: [],
      },
    ];
  });
}

/**
 * Pass 2: facts about how answers came to be, each with an innocent explanation (ITG-1, ITG-2). They change
 * no skill score. With extra time chosen no signal of timing is computed, and the output says so.
 */
export function integrityPass(transcript: Transcript): IntegrityOutput {
  const mayTime = !transcript.accommodations.extraTime;
  const given = transcript.answers.filter((answer) => answer.kind === "answer");
  const notComputed: string[] = [];
  if (!mayTime) notComputed.push("Timing of answers and typing: the candidate chose extra time.");
  else if (given.some((answer) => answer.responseSeconds === null)) {
    notComputed.push("Timing of some answers: no times were recorded for them.");
  }
  if (given.some((answer) => answer.telemetry === null)) {
    notComputed.push(
      "Pasting and leaving the window, for some answers: the page sent no input signals for them.",
    );
  }
  if (transcript.resume === null) notComputed.push("Consistency with the resume: there is no resume.");
  const flags = given.flatMap((answer) => [
    ...(mayTime ? fastAnswer(answer) : []),
    ...enteredAtOnce(answer, mayTime),
    ...leftWindow(answer, mayTime),
    ...nearCopyOfModelAnswer(answer),
    ...nearCopyOfOther(answer, transcript.copies ?? []),
    ...instructions(answer),
  ]);
  return { flags: [...flags, ...resumeInconsistencies(transcript)], notComputed };
}

/**
 * Lets through only quotations that are exact parts of the candidate's message with that number, whoever made
 * the flags (ASM-2). A flag that loses its quotation stays: its fact rests on more than one passage.
 */
export function checkFlagEvidence(output: IntegrityOutput, transcript: Transcript): IntegrityOutput {
  const texts = new Map(transcript.answers.map((answer) => [answer.sequence, answer.text]));
  const flags = output.flags.map((flag) => ({
    ...flag,
    fact: verifyQuotations(flag.fact, [...texts.values()]).text,
    evidence: flag.evidence.filter(
      ({ sequence, start, end, quote }) => texts.get(sequence)?.slice(start, end) === quote,
    ),
  }));
  return { ...output, flags };
}
