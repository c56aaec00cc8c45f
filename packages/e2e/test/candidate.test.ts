import { findVerificationLink } from "@teamified/cli/verification-link";
import { pdfOf } from "@teamified/testing/documents";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, personAt, picture, watch } from "../src/browser.ts";

const portal = inject("candidateUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const answer =
  "I would measure first and keep state close to where it is used. Keys must be stable, so that the right element is kept when a list changes.";

describe("a candidate", () => {
  it("registers, uploads, reads feedback, is interviewed and sees a result", async () => {
    const person = await personAt(browser);
    const { page } = person;

    // Registration, with a weak password first.
    await page.goto(`${portal}/register`);
    await page.getByLabel("Full name").fill("Ada Example");
    const email = `ada-${Date.now()}@mail.example`;
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByText("Use at least 8 characters.").waitFor();
    await page.getByLabel("Password").fill("Correct-horse-1");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: "Hello, Ada" }).waitFor();
    await page.getByText("Confirm your e-mail address").waitFor();
    await picture(page, "candidate-home-first");

    // The address is confirmed on another device, signed out; opening the link alone changes nothing.
    const phone = await personAt(browser, { viewport: { width: 390, height: 844 } });
    const { url } = await findVerificationLink(inject("recruiterUrl"), email);
    await phone.page.goto(url);
    await phone.page.getByRole("heading", { name: "Confirm your e-mail address" }).waitFor();
    await phone.page.reload();
    await picture(phone.page, "candidate-confirm-address");
    expect(await page.getByText("Send the mail again").isVisible()).toBe(true);
    await phone.page.getByRole("button", { name: "Confirm this address" }).click();
    await phone.page.getByText("reaches you from now on").waitFor();
    // The first device learns it by itself.
    await page.getByText("Send the mail again").waitFor({ state: "hidden" });
    await phone.page.reload();
    await phone.page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
    await phone.page.goto(`${url.slice(0, -3)}xyz`);
    await phone.page.getByRole("heading", { name: "This link no longer works" }).waitFor();
    expectNoComplaints(phone);
    await phone.leave();

    // A file that is none, then a real one; its status changes by itself.
    await page.getByRole("link", { name: "Resumes", exact: true }).first().click();
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({
      name: "cv.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("not a pdf at all"),
    });
    await page.getByText("This is not a PDF, DOCX or DOC file").waitFor();
    // The upload is held until its progress was seen: on one machine it is over in no time.
    const letGo = await holdUpload(page);
    await input.setInputFiles({
      name: "ada.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(await pdfOf()),
    });
    await page.getByRole("progressbar", { name: /ada\.pdf$/ }).waitFor();
    letGo();
    await page.getByText("ada.pdf is here").waitFor();
    await page.getByRole("link", { name: "See how far it is" }).click();
    await page.getByRole("heading", { name: "ada.pdf" }).waitFor();
    await page.getByText("ada.example@mail.example").first().waitFor();
    await page.getByText("React", { exact: true }).first().waitFor();
    // Each value leads to the line that it was read from.
    await page.getByRole("button", { name: "Ada Example", exact: true }).click();
    await page.getByRole("region", { name: "Your file" }).getByText("Page 1, line 1: Ada Example").waitFor();
    await picture(page, "candidate-resume-read");

    // This tab stays open and is not touched again until the feedback has come.
    const resumeTab = await page.context().newPage();
    watch(resumeTab, person.complaints);
    await resumeTab.goto(page.url());
    await resumeTab.getByRole("heading", { name: "How far it is" }).waitFor();

    // The interview: role, terms, one try, then for real.
    await page.goto(`${portal}/interviews/new`);
    await page.getByText("React Developer", { exact: true }).click();
    await page.getByRole("button", { name: "Next: before you start" }).click();
    await page.getByText("After 25 minutes without a word from you the interview closes").waitFor();
    await page.getByRole("button", { name: "Next: try it once" }).click();
    await page.getByText("Please agree first").waitFor();
    await picture(page, "candidate-before-you-start");
    await page.getByRole("checkbox", { name: /I have read this and agree/ }).check();
    await page.getByRole("button", { name: "Next: try it once" }).click();
    await page.getByRole("button", { name: "Start the interview" }).click();
    const box = page.getByLabel("Your answer");
    await page.locator("#current-question").waitFor();
    const questionNow = () => page.locator("#current-question").textContent();
    const send = page.getByRole("button", { name: "Send", exact: true });

    // A reload in the middle of an answer loses nothing.
    const first = await questionNow();
    await box.fill("Half an answer that must survive");
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe("Half an answer that must survive");
    expect(await questionNow()).toBe(first);

    // A double click counts once.
    await box.fill(`${answer} That was the first.`);
    await send.dblclick();
    await expect.poll(questionNow).not.toBe(first);
    expect(await page.getByText("That was the first.").count()).toBe(1);

    // A second tab follows the first.
    const second = await page.context().newPage();
    watch(second, person.complaints);
    await second.goto(page.url());
    await second.locator("#current-question").waitFor();
    const before = await questionNow();
    await box.fill(`${answer} That was the second.`);
    await send.click();
    await expect.poll(questionNow).not.toBe(before);
    await expect.poll(() => second.locator("#current-question").textContent()).toBe(await questionNow());
    await second.close();
    await picture(page, "candidate-interview");

    // To the end: at least twelve exchanges, at most twenty.
    let exchanges = 2;
    const ended = page.getByText("Thank you. What happens next");
    while (!(await ended.isVisible())) {
      exchanges += 1;
      expect(exchanges).toBeLessThanOrEqual(24);
      const asked = await questionNow();
      if (exchanges % 4 === 0) {
        // The end may come between the look and the click; then there is nothing left to click.
        await page
          .getByRole("button", { name: "I don't know" })
          .click({ timeout: 5_000 })
          .catch(async (error: unknown) => {
            if (!(await ended.isVisible())) throw error;
          });
      } else if (!(await ended.isVisible())) {
        await box.fill(`${answer} That was number ${exchanges}.`);
        await box.press("Control+Enter");
      }
      await expect
        .poll(
          async () =>
            (await ended.isVisible()) ||
            // While the interviewer speaks there is no question yet, and after the last answer none comes.
            // What is seen may be gone in the next moment, for good after the last answer: it is not waited for.
            ((await page.locator("#current-question").allTextContents())[0] ?? asked) !== asked,
          {
            timeout: 15_000,
          },
        )
        .toBe(true);
    }
    expect(exchanges).toBeGreaterThanOrEqual(12);

    // The result appears by itself.
    await page.getByRole("link", { name: "Go to your result" }).click();
    await page.getByRole("heading", { name: "Skill by skill" }).waitFor({ timeout: 40_000 });
    expect(await page.getByText(/integrity/i).count()).toBe(0);
    await picture(page, "candidate-result");

    // The feedback leaves by itself, and the tab that was left open shows it without being loaded again.
    const heading = resumeTab.getByRole("heading", { name: "Your feedback" });
    await heading.waitFor({ timeout: inject("autoSendSeconds") * 1000 + 20_000 });
    await resumeTab.getByText("Hello Ada,").waitFor();
    await picture(resumeTab, "candidate-feedback");
    expectNoComplaints(person);
    await person.leave();
  });

  it("keeps what was written through a lost network", async () => {
    const person = await personAt(browser, { viewport: { width: 390, height: 844 } });
    const { page } = person;
    await page.goto(`${portal}/register`);
    await page.getByLabel("Full name").fill("Lin Example");
    await page.getByLabel("E-mail address").fill(`lin-${Date.now()}@mail.example`);
    await page.getByLabel("Password").fill("Correct-horse-1");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: "Hello, Lin" }).waitFor();
    await page.goto(`${portal}/interviews/new`);
    await page.getByText("Python Developer", { exact: true }).click();
    await page.getByRole("button", { name: "Next: before you start" }).click();
    await page.getByRole("checkbox", { name: /I have read this and agree/ }).check();
    await page.getByRole("button", { name: "Next: try it once" }).click();
    await page.getByRole("button", { name: "Start the interview" }).click();
    const question = page.locator("#current-question");
    const first = await question.textContent();
    await page.context().setOffline(true);
    await page.getByLabel("Your answer").fill(answer);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("Not sent yet").waitFor();
    expect(await page.getByLabel("Your answer").inputValue()).toBe(answer);
    await page.context().setOffline(false);
    await expect.poll(() => question.textContent(), { timeout: 30_000 }).not.toBe(first);
    await person.leave();
  });
});

/** Keeps the next upload from going out until the function that this gives is called. */
async function holdUpload(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(
    "**/api/trpc/resume.upload",
    async (route) => {
      await promise;
      await route.continue();
    },
    { times: 1 },
  );
  return resolve;
}
