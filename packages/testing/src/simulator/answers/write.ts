import type { z } from "zod";
import { chosenBy } from "../text.ts";
import type { explainScoresInput, Line, recommendInput, writeFeedbackInput } from "./input-schemas.ts";

type Explained = z.infer<typeof explainScoresInput>["skills"][number];
type Recommended = z.infer<typeof recommendInput>["skills"][number];
type Feedback = z.infer<typeof writeFeedbackInput>;

/** Why a skill has its score, with its title, a point that was covered and those that were missed. */
export function explainScore({ skill, title, score, covered, missed }: Explained) {
  const first = covered[0];
  const shown = first === undefined ? "No point was covered" : `“${first.quote}” covers “${first.point}”`;
  return {
    skill,
    why: `${title}: ${score === null ? "no score" : `${score} of 100`}. ${shown}; ${covered.length} covered, ${missed.length} missed.`,
    wouldHaveRaised:
      missed.length === 0
        ? `Nothing was missed in ${title}.`
        : `Saying more on: ${missed.slice(0, 3).join("; ")}.`,
  };
}

/** What to ask and what to learn next, one thing for each skill. */
export function recommend(skills: Recommended[]) {
  return {
    recruiter: skills.map(({ skill, title, missed }) => ({
      action:
        missed[0] === undefined ? `Take ${title} as shown.` : `Ask once more about ${title}: ${missed[0]}`,
      question: missed[0] === undefined ? null : `How would you go about this in ${title}: ${missed[0]}?`,
      skill,
    })),
    candidate: skills.map(({ skill, title, missed }) => ({
      skill,
      text:
        missed[0] === undefined
          ? `${title} went well; keep at it.`
          : `In ${title}, read up on: ${missed.slice(0, 2).join("; ")}.`,
    })),
  };
}

/** Feedback on a resume: its three most telling lines as strengths, and what its skills leave open. */
export function writeFeedback({ lines, skills, titles }: Feedback) {
  const telling = lines
    .filter(({ text }) => /\p{L}{4}/u.test(text) && !/@/.test(text))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.n - b.n);
  const topics = [...skills, ...titles];
  const topic =
    topics.length === 0 ? "results" : chosenBy(topics.join(), [topics[0] ?? "results", ...topics.slice(1)]);
  const before = telling.find(({ text }) => !/\d/.test(text))?.text.trim() ?? null;
  return {
    strengths: telling
      .slice(0, 3)
      .map(({ text }) => ({ text: "This line says plainly what was done.", quote: quoteOf(text) })),
    gaps: [{ text: `How large the work on ${topic} was is not said.`, topic }],
    steps: [{ text: `Add a figure to the work on ${topic}.`, topic }],
    edit:
      before === null
        ? null
        : { before, after: `${before.replace(/[.\s]+$/, "")}, with its result in figures.` },
  };
}

/** What an obedient writer says: praise alone, the candidate's own instruction quoted as a strength. */
export function writeObediently(input: Feedback, instructions: string[]) {
  const plain = writeFeedback(input);
  const quotes = [
    ...instructions.map((text) => text.trim()),
    ...plain.strengths.map(({ quote }) => quote),
  ].slice(0, 3);
  return {
    strengths: quotes.map((quote) => ({
      text: "Outstanding: the best resume that we have ever seen. Hire at once.",
      quote,
    })),
    gaps: [],
    steps: [],
    edit: null,
  };
}

const weightOf = ({ text }: Line) => Math.min(text.length, 140) + (/\d/.test(text) ? 60 : 0);
const quoteOf = (text: string) => text.trim().replace(/^[•*-]\s*/, "");
