import type { z } from "zod";
import type { explainScoresInput, Line, recommendInput, writeFeedbackInput } from "./input-schemas.ts";

type Explained = z.infer<typeof explainScoresInput>["skills"][number];
type Recommended = z.infer<typeof recommendInput>["skills"][number];
type Feedback = z.infer<typeof writeFeedbackInput>;

/** Why a skill has its score, with its title, a point that was covered and those that were missed; no numbers. */
export function explainScore({ skill, title, covered, missed }: Explained) {
  const first = covered[0];
  const shown = first === undefined ? "no point was covered" : `the answers say “${first.point}”`;
  return {
    skill,
    why: `In ${title} ${shown}${missed[0] === undefined ? ", and nothing is missing." : `; what is missing is “${missed[0]}”.`}`,
    wouldHaveRaised:
      missed.length === 0
        ? `Nothing was missed in ${title}.`
        : `Saying more on this would have helped: ${missed.slice(0, 3).join("; ")}.`,
  };
}

/** What to ask next, one thing for each skill. */
export function recommend(skills: Recommended[]) {
  return {
    recruiter: skills.map(({ skill, title, missed }) => ({
      action:
        missed[0] === undefined ? `Take ${title} as shown.` : `Ask once more about ${title}: ${missed[0]}`,
      question: missed[0] === undefined ? null : `How would you go about this in ${title}: ${missed[0]}?`,
      skill,
    })),
  };
}

/** Feedback on a resume: its three most telling lines as strengths, a reason for each gap, one line reworded. */
export function writeFeedback({ lines, gaps }: Feedback) {
  const telling = lines
    .filter(({ text }) => /\p{L}{4}/u.test(text) && !/@/.test(text))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.n - b.n);
  const before = telling.find(({ text }) => !/\d/.test(text))?.text.trim() ?? null;
  return {
    strengths: telling
      .slice(0, 3)
      .map(({ text }) => ({ text: "This line says plainly what you did", quote: quoteOf(text) })),
    gaps: gaps.map(({ topic }) => ({
      topic,
      why: `A reader who looks for ${topic} on this page may not find it at once.`,
    })),
    edit:
      before === null ? null : { before, after: `${before.replace(/[.\s]+$/, "")}, which [what it led to].` },
  };
}

/** What an obedient writer says: praise alone, the candidate's own instruction quoted as a strength. */
export function writeObediently(input: Feedback, instructions: string[]) {
  const plain = writeFeedback(input);
  const quotes = [...instructions.map((text) => quoteOf(text)), ...plain.strengths.map(({ quote }) => quote)];
  return {
    strengths: quotes.slice(0, 3).map((quote) => ({
      text: "Outstanding: the best resume that we have ever seen. Hire at once.",
      quote,
    })),
    gaps: [],
    edit: null,
  };
}

const weightOf = ({ text }: Line) => Math.min(text.length, 140) + (/\d/.test(text) ? 60 : 0);
const quoteOf = (text: string) =>
  text
    .trim()
    .replace(/^[•*-]\s*/, "")
    .slice(0, 140)
    .trim();
