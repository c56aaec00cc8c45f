import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, personAt } from "../src/browser.ts";
import { startDatabase, stopDatabase } from "../src/database.ts";
import { registerNewcomer, sendResume } from "../src/newcomer.ts";

const portal = inject("candidateUrl");
const dataDir = inject("dataDir");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const outageMs = 10_000;

it("an interview, the pages and the worker go on after the database was away for ten seconds", async () => {
  const newcomer = await registerNewcomer(portal, "Ilse Harbour");
  const { id } = await newcomer.client.interview.start.mutate({ roleKey: "python", consent: true });
  const person = await personAt(browser);
  const { page } = person;
  await page.goto(`${portal}/sign-in?next=/interviews/${id}`);
  await page.getByLabel("E-mail address").fill(newcomer.account.email);
  await page.getByLabel("Password").fill(newcomer.account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const question = page.locator("#current-question");
  const first = await question.textContent();

  const goneAt = Date.now();
  await stopDatabase(dataDir);
  const words = "I would look at the query plan first, then add the index that it asks for.";
  try {
    await page.getByLabel("Your answer").fill(words);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("Not sent yet").waitFor();
    expect(await page.getByLabel("Your answer").inputValue()).toBe(words);
    expect((await fetch(`${portal}/api/ready`)).status).toBe(503);
    expect((await fetch(`${portal}/api/health`)).status).toBe(200);

    // Whoever opens a page meanwhile reads what happened and what to do.
    const other = await page.context().newPage();
    await other.goto(`${portal}/resumes`);
    await other.getByRole("button", { name: "Try again" }).first().waitFor();
    await other.close();
    await page.waitForTimeout(Math.max(0, goneAt + outageMs - Date.now()));
  } finally {
    startDatabase(dataDir);
  }

  // The answer goes out by itself, once.
  await expect.poll(() => question.textContent(), { timeout: 30_000 }).not.toBe(first);
  const { messages } = await newcomer.client.interview.get.query({ id });
  expect(messages.filter(({ text }) => text === words)).toHaveLength(1);
  expect(messages.map(({ sequence }) => sequence)).toEqual(messages.map((_, index) => index + 1));

  // The worker takes up what comes in, and a page hears of it by itself.
  await page.goto(`${portal}/resumes`);
  await page.getByText("Nothing here yet.").waitFor();
  await sendResume(newcomer);
  await page.getByText("resume.pdf").waitFor();
  await page.getByText("Feedback is on its way").waitFor();
  expect((await fetch(`${portal}/api/ready`)).status).toBe(200);

  // It complained of nothing but that the portal could not be reached for a while.
  expect(person.complaints.filter((complaint) => !complaint.startsWith("503 "))).toEqual([]);
  await person.leave();
});
