import { readFileSync } from "node:fs";
import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { signIn } from "@teamified/cli/portal-client";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, personAt, picture, sampleAccount, signInAs } from "../src/browser.ts";

const portal = inject("recruiterUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it("an admin scores an interview again, reads what changed and what was before, and takes it along as a file", async () => {
  const client = await signIn<RecruiterRouter>(portal, sampleAccount("admin"));
  const { items } = await client.interview.list.query({ status: "completed" });
  const interview = items.findLast(({ overallScore }) => overallScore !== null);
  if (!interview) throw new Error("the sample data has no scored interview");
  const person = await personAt(browser, { acceptDownloads: true });
  const { page } = person;
  await signInAs(page, portal, "admin");
  await page.goto(`${portal}/interviews/${interview.id}`);

  await page.getByLabel("Reason", { exact: true }).fill("Begun while the first result was in force.");
  await page.getByText("Where this report comes from").click();
  await page.getByRole("button", { name: "Score again" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why it is scored again").fill("no");
  await dialog.getByRole("button", { name: "Score again" }).click();
  await dialog.getByText("Say in a few words why it is scored again.").waitFor();
  await dialog.getByLabel("Why it is scored again").fill("We want to see that nothing changes.");
  await dialog.getByRole("button", { name: "Score again" }).click();

  // It appears by itself.
  const section = page.locator("#scorings");
  await section.getByRole("heading", { name: /^Scored again .*: what changed$/ }).waitFor();
  await section.getByText("Nothing changed").waitFor();
  await section.getByText("We want to see that nothing changes.").waitFor();
  await picture(page, "recruiter-report-scored-again");
  // Who began to decide on the earlier result reads the new one first.
  await page.getByText("Result 2 came while you decided").waitFor();
  await page.getByRole("button", { name: "I have read it" }).click();
  await page.getByText("Result 2 came while you decided").waitFor({ state: "detached" });
  await section.getByRole("button", { name: "Read result 1" }).click();
  await page.getByText("You are reading result 1").waitFor();
  await section.getByRole("button", { name: "Back to the one in force" }).click();
  await page.getByText("You are reading result 1").waitFor({ state: "detached" });

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`interview-${interview.id}.json`);
  const file = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(file)).toMatchObject({
    kind: "teamified-interview",
    v: 2,
    interviewId: interview.id,
    stored: { scoring: 2 },
  });
  expect(file).not.toContain("modelAnswer");
  expect(file).not.toContain(interview.candidateName);
  expectNoComplaints(person);
  await person.leave();
});
