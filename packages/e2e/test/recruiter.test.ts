import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, type Person, personAt, picture, signInAs } from "../src/browser.ts";
import { registerNewcomer, sendResume } from "../src/newcomer.ts";

const portal = inject("recruiterUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe("a recruiter", () => {
  it("is led to sign in and back to the page that was asked for", async () => {
    const person = await personAt(browser);
    const { page } = person;
    await page.goto(`${portal}/feedback?status=held`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByLabel("E-mail address").fill("recruiter@teamified.example");
    await page.getByLabel("Password").fill("not-the-password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The e-mail address or the password is not right.").waitFor();
    await page.getByLabel("Password").fill("Welcome-2026!");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${portal}/feedback?status=held`);
    await page.getByRole("heading", { name: "Feedback", level: 1 }).waitFor();
    expectNoComplaints(person);
    await person.leave();
  });

  it("sees feedback count down, holds it, edits it, approves it and finds the mail in the outbox", async () => {
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    const tile = page.getByRole("listitem").filter({ hasText: "Feedback to approve" });
    const before = await tile.textContent();
    // A name of its own for each try: an earlier one may have left its feedback behind.
    const fullName = `Noor ${surname()}`;
    const newcomer = await registerNewcomer(inject("candidateUrl"), fullName, inject("recruiterUrl"));
    await sendResume(newcomer);

    // The dashboard shows by itself that something came in.
    await expect.poll(() => tile.textContent()).not.toBe(before);
    await picture(page, "recruiter-dashboard");
    await tile.getByRole("link").click();
    const row = page.getByRole("row", { name: new RegExp(fullName) });
    await row.waitFor();
    await expect.poll(() => row.getByRole("timer").textContent()).toMatch(/^00:[0-4]\d$/);
    await row.getByRole("link", { name: fullName }).click();
    await page.getByRole("heading", { name: `Feedback for ${fullName}` }).waitFor();
    await page.getByRole("button", { name: /^Hold/ }).click();
    await page.getByText("It stays until you approve, release or reject it.").waitFor();

    // An edit is a new version; what is written survives a reload.
    await page.getByRole("button", { name: /^Edit/ }).click();
    const text = page.getByLabel("Text for the candidate");
    const drafted = await text.inputValue();
    expect(drafted).toContain("Noor");
    const written = `${drafted}\n\nCome and see us on Tuesday.`;
    await text.fill(written);
    await page.reload();
    await expect.poll(() => text.inputValue()).toBe(written);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("version 2", { exact: true }).waitFor();
    await page
      .frameLocator('iframe[title="The mail, formatted"]')
      .getByText("Come and see us on Tuesday.")
      .waitFor();
    await picture(page, "recruiter-feedback");

    await page.getByRole("button", { name: /^Approve and send/ }).dblclick();
    await page.getByRole("heading", { name: /^The mail as it was sent/ }).waitFor();
    await page.getByText("approved by Rashid Okoye.").waitFor();

    // One mail, with the words of the version that was approved.
    await page.getByRole("link", { name: "Outbox", exact: true }).click();
    await page.getByRole("heading", { name: "Outbox" }).waitFor();
    const mails = page
      .getByRole("row")
      .filter({ hasText: newcomer.account.email })
      .filter({ hasText: "Feedback on your resume" });
    await mails.first().waitFor();
    expect(await mails.count()).toBe(1);
    await mails.getByRole("link").click();
    await page
      .frameLocator('iframe[title="The mail, formatted"]')
      .getByText("Come and see us on Tuesday.")
      .waitFor();
    await page.locator("pre").getByText("Come and see us on Tuesday.").waitFor();
    expectNoComplaints(person);
    await person.leave();
  });

  it("reads a report, follows a quotation to its place, and decides with a reason, twice", async () => {
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await openReport(person, "Tomás Herrera");

    await page.getByRole("heading", { name: "Scores", exact: true }).waitFor();
    await page.getByText("The overall score, of 100.").waitFor();
    await page.getByRole("heading", { name: "How the answers were given" }).waitFor();
    await page.getByText("Observations, not proof.").waitFor();

    // A quotation leads to the message in which the same words are marked.
    const quotation = page.locator("blockquote").first();
    const quoted = (await quotation.locator("p").textContent())?.replaceAll(/^“|”$/g, "") ?? "";
    expect(quoted.length).toBeGreaterThan(5);
    const link = quotation.getByRole("link");
    const target = await link.getAttribute("href");
    await link.click();
    await expect.poll(() => new URL(page.url()).hash).toBe(target);
    const message = page.locator(`[id="${target?.slice(1)}"]`);
    await expect.poll(() => isInView(message)).toBe(true);
    const marked = await message.locator("mark").allTextContents();
    expect(marked.some((passage) => passage.includes(quoted))).toBe(true);
    await picture(page, "recruiter-report");

    // Every exchange is there, questions with their reason.
    const transcript = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "Transcript" }) });
    expect(await transcript.locator("article").count()).toBeGreaterThanOrEqual(24);
    expect(await transcript.getByText(/^Why: /).count()).toBeGreaterThan(5);

    // A decision needs an outcome and a reason; nothing that was typed is lost on the way.
    const record = page.getByRole("button", { name: "Record decision" });
    await page.getByLabel("Reason").fill("Too short");
    await record.click();
    await page.getByText("Choose one of the three.").waitFor();
    await page.getByText("Give a reason of at least 10 characters").waitFor();
    await choose(page, "Hold");
    await page.getByLabel("Reason").fill("Strong on data; we want to hear about operations first.");
    await record.click();
    // The form is empty again once it says so; the page may show the decision before.
    await page.getByText("Your decision is recorded. Only the team sees it.").first().waitFor();
    await page.getByText("Strong on data; we want to hear about operations first.").first().waitFor();
    await choose(page, "Advance");
    await page.getByLabel("Reason").fill("The talk about operations went well.");
    await record.click();
    await page.getByRole("heading", { name: "Earlier decisions" }).waitFor();
    await page.getByText("The talk about operations went well.").first().waitFor();
    await page.getByText("Strong on data; we want to hear about operations first.").first().waitFor();

    // Telling the candidate is a step of its own: the mail is shown, waits, and is taken back.
    await page.getByText("Only the team sees this decision. The candidate has not been told.").waitFor();
    await page.getByRole("button", { name: "Tell the candidate" }).click();
    const text = page.getByLabel("What the candidate reads");
    await text.waitFor();
    // A box that was emptied stays empty, also through a reload, and nothing is sent for it.
    await text.fill("");
    await page.reload();
    await page.getByRole("button", { name: "Tell the candidate" }).click();
    await page.getByRole("button", { name: "Schedule the message" }).click();
    await page.getByText("Write at least 40 characters").waitFor();
    expect(await text.inputValue()).toBe("");
    await page.getByRole("button", { name: "Start from the standard text" }).click();
    await expect.poll(() => text.inputValue()).toContain("Thank you for your interview");
    await text.fill(`${await text.inputValue()}\n\nShall we talk on Thursday?`);
    await page
      .frameLocator('iframe[title="The mail, formatted"]')
      .getByText("Shall we talk on Thursday?")
      .waitFor();
    await page.getByRole("button", { name: "Schedule the message" }).click();
    await page.getByText("The candidate will be told").waitFor();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("Only the team sees this decision. The candidate has not been told.").waitFor();
    expectNoComplaints(person);
    await person.leave();
  });
});

describe("a viewer", () => {
  it("reads everything and finds no button that changes anything", async () => {
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "viewer");
    await page.goto(`${portal}/feedback?status=held`);
    await page
      .getByRole("link", { name: "Jun Watanabe" })
      .or(page.locator('main a[href^="/feedback/"]'))
      .first()
      .click();
    await page.getByText("To approve, hold or reject, ask an admin for the role of recruiter.").waitFor();
    for (const name of [/^Approve/, /^Hold/, /^Release/, /^Reject/, /^Edit/]) {
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    }
    // Nor by key: the letter that approves does nothing here.
    await page.keyboard.press("a");
    expect(await page.getByRole("dialog").count()).toBe(0);

    await openReport(person, "Tomás Herrera");
    await page.getByText("To decide, ask an admin for the role of recruiter.").waitFor();
    expect(await page.getByRole("button", { name: "Record decision" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Members" }).count()).toBe(0);
    expectNoComplaints(person);
    await person.leave();
  });
});

/** Letters that no other newcomer's name ends in: the time, in letters. */
function surname(): string {
  const letters = [...String(Date.now())].map((digit) => String.fromCharCode(97 + Number(digit))).join("");
  return `Field${letters}`;
}

async function openReport({ page }: Person, candidate: string): Promise<void> {
  await page.goto(`${portal}/interviews?status=completed`);
  await page
    .getByRole("row", { name: new RegExp(candidate) })
    .locator('a[href^="/interviews/"]')
    .first()
    .click();
  await page.getByRole("heading", { name: new RegExp(`^${candidate}, `) }).waitFor();
}

/** By the sheet that a choice is, as a person would. */
async function choose(page: Page, title: string): Promise<void> {
  await page.locator("label", { hasText: new RegExp(`^${title}$`) }).click();
}

/** Whether some of it is within the window. */
async function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}
