import type { Question } from "@teamified/contracts/roles";
import { coverageScore } from "../coverage-score.ts";
import { categoryOf } from "../response-model.ts";
import { shuffled } from "./random.ts";

/** How people begin a thought; none of it says anything. */
const openings = [
  "Well, I would say that",
  "What I have seen at work is that",
  "As far as I know,",
  "One thing to keep in mind is that",
  "In my last project we noticed that",
  "I think that",
  "The way I understand it,",
  "Then there is the fact that",
];
/** An honest attempt that says nothing the rubric asks for. */
const empty = [
  "I have worked with this for a while, but I never had to look into how it really works inside.",
  "It depends on the project, and usually the team has a way of doing it that I would follow.",
  "I would read about it first and ask a colleague, since I only know it from far away.",
];

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Points in random order, as many as bring the rubric's own score into this category. */
function pointsFor(question: Question, category: number, random: () => number): Question["points"] {
  const order = shuffled(question.points, random);
  let best: Question["points"] = [];
  for (let count = 0; count <= order.length; count++) {
    const chosen = order.slice(0, count);
    const reached = categoryOf(
      coverageScore(
        question,
        chosen.map(({ id }) => id),
      ),
    );
    if (reached > category) break;
    best = chosen;
    // One more of the same category would be as true; which one it is does not matter.
    if (reached === category && random() < 0.5) break;
  }
  return best;
}

/**
 * An answer as text that covers as many of the question's points as make a score of this category (0–3), in
 * the bank's own words or one of its phrasings put into a sentence. It holds no marker that a grader could
 * know it by.
 */
export function writeAnswer(question: Question, category: number, random: () => number): string {
  const points = pointsFor(question, category, random);
  const pick = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? "";
  if (points.length === 0) return pick(empty);
  return points
    .map(({ point, phrasings }) => {
      const usable = phrasings.filter((phrasing) => phrasing.split(" ").length >= 4);
      const said = usable.length > 0 && random() < 0.5 ? pick(usable) : point;
      return `${pick(openings)} ${lowerFirst(said).replace(/(?<![.\s])[.\s]+$/, "")}.`;
    })
    .join(" ");
}
