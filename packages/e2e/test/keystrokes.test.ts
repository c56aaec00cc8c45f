import { setTimeout as delay } from "node:timers/promises";
import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { signIn } from "@teamified/cli/portal-client";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, personAt, sampleAccount, signInAs, untilAlive } from "../src/browser.ts";
import { type Stroke, strike } from "../src/keys.ts";

const portal = inject("recruiterUrl");
/** Of each pair of keys; forty of all. */
const rounds = 5;
/** As slow as an old laptop that is busy; keys then come faster than the page draws. */
const slow = 4;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

/** A recruiter at this page of a slow machine. */
async function recruiterAt(path: string) {
  const person = await personAt(browser, { reducedMotion: "reduce" });
  const { page } = person;
  await signInAs(page, portal, "recruiter");
  const cdp = await page.context().newCDPSession(page);
  await page.goto(`${portal}${path}`);
  await untilAlive(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow });
  return { person, page, cdp };
}

/** Whether this dialog, and only it, is open, and still is two frames and a task later. */
async function staysOpen(page: Page, name: RegExp): Promise<boolean> {
  const opened = await page
    .getByRole("dialog", { name })
    .waitFor({ timeout: 1500 })
    .then(
      () => true,
      () => false,
    );
  if (!opened) return false;
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
  return (
    (await page.getByRole("dialog", { name }).count()) === 1 &&
    (await page.locator("dialog[open]").count()) === 1
  );
}

async function closeAll(page: Page, cdp: CDPSession): Promise<void> {
  for (let tries = 0; tries < 5 && (await page.locator("dialog[open]").count()) > 0; tries += 1) {
    await strike(cdp, ["Escape"]);
  }
}

/**
 * Opens one dialog, and then presses Escape and the key of the next before the page can draw. Gives how often the next
 * one did not come, or did not stay, out of {@link rounds}.
 */
async function countLost(
  { page, cdp }: { page: Page; cdp: CDPSession },
  first: { key: Stroke; name: RegExp },
  next: { key: Stroke; name: RegExp },
): Promise<number> {
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    await strike(cdp, [first.key]);
    await page.getByRole("dialog", { name: first.name }).waitFor();
    await strike(cdp, ["Escape", next.key]);
    if (!(await staysOpen(page, next.name))) lost += 1;
    await closeAll(page, cdp);
  }
  return lost;
}

const keys = { key: "?", name: /^Keys$/ } as const;
const reject = { key: "r", name: /^Reject this feedback/ } as const;
const approve = { key: "a", name: /^Approve and send/ } as const;
const palette = { key: "Control+k", name: /^Go to a page/ } as const;

describe("a key that is pressed together with Escape", () => {
  it.each([
    ["the keys and then the approval", keys, approve],
    ["the rejection, whose field has the focus, and then the keys", reject, keys],
    ["the palette and then the rejection", palette, reject],
    ["the palette twice", palette, palette],
    ["the keys twice", keys, keys],
  ])("opens what it should over the queue: %s", async (_name, first, next) => {
    const at = await recruiterAt("/feedback?status=held");
    await strike(at.cdp, ["j"]);
    expect(await countLost(at, first, next)).toBe(0);
    expectNoComplaints(at.person);
  });

  it.each([
    ["the keys and then the approval", keys, approve],
    ["the rejection, whose field has the focus, and then the keys", reject, keys],
    ["the palette and then the approval", palette, approve],
  ])("opens what it should over the desk: %s", async (_name, first, next) => {
    const at = await recruiterAt(await heldDesk());
    expect(await countLost(at, first, next)).toBe(0);
    expectNoComplaints(at.person);
  });
});

/** Opens a page whose scripts come late, as on a slow line; what the server drew is there. */
async function openWithoutScripts(page: Page, address: string): Promise<void> {
  await page.unrouteAll();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await delay(700);
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("h1").first().waitFor();
}

describe("what is pressed before the page is alive", () => {
  it.each([
    ["the queue", () => Promise.resolve("/feedback?status=held"), keys],
    ["the desk", heldDesk, keys],
    ["the palette", () => Promise.resolve("/candidates"), palette],
  ])("is done once it is: a key of %s", async (_name, path, { key, name }) => {
    const { page, cdp, person } = await recruiterAt("/");
    await openWithoutScripts(page, `${portal}${await path()}`);
    await strike(cdp, [key]);
    await page.getByRole("dialog", { name }).waitFor();
    expectNoComplaints(person);
  });

  it("is done once it is: a button, and the form of the sign-in", async () => {
    const person = await personAt(browser);
    const { page } = person;
    await openWithoutScripts(page, `${portal}/sign-in`);
    const account = sampleAccount("recruiter");
    await page.getByLabel("E-mail address").fill(account.email);
    await page.getByLabel("Password").fill(account.password);
    await page.getByLabel("Password").press("Enter");
    await page.waitForURL(`${portal}/`);

    await openWithoutScripts(page, `${portal}/`);
    await page.getByRole("button", { name: "Sign out", exact: true }).press("Enter");
    await page.waitForURL(`${portal}/sign-in`);
    expectNoComplaints(person);
  });
});

describe("a key that is held down or pressed twice", () => {
  it("opens the rejection without writing into it, and rejects once", async () => {
    const at = await recruiterAt("/feedback?status=held");
    const { page, cdp } = at;
    await strike(cdp, ["j"]);
    await strike(cdp, ["r"], { repeats: 12 });
    const reason = page.getByLabel("Reason");
    await reason.waitFor();
    expect(await reason.inputValue()).toBe("");

    const asked: string[] = [];
    await page.route("**/api/trpc/feedback.reject**", async (route) => {
      asked.push(route.request().url());
      await delay(300);
      await route.abort();
    });
    await reason.fill("Pressed twice.");
    await page.getByRole("dialog").getByRole("button", { name: "Reject" }).focus();
    await strike(cdp, ["Enter", "Enter"]);
    await page.getByRole("dialog").getByRole("button", { name: "Reject", exact: true }).waitFor();
    await page.waitForTimeout(600);
    expect(asked).toHaveLength(1);
  });

  it("Enter held on a button presses it once", async () => {
    const at = await recruiterAt("/feedback?status=held");
    const { page, cdp } = at;
    await page.getByRole("button", { name: /^Keys/ }).focus();
    await strike(cdp, ["Enter"], { repeats: 11 });
    expect(await staysOpen(page, keys.name)).toBe(true);
    expectNoComplaints(at.person);
  });
});

describe("the focus after a dialog", () => {
  it("is in the page's own part where nothing had it, and where it was otherwise", async () => {
    const { page } = await recruiterAt("/feedback?status=held");
    const around = async () => {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: /^Keys$/ }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await around();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main, footer")?.tagName)).toBe("MAIN");
    const chosen = page.getByRole("link", { name: "Rejected" });
    await chosen.focus();
    await around();
    expect(await chosen.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("the keys of another alphabet", () => {
  it("do the same as the Latin letters at their places, and nothing while a word is being composed", async () => {
    const at = await recruiterAt("/feedback?status=held");
    const { page, cdp } = at;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-row"));
    await strike(cdp, [{ key: "о", code: "KeyJ", text: "о" }]);
    expect(await focused()).not.toBeNull();
    await strike(cdp, [{ key: "к", code: "KeyR", text: "к" }]);
    expect(await staysOpen(page, reject.name)).toBe(true);
    expect(await page.getByLabel("Reason").inputValue()).toBe("");
    await closeAll(page, cdp);
    await strike(cdp, [{ key: "л", code: "KeyK", modifiers: 2 }]);
    expect(await staysOpen(page, palette.name)).toBe(true);

    // Escape and Enter of an input method are its own: the first puts its suggestions away, the second takes one.
    for (const key of ["Escape", "Enter"]) {
      await page.evaluate((each) => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { key: each, isComposing: true, bubbles: true, cancelable: true }),
        );
      }, key);
      expect(await staysOpen(page, palette.name)).toBe(true);
    }
    expectNoComplaints(at.person);
  });
});

/** The address of one feedback that is on hold. */
async function heldDesk(): Promise<string> {
  const team = await signIn<RecruiterRouter>(portal, sampleAccount("recruiter"));
  const { items } = await team.feedback.queue.query({ status: "held" });
  const [first] = items;
  if (first === undefined) throw new Error("the sample data has no feedback on hold");
  return `/feedback/${first.id}?status=held`;
}
