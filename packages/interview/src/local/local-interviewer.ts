import { greetingName } from "@teamified/contracts/greeting-name";
import type { Question } from "@teamified/contracts/roles";
import { notJudgedBecause } from "../answer-language.ts";
import { findGraderInstructions } from "../find-grader-instructions.ts";
import type { Interviewer, NextTurn, TurnKind } from "../ports.ts";
import { seededOrder } from "../seeded-order.ts";
import { isAbout, jobInWords, type StartingPoint } from "../starting-points.ts";
import { tokenize } from "../tokenize.ts";
import {
  fittingReply,
  inTheirLanguage,
  isAboutWording,
  speaksOf,
  termAsked,
  waysOf,
  wordingsOf,
} from "./fitting-reply.ts";
import { localUsage } from "./local-assessor.ts";

type LastAnswer = { text: string; kind: TurnKind } | null;

// Acknowledgements say that something was heard and how the talk goes on. They praise or blame nothing, and one list
// serves every answer: which sentence comes depends on the conversation alone, so that nobody can read a score from it.
// More of them than an interview has exchanges, because no sentence comes twice.
const acknowledgements = {
  answer: [
    "Thank you, I have noted that.",
    "Thanks, I have got that down.",
    "All right, thank you.",
    "Okay, thanks for that.",
    "Thank you, let us go on from there.",
    "Thanks for sharing how you see it.",
    "Thank you for walking me through that.",
    "Thank you for telling me how you would go about it.",
    "Okay, I have your thoughts on this.",
    "All right, noted.",
    "Thank you, I have that.",
    "Thanks, your answer is in.",
    "Thank you, on we go.",
    "I have written that down, thank you.",
    "Thanks for taking me along.",
    "Okay, that is noted, thank you.",
    "Thank you for your thoughts.",
    "Right, I have taken that in.",
    "Thanks, let us move on.",
    "Thank you, that is on record.",
    "Okay, I have kept that.",
    "Thank you, we can go on.",
    "All right, I have heard you.",
    "Thanks, I have made a note.",
  ],
  unknown: [
    "That is completely fine, nobody knows everything.",
    "Thank you for being open about it, that is no problem.",
    "No problem at all, we simply go on.",
    "Fair enough, let us try something else.",
    "That is all right, there is more to talk about.",
    "Thanks for saying so, honesty is welcome here.",
    "No worries, here is a different one.",
    "Quite all right, we leave it there.",
    "That happens to everyone, let us move along.",
    "Okay, no harm done.",
    "Good to know where to stop, thank you.",
    "That is an honest answer, and we go on.",
  ],
  aside: [
    "Let us pick it up again.",
    "Right, on to the next one.",
    "Let us carry on.",
    "Here is another topic.",
    "Moving on, then.",
  ],
} as const;

const claims = [
  "Your resume mentions {claim}, so I would like to hear more about that.",
  "I saw {claim} in your resume, and this one belongs to it.",
  "Your resume names {claim}, which brings me to this.",
  "Your resume speaks of {claim}, so let me ask this.",
  "{claim} stands in your resume; here is a question from that area.",
  "This one is close to {claim}, which your resume names.",
  "Let us turn to {claim}, as your resume speaks of it.",
  "With {claim} on your resume, I am curious about the following.",
];

const sentenceLeads = [
  "Your resume says “{claim}”, and I would like to stay with that kind of work.",
  "In your resume I read “{claim}”; this question is close to it.",
  "You write “{claim}” in your resume, which brings me to the next question.",
  "I noticed this line of your resume: “{claim}”. My question is from that area.",
  "“{claim}” is a line of your resume that I would like to start from.",
  "One line of your resume is “{claim}”; an example from there is welcome in your answer.",
  "With “{claim}” your resume leads to this question.",
  "Your resume has the line “{claim}”, so let me ask about that area.",
];
/** For a question that is not about what the resume names: an offer, which claims nothing. */
const offerLeads = [
  "An example from your work with {claim}, which your resume names, is welcome if one fits.",
  "If your work with {claim} gives you an example for the next one, take it from there.",
  "Your resume names {claim}; should an example from there fit the next question, it is welcome.",
];
const sentenceOffers = [
  "Your resume says “{claim}”; should an example from there fit the next question, it is welcome.",
  "If your line “{claim}” gives you an example for the next one, take it from there.",
];
const jobLeads = [
  "Your resume names your work as {claim}; an example from there is welcome.",
  "If it helps, think of your work as {claim}, which your resume names.",
  "For the next one you may take an example from your work as {claim}, as your resume calls it.",
];

/** Before a follow-up: the candidate's own words. */
const ownWordsLeads = [
  "You said “{claim}”.",
  "You mentioned “{claim}”; let me follow up on that.",
  "I would like to stay with “{claim}”.",
  "Let me come back to “{claim}”.",
  "“{claim}” is where I would like to ask on.",
  "To go on from “{claim}”:",
];

const probeLeads = [
  "I would like to stay with that for a moment.",
  "Let me follow up on this once.",
  "One more question on the same topic.",
  "Before we move on, let me dig a little.",
  "I would like to hear a bit more here.",
  "Let me ask that from another side.",
];

const clarifyLeads = [
  "Of course, let me put it another way.",
  "Happy to say it differently.",
  "Sure, here it is in other words.",
  "Good that you ask.",
  "Let me rephrase that for you.",
  "Certainly, let me try once more.",
  "No problem, I will say it again differently.",
  "Thanks for asking, let me be clearer.",
];
const clarifyFrames = [
  "What I would like you to tell me is this: {question}",
  "Imagine that a new colleague asks you: {question}",
  "In plain terms, my question is: {question}",
  "Put as simply as I can: {question}",
  "Think of your own projects while you answer this: {question}",
  "Here is what I am asking: {question}",
  "The heart of it is: {question}",
  "Let me ask it straight: {question}",
];
const repeatLeads = [
  "Sure, once more.",
  "Of course, here it is again.",
  "No problem, I will say it again.",
  "Certainly. The question was this.",
  "Gladly, from the start.",
  "Here is the question again.",
];
const simplerLeads = [
  "Of course, more simply:",
  "Sure, in plain words:",
  "Let me say it in a shorter way.",
  "Happy to make it simpler.",
  "Simply put:",
];
const hintLeads = [
  "A small hint, which costs you nothing:",
  "Here is a push in the right direction, free of charge.",
  "Gladly, a hint; asking for it does not count against you.",
  "This may help, and it costs nothing:",
  "Let me give you a place to start.",
];
const scopeLeads = [
  "Good that you ask.",
  "Thanks for asking, let me be clearer.",
  "Let me say what I am after.",
  "Fair question back.",
  "Let me narrow it down.",
];
const scopeCloses = [
  "What the question leaves open you may assume; just say what you assume.",
  "Where something is not said, choose what is usual and tell me.",
  "Anything else you may decide yourself.",
  "For the rest, take the case that you know best.",
  "If a detail is missing, pick one and name it.",
];
const smallTalkLeads = [
  "Nice of you to say something.",
  "That is good to hear; let us carry on.",
  "All good, take your time.",
  "Thank you, and no hurry.",
  "Let us come back to the interview whenever you are ready.",
  "I am with you.",
];
const complaintLeads = [
  "I am sorry about that; what you said is kept, and the recruiters can read it.",
  "Thank you for telling me, I understand that this is annoying. It stands in the record for the team.",
  "I hear you, and I am sorry. You may pause or end the interview at any time.",
  "That is fair to say, and it counts against nobody. If it goes on, please write to the recruiters who invited you.",
  "I am sorry that this does not go well. Nothing was counted.",
];
const confirms = [
  "I am not sure how to take that. Was that your answer? Say yes, and I take it as it is; otherwise just go on, nothing was counted.",
  "Was that your answer? With a yes it counts; if you would like to say more or something else, please do.",
  "Let me check before anything counts: was that your answer, yes or no?",
  "Take your time. Was that meant as your answer? A yes is enough, and so is another try.",
];
const lastCalls = [
  "I have helped as far as I can without giving it away. Tell me whatever you have, or say that you do not know, and we go on.",
  "More would be the answer itself. A part of it is welcome, and so is saying that you do not know.",
];
const takenBackLeads = [
  "Of course, I have taken your last answer back; it counts as never given. The question was:",
  "Done, that answer does not count any more. Here is its question again:",
  "No problem, it is taken back. Please answer when you are ready:",
];

const addedLeads = [
  "Thank you, I have added that to your last answer; both are judged as one. The question now is still:",
  "That is added to the answer before and judged with it. Back to the open question:",
  "Added to your last answer, thank you. We were here:",
  "I have put that with the answer before. Still open is:",
];
const addWhats = [
  "Of course: what would you like to add to your last answer? Your next message goes there, and the open question waits.",
  "Gladly, please write what belongs to your last answer; the open question stays open meanwhile.",
  "Go ahead, your next message is added to the answer before.",
];
const wordingLeads = [
  "Thank you for telling me; let me put it differently.",
  "Thanks, that is good to know. In other words:",
  "You are right to say so. I will try it another way.",
];
const termLeads = [
  "I am sorry, I cannot explain “{claim}” here. What is asked is this.",
  "About “{claim}” I cannot say more here; you may say how you understand it. The question comes to this.",
  "“{claim}” is something that I cannot explain here. This is what I would like to know.",
];

const processAnswers: { about: RegExp; text: string }[] = [
  {
    about:
      /\b(?:code|snippet|pseudo|bullet|diagram|sentence|short|long|brief|detail|detailed|keywords?|example|compile)\b/i,
    text: "Answer in the form that suits you: a few sentences, code, pseudocode or key points are all fine.",
  },
  {
    about: /\b(?:google|search|look|documentation|docs|chatgpt|ide|tools?|notes|internet|book)\b/i,
    text: "Please answer from what you know; notes of your own are fine, and not knowing something is no shame.",
  },
  {
    about: /\b(?:german|spanish|french|hindi|portuguese|english|language|accent|spelling)\b/i,
    text: "Without a language model I can judge answers in English only; accent, spelling and style do not count.",
  },
  {
    about: /\b(?:minute|moment|think|time to|guess|guessing|assume)\b/i,
    text: "Take the time you need; thinking aloud and guessing are welcome, and a wrong guess costs no more than none.",
  },
  {
    about: /\b(?:go back|change|edit|undo|correct|previous|come back|later|skip|too early)\b/i,
    text: "Until you send the next answer you can take the last one back by saying that it was not your answer; earlier ones stay as they are.",
  },
  {
    about: /\b(?:voice|microphone|mic|type|typing|write|speak|talk)\b/i,
    text: "You may type or speak, and change between the two at every question.",
  },
  {
    about: /\b(?:ai|bot|robot|human|real|person|machine)\b/i,
    text: "I am an AI interviewer, and a person reads the report and decides.",
  },
  {
    about: /\b(?:how long|how many|how much time)\b/i,
    text: "Most interviews have between ten and sixteen main questions with a few follow-ups, and you can take the time you need.",
  },
  {
    about: /\b(?:who|reads?|sees?|decides?|reviews?)\b/i,
    text: "The recruiters of the organisation read the report, and the decision is theirs alone.",
  },
  {
    about: /\b(?:score|scored|grade|graded|evaluate|evaluated|assess|assessed)\b/i,
    text: "What you say is compared with what a good answer covers; accent, style and speed play no part in it.",
  },
  {
    about: /\b(?:record|recorded|stored|kept)\b/i,
    text: "Your answers are stored so that the report can quote them, for the time that the notice before the interview names.",
  },
  {
    about: /\b(?:break|pause|stop|come back)\b/i,
    text: "You may pause for up to half an hour and come back to the same question, or end the interview whenever you like.",
  },
  {
    about: /\b(?:hear|result|results|next|after)\b/i,
    text: "When we are done, the report is made within minutes, and your results page shows what comes next.",
  },
];
const processDefaults = [
  "I can tell you about the questions only as we go, and the page before the interview explains the rest.",
  "For that, the recruiters who invited you are the right people to ask.",
  "That is a fair thing to ask, and the page before the interview answers it best.",
  "I cannot say more about that here, but the organisation that invited you can.",
  "I would rather not guess about that; the recruiters will know.",
  "Please keep that one for the recruiters, they will gladly answer it.",
  "That is beyond what I know about the process.",
  "Your results page has more about how things go on.",
];

const closings = [
  "Thank you for your time and for your answers.",
  "We have come to the end, and I have no more questions.",
  "A person will now read the report and decide about the next step.",
  "You will find your results on your own page.",
];

/** Sentences of what was said, so that a phrase that is part of a longer one does not count as said. */
const wasSaid = (said: readonly string[], sentence: string): boolean =>
  said.some((text) => text.includes(sentence));

/** The first variant in this conversation's own order that was not said yet; null when all were. */
function pick(variants: readonly string[], said: readonly string[], key: string): string | null {
  const open = variants.filter((variant) => !wasSaid(said, variant));
  open.sort((a, b) => seededOrder(key, a) - seededOrder(key, b));
  return open[0] ?? null;
}

/** A template that was not used yet for any word: its words around the gap decide. Null when all were. */
function freshTemplate(
  templates: readonly string[],
  gap: string,
  said: readonly string[],
  key: string,
): string | null {
  const fresh = templates.filter((text) => {
    const longest = text.split(gap).sort((a, b) => b.length - a.length)[0] ?? text;
    return !wasSaid(said, longest);
  });
  return pick(fresh, said, key);
}

/** Said when an answer is in another language, so that nobody goes on in it without knowing. */
const otherLanguage = [
  "I can judge answers in English only, so this one counts neither for nor against you; please go on in English if you can.",
  "This one is not in English either, so I leave it out: it does you no harm.",
  "I leave this one out as well, for its language alone.",
];

function acknowledge(last: LastAnswer, said: readonly string[], key: string): string | null {
  if (last === null) return null;
  if (last.kind === "dont_know" || last.kind === "dont_know_explain")
    return pick(acknowledgements.unknown, said, key);
  if (last.kind !== "answer") return pick(acknowledgements.aside, said, key);
  if (notJudgedBecause(last.text) !== null)
    return otherLanguage.find((sentence) => !wasSaid(said, sentence)) ?? null;
  return pick(acknowledgements.answer, said, key);
}

/** How a question starts from something of the resume: its words, and what they have to do with the question. */
function leadFrom(point: StartingPoint, question: Question, said: readonly string[], key: string): string {
  const isOffer = point.kind !== "job" && !isAbout(point, question);
  const [templates, words] =
    point.kind === "job"
      ? [jobLeads, jobInWords(point)]
      : isOffer
        ? point.kind === "sentence"
          ? [sentenceOffers, point.sentence]
          : [offerLeads, point.name]
        : point.kind === "sentence"
          ? [sentenceLeads, point.sentence]
          : [claims, point.name];
  return (freshTemplate(templates, "{claim}", said, key) ?? "").replace("{claim}", () => words);
}

/**
 * A follow-up that begins with what the candidate said: the part of the answer that has most words of the follow-up or its
 * question. Not the rubric's words: whoever hears them learns what counted. Null where no part has any.
 */
function followUp(last: LastAnswer, question: Question, said: readonly string[], key: string): string | null {
  if (last?.kind !== "answer" || findGraderInstructions(last.text).length > 0) return null;
  const wanted = new Set(
    tokenize(`${question.probe} ${question.text}`)
      .filter(({ weight }) => weight >= 0.5)
      .map(({ stem }) => stem),
  );
  const parts = last.text
    .split(/[.!?;:,\n]+|\s[-–—]\s|\b(?:and|but|because|so that|which|then)\b/u)
    .map((part) => part.trim())
    .filter((part) => !/["“”„«»{}`<>]/u.test(part) && inWords(part) >= 3 && inWords(part) <= 14)
    .map((part) => ({
      part,
      shared: new Set(
        tokenize(part).flatMap(({ stem, weight }) => (weight >= 0.5 && wanted.has(stem) ? [stem] : [])),
      ).size,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const own = parts[0]?.part;
  if (own === undefined) return null;
  return freshTemplate(ownWordsLeads, "{claim}", said, key)?.replace("{claim}", () => own) ?? null;
}

const inWords = (text: string): number => text.split(/\s+/u).length;

/** A question that is asked again needs a sentence that was not said: framed, and lower case where it continues. */
function reframed(text: string, said: readonly string[], key: string): string {
  const frame = pick(
    clarifyFrames.map((variant) => variant.replace("{question}", text)),
    said,
    key,
  );
  return frame ?? text;
}

/**
 * What fits the candidate's own words, where the kind of turn alone says too little: a pause, a return, a question with a
 * known answer, a complaint about the wording, a term that no help explains. Null where nothing does.
 */
function asideReply(
  { question, help, probing }: Extract<NextTurn, { kind: "clarification" }>,
  last: LastAnswer,
  said: readonly string[],
  key: string,
  number: number | undefined,
): string[] | null {
  if (last === null) return null;
  const asked = probing ? question.probe : question.text;
  const otherWords = probing ? undefined : wordingsOf(question).find((text) => !wasSaid(said, text));
  switch (help) {
    case "complaint":
      return isAboutWording(last.text)
        ? [pick(wordingLeads, said, key) ?? "", otherWords ?? reframed(asked, said, key)]
        : null;
    case "procedure":
    case "small_talk": {
      const fitting = fittingReply(last.text, number);
      const texts = fitting?.texts.map((text) => pick(waysOf(text), said, key) ?? "") ?? [];
      if (fitting === null || texts.every((text) => text === "")) return null;
      return [...texts, fitting.asksAgain ? reframed(asked, said, key) : ""];
    }
    case "otherWords":
    case "simpler":
    case "hint":
    case "clarification":
    case "frame": {
      const term = last.kind === "clarify" ? termAsked(last.text) : null;
      if (term === null || (help !== "frame" && speaksOf(question.help?.[help] ?? "", term))) return null;
      const lead = freshTemplate(termLeads, "{claim}", said, key)?.replace("{claim}", () => term);
      return [lead ?? "", otherWords ?? reframed(asked, said, key)];
    }
    default:
      return null;
  }
}

/** What is said where the open question stays open: helps come from the bank and never in the words of before. */
function clarification(
  turn: Extract<NextTurn, { kind: "clarification" }>,
  last: LastAnswer,
  said: readonly string[],
  key: string,
  number: number | undefined,
): string[] {
  const { question, help } = turn;
  const beside = asideReply(turn, last, said, key, number);
  if (beside !== null) return beside;
  const asked = turn.probing ? question.probe : question.text;
  const led = (leads: readonly string[], text: string): string[] => [pick(leads, said, key) ?? "", text];
  // A remark such as "Both parts count." belongs to several questions, and no sentence is said twice.
  const anew = (text: string): string =>
    text
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => !wasSaid(said, sentence))
      .join(" ");
  switch (help) {
    case "repeat":
      return led(repeatLeads, asked);
    case "otherWords":
      return led(clarifyLeads, anew(question.help?.otherWords ?? "") || reframed(asked, said, key));
    case "simpler":
      return led(simplerLeads, anew(question.help?.simpler ?? "") || reframed(asked, said, key));
    case "hint":
      return led(hintLeads, anew(question.help?.hint ?? "") || reframed(asked, said, key));
    case "clarification":
      return [
        ...led(scopeLeads, anew(question.help?.clarification ?? "") || reframed(asked, said, key)),
        pick(scopeCloses, said, key) ?? "",
      ];
    case "frame":
      return led(clarifyLeads, reframed(asked, said, key));
    case "procedure": {
      const fitting = processAnswers
        .filter(({ about }) => about.test(last?.text ?? ""))
        .map(({ text }) => text);
      const answer = pick(fitting, said, key) ?? pick(processDefaults, said, key);
      return [answer ?? "", reframed(asked, said, key)];
    }
    case "small_talk":
      return led(smallTalkLeads, reframed(asked, said, key));
    case "complaint":
      return led(complaintLeads, reframed(asked, said, key));
    case "confirm":
      return [pick(confirms, said, key) ?? "Was that your answer?"];
    case "last_call":
      return [pick(lastCalls, said, key) ?? "Tell me whatever you have, or say that you do not know."];
    case "taken_back":
      return led(takenBackLeads, asked);
    case "added":
      return led(addedLeads, asked);
    case "add_what":
      return [pick(addWhats, said, key) ?? "What would you like to add to your last answer?"];
    default:
      return help satisfies never;
  }
}

/** The persona's greeting, completed by what everybody must be told first (INT-2): an AI asks, a human decides. */
function greeting(persona: { name: string; greeting: string }, candidateName: string): string[] {
  const first = greetingName(candidateName, "given name") ?? "";
  const own = persona.greeting
    .replaceAll(/(?<!\s)\s*\{name\}/g, first === "" ? "" : ` ${first}`)
    .trim()
    .replaceAll("{interviewer}", persona.name);
  const parts = [own];
  if (first !== "" && !own.includes(first)) parts.unshift(`Hello ${first}.`);
  if (!/\bAI\b/.test(own)) parts.push(`I am ${persona.name}, an AI interviewer.`);
  if (!/\b(?:human|person|people)\b.*\bdecid|\bdecision\b/i.test(own))
    parts.push("A person reads the report and decides.");
  return parts;
}

/**
 * The interviewer that needs no model: the bank's own wording, with a link to the resume where there is one. Between
 * two questions it builds no bridge from a word that both happen to have: none is better than one that is not true. It never says a sentence twice in one interview, never shows rubric or score, and asks one
 * question at a time.
 */
export function createLocalInterviewer(): Interviewer {
  return {
    isLocal: true,
    async word({ persona, candidateName, turn, lastAnswer, isFirst, said, question: number, call }) {
      call?.signal?.throwIfAborted();
      const key = `${candidateName}|${said.length}`;
      const parts: string[] = isFirst ? greeting(persona, candidateName) : [];
      switch (turn.kind) {
        case "question": {
          if (!isFirst) parts.push(acknowledge(lastAnswer, said, key) ?? "");
          if (turn.from !== null) parts.push(leadFrom(turn.from, turn.question, said, key));
          parts.push(turn.question.text);
          break;
        }
        case "probe":
          parts.push(
            acknowledge(lastAnswer, said, key) ?? "",
            followUp(lastAnswer, turn.question, said, key) ?? pick(probeLeads, said, key) ?? "",
            turn.question.probe,
          );
          break;
        case "clarification":
          parts.push(...clarification(turn, lastAnswer, said, key, number));
          break;
        case "closing":
          parts.push(acknowledge(lastAnswer, said, key) ?? "", persona.closing);
          parts.push(
            ...closings.slice(2).filter((text) => !wasSaid(said, text) && !persona.closing.includes(text)),
          );
          if (!/thank/i.test(persona.closing)) parts.push(closings[0] ?? "");
          break;
        default:
          turn satisfies never;
      }
      const theirs = lastAnswer === null || turn.kind === "closing" ? null : inTheirLanguage(lastAnswer.text);
      if (theirs !== null && !wasSaid(said, theirs)) parts.unshift(theirs);
      return { text: parts.filter((part) => part !== "").join(" "), usage: localUsage };
    },
  };
}
