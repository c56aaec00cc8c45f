import { html } from "../escape-html.ts";
import { link, mailPage, oneLine, paragraph } from "./mail-page.ts";
import { wrapText } from "./wrap-text.ts";

type BudgetAlertMail = {
  organizationName: string;
  /** `2026-11-21`, in UTC. */
  day: string;
  spentUsd: number;
  budgetUsd: number;
  /** Where an admin sees what it was spent on. */
  portalUrl: string;
};

/** The mail to an admin when four fifths of the day's budget for language models and speech are spent. */
export function renderBudgetAlertMail(input: BudgetAlertMail): {
  subject: string;
  text: string;
  html: string;
} {
  const name = oneLine(input.organizationName);
  const percent = Math.floor((input.spentUsd / input.budgetUsd) * 100);
  const subject = oneLine(`${percent} % of today's budget for models is spent at ${name}`);
  const spent = `On ${input.day} (UTC) the language models and speech of ${name} have cost ${dollars(input.spentUsd)} so far. The budget of a day is ${dollars(input.budgetUsd)}.`;
  const atTheEnd = "When all of it is spent, no model is asked until midnight UTC.";
  const goesOn =
    "Interviews go on with questions from the question bank, and answers and resumes are judged by the built-in rules. No candidate is turned away.";
  const place = "What it was spent on:";
  const change = "Whoever operates the portal can change the budget: it is the setting AI_DAILY_BUDGET_USD.";
  const reason = `You receive this once a day at most, because you are an admin of ${name}.`;
  return {
    subject,
    text: [
      wrapText(spent),
      wrapText(`${atTheEnd} ${goesOn}`),
      wrapText(`${place}\n${input.portalUrl}`),
      "---",
      wrapText(change),
      wrapText(reason),
    ].join("\n\n"),
    html: mailPage({
      title: subject,
      preheader: atTheEnd,
      content: html`${paragraph(html`${spent}`)}
${paragraph(html`${atTheEnd} ${goesOn}`)}
${paragraph(html`${place}<br>${link(input.portalUrl)}`)}`,
      footer: html`${paragraph(html`${change}`)}
${paragraph(html`${reason}`, "small")}`,
    }),
  };
}

function dollars(amount: number): string {
  return `US$${amount.toFixed(2)}`;
}
