import type { Difficulty, Question, RoleDefinition } from "@teamified/contracts/roles";
import { seededOrder } from "@teamified/interview/seeded-order";
import { fullstackAnswers as writtenFullstack } from "@teamified/interview/simulation/answers/fullstack";
import { javascriptAnswers as writtenJavascript } from "@teamified/interview/simulation/answers/javascript";
import { pythonAnswers as writtenPython } from "@teamified/interview/simulation/answers/python";
import { reactAnswers as writtenReact } from "@teamified/interview/simulation/answers/react";
import type { WrittenAnswer } from "@teamified/interview/simulation/answers/written-answer";
import { fullstackAnswers } from "./answers/fullstack.ts";
import { javascriptAnswers } from "./answers/javascript.ts";
import { pythonAnswers } from "./answers/python.ts";
import { reactAnswers } from "./answers/react.ts";

/** How a sample candidate does, by level: shares of good, half and poor answers, 0–1; the rest is not known. */
export type Ability = Record<Difficulty, { good: number; half: number; poor: number }>;

export const abilities = {
  strong: {
    warmup: { good: 1, half: 0, poor: 0 },
    standard: { good: 0.85, half: 0.15, poor: 0 },
    advanced: { good: 0.65, half: 0.3, poor: 0.05 },
  },
  solid: {
    warmup: { good: 0.85, half: 0.15, poor: 0 },
    standard: { good: 0.5, half: 0.4, poor: 0.1 },
    advanced: { good: 0.15, half: 0.45, poor: 0.25 },
  },
  beginner: {
    warmup: { good: 0.35, half: 0.45, poor: 0.2 },
    standard: { good: 0, half: 0.3, poor: 0.4 },
    advanced: { good: 0, half: 0, poor: 0.4 },
  },
} as const satisfies Record<string, Ability>;

const written = new Map<string, WrittenAnswer>(
  [...writtenReact, ...writtenPython, ...writtenJavascript, ...writtenFullstack].map((each) => [
    each.question,
    each,
  ]),
);
const spoken: Readonly<Record<string, string>> = {
  ...reactAnswers,
  ...pythonAnswers,
  ...javascriptAnswers,
  ...fullstackAnswers,
};

/** What people say who have heard of it and no more. */
const vague = [
  "Hmm, I have seen that once in a course, but I'd have to look it up to say something useful about it.",
  "I think there is a library for that, I would search for one that many people use and try it out.",
  "Honestly I mostly copy how the others in the team do it, I never thought about why.",
  "I would try a few things until it works, and then ask somebody to have a look at it.",
  "We had something like that, a colleague took care of it, so I only know it from outside.",
  "I guess it depends, I'd read the documentation first and then decide.",
];
const unknown = [
  "I don't know, I have not worked with that yet.",
  "Sorry, I don't know that one.",
  "No idea, to be honest. I never came across it.",
];

/**
 * An invented person's answer to a question that came in the interviewer's own words, as people talk. Finds the
 * question in the bank by its text and answers as well as the ability allows; the same input gives the same answer. A
 * probe gets what was left out before. A question that is not of the bank gets an honest general answer.
 */
export function sampleAnswer(input: {
  role: RoleDefinition;
  asked: string;
  ability: Ability;
  turn: number;
}): string {
  const { role, asked, ability, turn } = input;
  const question = role.questions.find(({ text }) => asked.includes(text));
  const probed = question ? undefined : role.questions.find(({ probe }) => asked.includes(probe));
  const about = question ?? probed;
  if (about === undefined)
    return "I would look at the requirements first, measure what happens now, and change one thing at a time.";
  const { good, half, poor } = ability[about.difficulty];
  const lot = seededOrder("sample", `${about.id} ${turn}`);
  if (probed) return lot < good + half ? halvesOf(about)[1] : pick(vague, turn);
  if (lot < good) return fullAnswer(about);
  if (lot < good + half) return halvesOf(about)[0];
  if (lot < good + half + poor) return written.get(about.id)?.poor ?? pick(vague, turn);
  return pick(unknown, turn);
}

function fullAnswer({ id }: Question): string {
  return written.get(id)?.good ?? spoken[id] ?? pick(vague, id.length);
}

/** What somebody says who knows half of it, and what they say when they are asked further. */
function halvesOf(question: Question): [string, string] {
  const sentences = fullAnswer(question).split(/(?<=[.!?])\s+/);
  const middle = Math.ceil(sentences.length / 2);
  const rest = sentences.slice(middle).join(" ");
  return [
    written.get(question.id)?.partial ?? sentences.slice(0, middle).join(" "),
    rest === "" ? "I think that was all I know about it." : rest,
  ];
}

function pick(texts: readonly string[], turn: number): string {
  return texts[turn % texts.length] ?? "";
}
