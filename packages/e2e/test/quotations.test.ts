import type { CandidateRouter } from "@teamified/api/candidate/root";
import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { signIn } from "@teamified/cli/portal-client";
import { findQuotations, wasSaid } from "@teamified/contracts/verify-quotations";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, personAt, picture, sampleAccount, signInAs } from "../src/browser.ts";

/** Quotation marks stand around what was said (RULE-4): what the main pages show is looked up in the conversation. */
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Everything that a page says: its words, names for screen readers, and what it sets as a quotation. */
async function wordsOf(page: Page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("main *")];
    return {
      // Block by block: a mark that opens in one and closes in another quotes nothing.
      texts: all.flatMap((element) =>
        ["P", "LI", "H1", "H2", "H3", "DT", "DD", "TD", "TH", "SPAN", "BUTTON", "A"].includes(element.tagName)
          ? [element.textContent ?? ""]
          : [],
      ),
      names: all.flatMap((element) =>
        ["aria-label", "title", "alt", "placeholder"].flatMap((name) => element.getAttribute(name) ?? []),
      ),
      quoted: [...document.querySelectorAll("main blockquote > p, main q")].map(
        (element) => element.textContent ?? "",
      ),
    };
  });
}

async function expectOnlyWhatWasSaid(page: Page, said: string[]): Promise<number> {
  const { texts, names, quoted } = await wordsOf(page);
  const unsaid = [...texts, ...names].flatMap((text) =>
    findQuotations(text).flatMap(({ words }) => (wasSaid(words, said) ? [] : [words])),
  );
  expect([...new Set(unsaid)]).toEqual([]);
  // A quotation's marks are part of its text.
  const bare = quoted.map((text) => text.replace(/^“|”$/g, ""));
  expect(bare.filter((words) => !wasSaid(words, said))).toEqual([]);
  return quoted.length;
}

describe("what stands between quotation marks", () => {
  it("in the reports of the team was said by the candidate", async () => {
    const portal = inject("recruiterUrl");
    const client = await signIn<RecruiterRouter>(portal, sampleAccount("recruiter"));
    const { items } = await client.interview.list.query({ status: "completed" });
    const person = await personAt(browser);
    await signInAs(person.page, portal, "recruiter");
    let quotations = 0;
    for (const { id } of items.slice(-4)) {
      const report = await client.interview.report.query({ id });
      await person.page.goto(`${portal}/interviews/${id}`);
      await person.page.getByRole("heading", { name: "Strengths" }).waitFor();
      // The conversation is what the quotations are looked up in: what the interviewer said was said as well.
      quotations += await expectOnlyWhatWasSaid(
        person.page,
        report.messages.map(({ text }) => text),
      );
    }
    expect(quotations).toBeGreaterThan(5);
    await picture(person.page, "recruiter-report-quotations");
    await person.page.setViewportSize({ width: 390, height: 844 });
    await picture(person.page, "recruiter-report-quotations-390");
    await person.page.emulateMedia({ colorScheme: "dark" });
    await picture(person.page, "recruiter-report-quotations-390-dark");
    expectNoComplaints(person);
    await person.leave();
  });

  it("on a candidate's result was said by them, and none of it is the rubric", async () => {
    const portal = inject("candidateUrl");
    const client = await signIn<CandidateRouter>(portal, sampleAccount("candidate"));
    const interviews = await client.interview.list.query();
    const ready = interviews.find(({ result }) => result === "ready");
    if (!ready) throw new Error("the sample candidate has no result");
    const result = await client.interview.result.query({ id: ready.id });
    const person = await personAt(browser);
    await signInAs(person.page, portal, "candidate");
    await person.page.goto(`${portal}/interviews/${ready.id}/result`);
    await person.page.getByRole("heading", { name: "What to work on next" }).waitFor();
    const said = result.messages.map(({ text }) => text);
    expect(await expectOnlyWhatWasSaid(person.page, said)).toBeGreaterThan(0);
    await expect
      .poll(() => person.page.getByRole("list", { name: /Questions about .* to think about again/ }).count())
      .toBeGreaterThan(0);
    await picture(person.page, "candidate-result-quotations");
    await person.page.setViewportSize({ width: 390, height: 844 });
    await picture(person.page, "candidate-result-quotations-390");
    await person.page.emulateMedia({ colorScheme: "dark" });
    await picture(person.page, "candidate-result-quotations-390-dark");
    expectNoComplaints(person);
    await person.leave();
  });
});
