import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, personAt, picture, signInAs, signInWith } from "../src/browser.ts";
import { registerNewcomer, sendResume } from "../src/newcomer.ts";

const portals = { candidate: inject("candidateUrl"), recruiter: inject("recruiterUrl") };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A candidate at the page of their resume, which has been read. */
async function atOwnResume(fullName: string, width = 1440) {
  const newcomer = await registerNewcomer(portals.candidate, fullName);
  const id = await sendResume(newcomer);
  const person = await personAt(browser, { viewport: { width, height: 900 } });
  await signInWith(person.page, portals.candidate, newcomer.account);
  await person.page.goto(`${portals.candidate}/resumes/${id}`);
  await section(person.page, "Roles").getByText("Senior Developer").waitFor({ timeout: 60_000 });
  return { ...newcomer, ...person, id };
}
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const form = (page: Page, what: string) => page.getByRole("form", { name: `Correct your ${what}` });

describe("a candidate whose resume was read wrongly", () => {
  it("corrects a role and a skill, and the team sees both what holds and what was read", async () => {
    const { page, fullName, complaints, leave } = await atOwnResume("Cora Right");
    const roles = section(page, "Roles");
    const skills = section(page, "Skills");

    // By keyboard: the first field has the focus, Enter saves, and the focus comes back.
    await page.getByRole("button", { name: "Correct your roles" }).click();
    const title = form(page, "roles").getByLabel("Title").first();
    await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true);
    await title.fill("");
    await title.press("Enter");
    await form(page, "roles").getByText("Write the title of the role.").waitFor();
    await title.fill("Principal Developer");
    await form(page, "roles").getByLabel("Start").first().fill("March 2019");
    await title.press("Enter");
    await roles.getByText("Principal Developer").first().waitFor();
    await roles.getByText("Mar 2019 – today").waitFor();
    await roles.getByText("Senior Developer, Harbour Health, Mar 2021 – today").waitFor();
    const opener = page.getByRole("button", { name: "Correct your roles" });
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.getByRole("button", { name: "Correct your skills" }).click();
    await form(page, "skills").getByRole("button", { name: "Take out Jest" }).click();
    await form(page, "skills").getByLabel("Add a skill").fill("Vue, Vitest");
    await picture(page, "candidate-resume-correcting");
    await form(page, "skills").getByRole("button", { name: "Save" }).click();
    await skills.getByText("Vitest").waitFor();

    await page.reload();
    await roles.getByText("Principal Developer").first().waitFor();
    await skills.getByText("Vue").waitFor();
    await skills.getByRole("list", { name: "Taken out of your skills" }).getByText("Jest").waitFor();
    await picture(page, "candidate-resume-corrected");

    // One thing goes back to what was read, and comes again by undo.
    await skills.getByRole("button", { name: "Put back" }).click();
    await skills.getByRole("button", { name: "Jest", exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await skills.getByText("taken out by you: Jest").waitFor();

    const member = await personAt(browser);
    await signInAs(member.page, portals.recruiter, "viewer");
    await member.page.goto(`${portals.recruiter}/candidates`);
    await member.page.getByRole("link", { name: fullName }).click();
    await member.page.getByRole("link", { name: "Read it beside the document" }).click();
    await member.page
      .getByText(/^Principal Developer/)
      .first()
      .waitFor();
    await member.page.getByRole("button", { name: "corrected by the candidate" }).first().focus();
    await member.page.getByRole("tooltip").getByText("Senior Developer, Harbour Health").waitFor();
    await member.page.keyboard.press("Escape");
    await expect.poll(() => member.page.getByRole("tooltip").count()).toBe(0);
    await picture(member.page, "recruiter-resume-corrected");
    expectNoComplaints({ ...member, complaints: [...member.complaints, ...complaints] });
    await member.leave();
    await leave();
  });

  it("loses nothing to a lost network, a reload or a second window", async () => {
    const { page, leave } = await atOwnResume("Lena Keeps", 390);
    await page.getByRole("button", { name: "Correct your contact data" }).click();
    const place = () => form(page, "contact data").getByLabel("Place");
    await place().fill("Lisbon");

    await page.context().setOffline(true);
    await place().press("Enter");
    await form(page, "contact data").getByText("The portal cannot be reached").waitFor();
    expect(await place().inputValue()).toBe("Lisbon");
    await page.context().setOffline(false);
    await page.reload();
    await expect.poll(() => place().inputValue()).toBe("Lisbon");

    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole("button", { name: "Correct your contact data" }).click();
    await form(second, "contact data").getByLabel("Place").fill("Porto");
    await form(second, "contact data").getByRole("button", { name: "Save" }).click();
    await section(second, "Contact").getByText("Porto").waitFor();

    await place().press("Enter");
    await form(page, "contact data").getByText("changed in another window").waitFor();
    await form(page, "contact data").getByText("Porto").waitFor();
    expect(await place().inputValue()).toBe("Lisbon");
    await picture(page, "candidate-resume-conflict-390");
    await form(page, "contact data").getByRole("button", { name: "Save mine instead" }).click();
    await section(page, "Contact").getByText("Lisbon").waitFor();

    // Escape leaves everything as it was, and what was typed can be had back.
    await page.getByRole("button", { name: "Correct your contact data" }).click();
    await place().fill("Nowhere");
    await place().press("Escape");
    await section(page, "Contact").getByText("Lisbon").waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    expect(await place().inputValue()).toBe("Nowhere");
    await leave();
  });
});

describe("the picture of a page", () => {
  it("is refused without a session and to another candidate", async () => {
    const { page, id, leave } = await atOwnResume("Paul Page");
    const address = `${portals.candidate}/api/resumes/${id}/pages/1`;
    expect((await fetch(address)).status).toBe(401);
    expect((await page.request.get(`${portals.candidate}/api/resumes/${id}/pages/99`)).status()).toBe(404);

    const other = await personAt(browser);
    await signInAs(other.page, portals.candidate, "candidate");
    expect((await other.page.request.get(address)).status()).toBe(404);
    // A session of one portal is none in the other.
    const elsewhere = await page.request.get(`${portals.recruiter}/api/resumes/${id}/pages/1`);
    expect(elsewhere.status()).toBe(401);
    await other.leave();
    await leave();
  });
});
