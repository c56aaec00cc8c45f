import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { signIn } from "@teamified/cli/portal-client";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  expectNoComplaints,
  launch,
  personAt,
  picture,
  sampleAccount,
  signInAs,
  untilAlive,
} from "../src/browser.ts";
import { registerNewcomer, sendResume } from "../src/newcomer.ts";

const portal = inject("recruiterUrl");
let browser: Browser;
let team: Awaited<ReturnType<typeof signIn<RecruiterRouter>>>;
let colleague: typeof team;
let colleagueName = "";
beforeAll(async () => {
  browser = await launch();
  team = await signIn<RecruiterRouter>(portal, sampleAccount("recruiter"));
  colleague = await signIn<RecruiterRouter>(portal, sampleAccount("admin"));
  colleagueName = (await colleague.account.me.query()).fullName;
});
afterAll(() => browser.close());

/** Feedback for somebody who has just come, on hold, so that its countdown does not end the test. */
async function heldFeedback(fullName: string) {
  const newcomer = await registerNewcomer(inject("candidateUrl"), fullName, inject("recruiterUrl"));
  await sendResume(newcomer);
  const find = async () => {
    const { items } = await team.feedback.queue.query({ status: "waiting", limit: 100 });
    return items.find(({ candidateName }) => candidateName === fullName)?.id;
  };
  await expect.poll(find).toBeDefined();
  const id = (await find()) ?? "";
  await team.feedback.hold.mutate({ id, version: 1 });
  return { id, fullName, email: newcomer.account.email };
}
const stateOf = async (id: string) => (await team.feedback.get.query({ id })).status;
const boxOf = (page: Page, name: string) =>
  page.getByRole("checkbox", { name: `Select the feedback for ${name}` });
const mailOf = (page: Page) => page.frameLocator('iframe[title="The mail, formatted"]');

describe("a recruiter with a full queue", () => {
  it("holds two at once and undoes it, then approves two at once, of which a colleague was faster with one", async () => {
    const [one, two] = [await heldFeedback("Ida Firstly"), await heldFeedback("Bo Secondly")];
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    // Seconds of countdown are too few to look at: once they are over, a release gives minutes.
    for (const { id } of [one, two]) {
      const { stoppedAutoSendAt } = await team.feedback.get.query({ id });
      await expect
        .poll(() => Date.now(), { timeout: inject("autoSendSeconds") * 1000 + 15_000 })
        .toBeGreaterThan(stoppedAutoSendAt?.getTime() ?? 0);
      expect(await team.feedback.release.mutate({ id, version: 1 })).toMatchObject({ deadline: "grace" });
    }
    await page.goto(`${portal}/feedback`);
    await untilAlive(page);
    for (const { fullName } of [one, two]) await boxOf(page, fullName).check();
    await page.getByText("2 selected").waitFor();
    await picture(page, "recruiter-queue-selected");
    await page.getByRole("button", { name: /^Hold 2/ }).click();
    await page.getByText("2 are on hold. They stay until you decide.").waitFor();
    for (const { id } of [one, two]) expect(await stateOf(id)).toBe("held");

    // The message can undo it, here by its key.
    await page.keyboard.press("u");
    await page.getByText("2 wait again, each until its earlier time.").waitFor();
    for (const { id } of [one, two]) expect(await stateOf(id)).toBe("pending_approval");
    for (const { id } of [one, two]) await team.feedback.hold.mutate({ id, version: 1 });

    // While the question stands, a colleague rejects one of the two.
    await page.goto(`${portal}/feedback?status=held`);
    await untilAlive(page);
    for (const { fullName } of [one, two]) await boxOf(page, fullName).check();
    await page.getByRole("button", { name: /^Approve and send 2/ }).click();
    const question = page.getByRole("dialog", { name: "Approve and send 2?" });
    await question.getByText("Ida Firstly").waitFor();
    await picture(page, "recruiter-approve-several", false);
    await team.feedback.reject.mutate({ id: two.id, version: 1, reason: "Not for this role." });
    await question.getByRole("button", { name: "Approve and send 2" }).click();
    await page.getByText("Approved. The mail to Ida Firstly leaves now.").waitFor();
    const missed = page.getByRole("status").filter({ hasText: "1 of 2 was not approved" });
    await missed.getByRole("link", { name: "Bo Secondly" }).waitFor();
    await expect.poll(() => stateOf(one.id)).toBe("sent");
    expect(await stateOf(two.id)).toBe("rejected");
    expectNoComplaints(person);
    await person.leave();
  });

  it("selects two and approves both; each gets one mail", async () => {
    const both = [await heldFeedback("Cleo Thirdly"), await heldFeedback("Dag Fourthly")];
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback?status=held`);
    await untilAlive(page);
    // A range, as with files: the first with a click, the last with Shift.
    await boxOf(page, "Cleo Thirdly").click();
    await boxOf(page, "Dag Fourthly").click({ modifiers: ["Shift"] });
    await page.getByText("2 selected").waitFor();
    await page.getByRole("button", { name: /^Approve and send 2/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve and send 2" }).click();
    await page.getByText("2 approved. Their mails leave now.").waitFor();
    for (const { id } of both) await expect.poll(() => stateOf(id)).toBe("sent");
    const mails = await team.outbox.list.query({ limit: 100 });
    const isFeedback = ({ category }: { category: string }) => category === "feedback.sent";
    for (const { email } of both)
      expect(mails.items.filter(isFeedback).filter(({ to }) => to === email)).toHaveLength(1);
    expectNoComplaints(person);
    await person.leave();
  });

  it("finds, opens, edits and approves by keyboard alone", async () => {
    const { id, fullName } = await heldFeedback("Eve Keyboard");
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback?status=held`);
    const link = page.getByRole("link", { name: fullName });
    await link.waitFor();
    await untilAlive(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    // Down the list until it has the focus; the arrows do the same as the letters.
    await page.keyboard.press("j");
    for (let step = 0; step < 20 && (await focused()) !== fullName; step += 1) {
      await page.keyboard.press("ArrowDown");
    }
    expect(await focused()).toBe(fullName);
    await page.keyboard.press("x");
    expect(await boxOf(page, fullName).isChecked()).toBe(true);
    await page.keyboard.press("x");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    // No key acts behind a dialog.
    await page.keyboard.press("a");
    expect(await page.getByRole("dialog").count()).toBe(1);
    await page.keyboard.press("Escape");

    await page.keyboard.press("e");
    const text = page.getByLabel("Text for the candidate");
    await text.waitFor();
    await expect.poll(focused).toContain("Eve");
    await page.keyboard.press("Control+End");
    // Letters that are keys elsewhere are only letters here.
    await page.keyboard.type(" Have a jar of hazel rum, aha.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("version 2", { exact: true }).waitFor();
    await page.keyboard.press("a");
    const question = page.getByRole("dialog", { name: "Approve and send?" });
    await question.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^The mail as it was sent/ }).waitFor();
    await mailOf(page).getByText("Have a jar of hazel rum, aha.").waitFor();
    expect(await stateOf(id)).toBe("sent");
    expectNoComplaints(person);
    await person.leave();
  });
});

describe("the desk of one feedback", () => {
  it("shows the mail with what is typed, in light and dark, as both of its forms, and keeps it through a reload", async () => {
    const { id } = await heldFeedback("Finn Preview");
    const person = await personAt(browser, { colorScheme: "light" });
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback/${id}?status=held`);
    await untilAlive(page);
    await page.getByRole("button", { name: /^Edit/ }).click();
    const text = page.getByLabel("Text for the candidate");
    await expect.poll(() => text.inputValue()).toContain("Finn");
    const drafted = await text.inputValue();
    const frame = page.locator('iframe[title="The mail, formatted"]');
    await frame.evaluate((element) => element.setAttribute("data-kept", "yes"));
    await text.fill(`${drafted}\n\nCome by <b>on Tuesday</b>, see https://example.org/way.`);
    await mailOf(page).getByText("Come by <b>on Tuesday</b>, see").waitFor();
    // A draft may quote the resume, so no address in it is a link but the vetted ones.
    expect(
      await mailOf(page)
        .getByRole("link", { name: /example/ })
        .count(),
    ).toBe(0);
    await page.getByRole("heading", { name: "The mail with your changes" }).waitFor();
    // Without a new frame, which would flash and lose its place.
    expect(await frame.getAttribute("data-kept")).toBe("yes");
    expect(await groundOf(page)).toBe("rgb(250, 248, 244)");
    await page.getByRole("group", { name: "Colours of the mail" }).getByLabel("Dark").check();
    await expect.poll(() => groundOf(page)).toBe("rgb(27, 25, 23)");
    await picture(page, "recruiter-feedback-edit-dark-mail");
    await page.getByRole("group", { name: "Width of the mail" }).getByLabel("Phone").check();
    await expect.poll(async () => (await frame.boundingBox())?.width).toBeLessThanOrEqual(375);
    await picture(page, "recruiter-feedback-edit-phone");

    await page.reload();
    await expect.poll(() => text.inputValue()).toContain("on Tuesday");
    await page.getByRole("group", { name: "Form of the mail" }).getByLabel("Plain text").check();
    await page.locator("pre").getByText("Come by <b>on Tuesday</b>").waitFor();
    // The stored one is as it was.
    expect((await team.feedback.get.query({ id })).content).toBe(drafted);

    await text.fill("x".repeat(8003));
    await page.getByText("8,003 of 8,000 characters").waitFor();
    await page.getByText("Remove 3 characters: a text may have at most 8,000.").waitFor();
    await text.fill("Too short.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Add 30 characters: the candidate should learn something.").waitFor();
    await page.getByRole("button", { name: "Discard my changes" }).click();
    await page.getByRole("heading", { name: /^The mail as it will leave/ }).waitFor();
    expectNoComplaints(person);
    await person.leave();
  });

  it("loses nothing when a colleague saves first, and goes on from one's own text", async () => {
    const { id } = await heldFeedback("Hal Conflict");
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback/${id}?status=held`);
    await untilAlive(page);
    await page.getByRole("button", { name: /^Edit/ }).click();
    const text = page.getByLabel("Text for the candidate");
    await expect.poll(() => text.inputValue()).toContain("Hal");
    const drafted = await text.inputValue();
    await text.fill(`${drafted}\n\nThese are my words.`);
    await colleague.feedback.edit.mutate({ id, version: 1, content: `${drafted}\n\nThose were hers.` });
    await page.getByText(`${colleagueName} saved version 2 while you were writing here`).waitFor();
    // The other text may be long: it scrolls, and can be reached without a mouse.
    const other = page.getByRole("region", { name: "The other text" });
    await other.getByText("Those were hers.").waitFor();
    await other.focus();
    expect(await other.evaluate((element) => element === document.activeElement)).toBe(true);
    await picture(page, "recruiter-feedback-overtaken");
    await page.getByRole("button", { name: "Go on with my text" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("version 3", { exact: true }).waitFor();
    const stored = await team.feedback.get.query({ id });
    expect(stored.content).toContain("These are my words.");
    expect(stored.revisions[1]?.content).toContain("Those were hers.");
    await team.feedback.reject.mutate({ id, version: 3, reason: "The end of the test." });
    expectNoComplaints(person);
    await person.leave();
  });

  it("sends nothing that a colleague wrote while the question stood: it shows what changed, and asks again", async () => {
    const { id } = await heldFeedback("Ivo Unseen");
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback/${id}?status=held`);
    await untilAlive(page);
    await page.getByText(/^Put on hold by Rashid Okoye/).waitFor();
    const { content } = await team.feedback.get.query({ id });
    await page.keyboard.press("a");
    const question = page.getByRole("dialog");
    await question.getByText("Version 1 goes to").waitFor();
    await team.feedback.edit.mutate({ id, version: 1, content: `${content}\n\nYou owe us a reply.` });
    await question.locator("ins").getByText("You owe us a reply.").waitFor();
    // The person's own other tab: nobody is told of themselves by name.
    await question.getByText("You saved version 2 in another tab after you saw version 1 here").waitFor();
    expect(await question.getByRole("button", { name: "Approve and send now" }).count()).toBe(0);
    await picture(page, "recruiter-approve-changed", false);
    await question.getByRole("button", { name: "Not yet" }).click();
    // The page too shows the difference, and the mail that was seen, until one goes on.
    await page.getByRole("region", { name: "What changed" }).locator("ins").waitFor();
    await page.getByText("version 1", { exact: true }).waitFor();
    expect(await mailOf(page).getByText("You owe us a reply.").count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Approve and send/ }).count()).toBe(0);
    await picture(page, "recruiter-feedback-changed");
    await page.getByRole("button", { name: "Continue with version 2" }).click();
    await mailOf(page).getByText("You owe us a reply.").waitFor();
    expect(await stateOf(id)).toBe("held");
    await page.getByRole("button", { name: /^Approve and send/ }).click();
    await expect.poll(() => stateOf(id)).toBe("sent");
    expectNoComplaints(person);
    await person.leave();
  });

  it("leaves out of several what was edited since it was chosen, and leads to the difference", async () => {
    const both = [await heldFeedback("Jo Chosen"), await heldFeedback("Kit Edited")];
    const [one, two] = both.map(({ id }) => id);
    if (one === undefined || two === undefined) throw new Error("There is no feedback.");
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback?status=held`);
    await untilAlive(page);
    for (const { fullName } of both) await boxOf(page, fullName).check();
    const { content } = await team.feedback.get.query({ id: two });
    await team.feedback.edit.mutate({ id: two, version: 1, content: `${content}\n\nNobody read this.` });
    // The list has fetched it; what was chosen is still what was there.
    await page.getByText("edited, version 2").filter({ visible: true }).first().waitFor();
    await page.getByRole("button", { name: /^Approve and send 2/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve and send 2" }).click();
    const missed = page.getByRole("status").filter({ hasText: "1 of 2 was not approved" });
    await missed.getByText("the text was edited after you saw version 1").waitFor();
    await picture(page, "recruiter-queue-missed");
    await missed.getByRole("link", { name: "Kit Edited" }).click();
    await page
      .getByRole("region", { name: "What changed" })
      .locator("ins")
      .getByText("Nobody read this.")
      .waitFor();
    await expect.poll(() => stateOf(one)).toBe("sent");
    expect(await stateOf(two)).toBe("held");
    await team.feedback.reject.mutate({ id: two, version: 2, reason: "The end of the test." });
    expectNoComplaints(person);
    await person.leave();
  });

  it("tells by words what changed between any two versions, and restores an older one as a new one", async () => {
    const { id } = await heldFeedback("Gus Versions");
    const first = await team.feedback.get.query({ id });
    const second = first.content.replace("thank you for your resume", "many thanks for your resume");
    expect(second).not.toBe(first.content);
    await team.feedback.edit.mutate({ id, version: 1, content: second });
    await team.feedback.edit.mutate({ id, version: 2, content: `${second}\n\nCall us on Monday.` });
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portal, "recruiter");
    await page.goto(`${portal}/feedback/${id}?status=held`);
    await untilAlive(page);
    const versions = page.locator("section").filter({ has: page.getByRole("heading", { name: "Versions" }) });
    await versions.locator("ins").getByText("Call us on Monday.").waitFor();
    expect(await versions.locator("del").count()).toBe(0);
    await versions.getByLabel("What changed from").selectOption("1");
    await versions.getByLabel("to", { exact: true }).selectOption("2");
    await versions.locator("ins").getByText("many thanks").waitFor();
    expect(await versions.locator("del").allTextContents()).toEqual(["thank you"]);
    expect(await versions.locator("ins").allTextContents()).toEqual(["many thanks"]);
    await picture(page, "recruiter-feedback-versions");

    await versions.getByRole("button", { name: "Restore version 1" }).click();
    await page.getByText("Version 1 is in force again, as version 4.").waitFor();
    await versions.getByText("Version 4", { exact: true }).waitFor();
    const restored = await team.feedback.get.query({ id });
    expect(restored.content).toBe(first.content);
    expect(restored.revisions).toHaveLength(4);
    expect(restored.revisions[3]?.byName).toBe("Rashid Okoye");
    await team.feedback.reject.mutate({ id, version: 4, reason: "The end of the test." });
    expectNoComplaints(person);
    await person.leave();
  });
});

/** The colour behind the mail's words. */
function groundOf(page: Page): Promise<string> {
  return mailOf(page)
    .locator("body")
    .evaluate((body) => getComputedStyle(body).backgroundColor);
}
