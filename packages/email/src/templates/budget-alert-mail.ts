import { renderLetter } from "./letter.ts";
import type { Template } from "./template.ts";

type Facts = {
  /** `2026-11-21`, in UTC. */
  day: string;
  spentUsd: number;
  budgetUsd: number;
};

/** The mail to an admin when four fifths of the day's budget for language models and speech are spent. */
export const budgetAlertMail: Template<Facts> = {
  title: "Budget for models",
  when: "Four fifths of the day's budget for models are spent; to the admins, once a day.",
  render({ day, spentUsd, budgetUsd }, { organizationName, recruiterUrl }) {
    const percent = Math.floor((spentUsd / budgetUsd) * 100);
    const atTheEnd = "When all of it is spent, no model is asked until midnight UTC.";
    return renderLetter({
      subject: `${percent} % of today's budget for models is spent at ${organizationName}`,
      preheader: atTheEnd,
      body: [
        `On ${day} (UTC) the language models and speech of ${organizationName} have cost ${dollars(spentUsd)} so far. The budget of a day is ${dollars(budgetUsd)}.`,
        `${atTheEnd} Interviews go on with questions from the question bank, and answers and resumes are judged by the built-in rules. No candidate is turned away.`,
        { words: "What it was spent on:", url: `${recruiterUrl}/models` },
      ],
      foot: [
        "Whoever operates the portal can change the budget: it is the setting AI_DAILY_BUDGET_USD.",
        `You receive this once a day at most, because you are an admin of ${organizationName}.`,
      ],
    });
  },
  sample: { day: "2026-11-30", spentUsd: 20.13, budgetUsd: 25 },
};

function dollars(amount: number): string {
  return `US$${amount.toFixed(2)}`;
}
