import { setTimeout as delay } from "node:timers/promises";
import { type Child, stopChildren } from "@teamified/cli/children";
import { type Simulator, startSimulator } from "@teamified/testing/simulator/start-simulator";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectNoComplaints, launch, type Person, personAt, signInWith } from "../src/browser.ts";
import { freePort } from "../src/global-setup.ts";
import { registerNewcomer } from "../src/newcomer.ts";
import { startSimulatedPortal } from "../src/simulated-portal.ts";

/** A second portal on the same database, whose interviewer is a slow model. */
let browser: Browser;
let simulator: Simulator;
let portal: Child;
let url = "";
let port = 0;

beforeAll(async () => {
  simulator = await startSimulator({ scenario: { delays: { firstTokenMs: 300, tokensPerSecond: 20 } } });
  port = await freePort();
  url = `http://localhost:${port}`;
  [browser, portal] = await Promise.all([launch(), startPortal()]);
});
afterAll(async () => {
  await browser.close();
  await stopChildren([portal], 3000);
  await simulator.close();
});

const startPortal = () =>
  startSimulatedPortal({ name: "portal with model", port, simulatorUrl: simulator.url });

/** Somebody in front of the first question of an interview. */
async function inInterview(
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person & { page: Page }> {
  const { client, account } = await registerNewcomer(url, name);
  const { id } = await client.interview.start.mutate({ roleKey: "javascript", consent: true });
  const person = await personAt(browser, options);
  await signInWith(person.page, url, account);
  await person.page.goto(`${url}/interviews/${id}`);
  await person.page.locator("#current-question").waitFor();
  await expect.poll(() => person.page.getByLabel("Your answer").getAttribute("readonly")).toBeNull();
  return person;
}

const growing = "[aria-live] [aria-hidden] p:last-child";
const answer = "I don't know.";

type Seen = { text: string; isWhole: boolean; top: number; formTop: number };

/** Notes what stands where the question is, each time that it changes. */
async function watchQuestion(page: Page): Promise<() => Promise<Seen[]>> {
  await page.evaluate((selector) => {
    const seen: Seen[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const words = document.querySelector<HTMLElement>(selector);
      const whole = document.querySelector<HTMLElement>("#current-question");
      const shown = words ?? whole;
      if (shown === null) return;
      const end = [...document.querySelectorAll("button")].find(
        (each) => each.textContent === "End interview",
      );
      const note = {
        text: shown.textContent ?? "",
        isWhole: words === null,
        top: shown.offsetTop,
        formTop: end?.offsetTop ?? 0,
      };
      const last = seen.at(-1);
      if (last?.text !== note.text || last.isWhole !== note.isWhole) seen.push(note);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }, growing);
  return () => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
}

async function send(page: Page): Promise<void> {
  await page.getByLabel("Your answer").fill(answer);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

describe("a question that a model words", () => {
  it("grows on the page without moving, is read out once it is whole, and stands in the second tab", async () => {
    const person = await inInterview("Grace Growing");
    const { page } = person;
    const second = await page.context().newPage();
    await second.goto(page.url());
    const first = await page.locator("#current-question").textContent();
    const seen = await watchQuestion(page);
    await send(page);
    await page.locator(growing).waitFor();
    // The answer stands in the conversation while the interviewer speaks; nothing can be sent twice.
    expect(await page.locator("#message-2").textContent()).toContain(answer);
    expect(await page.getByRole("button", { name: "Send", exact: true }).count()).toBe(0);
    await page.locator("#current-question").waitFor();
    const whole = await page.locator("#current-question").textContent();
    expect(whole).not.toBe(first);

    const notes = (await seen()).filter(({ text }) => text !== first);
    const parts = notes.filter(({ isWhole }) => !isWhole).map(({ text }) => text);
    expect(parts.length).toBeGreaterThan(3);
    for (const [index, part] of parts.entries()) {
      if (index > 0) expect(part.startsWith(parts[index - 1] ?? "")).toBe(true);
    }
    expect(whole?.startsWith(parts[0] ?? "?")).toBe(true);
    expect(new Set(notes.map(({ top }) => top)).size).toBe(1);
    // What a screen reader hears: the growing words are hidden from it, the whole is new in the live region.
    expect(await page.locator("[aria-live=polite] #current-question").count()).toBe(1);
    await expect.poll(() => second.locator("#current-question").textContent()).toBe(whole);
    expectNoComplaints(person);
    await person.leave();
  });

  it("comes in whole sentences for those who want no motion", async () => {
    const person = await inInterview("Stella Still", { reducedMotion: "reduce" });
    const seen = await watchQuestion(person.page);
    const first = await person.page.locator("#current-question").textContent();
    await send(person.page);
    await expect.poll(() => person.page.locator("#current-question").textContent()).not.toBe(first);
    const parts = (await seen()).filter(({ text, isWhole }) => !isWhole && text !== "");
    for (const { text } of parts) expect(text).toMatch(/[.?!…]$/);
    expectNoComplaints(person);
    await person.leave();
  });

  it("comes although the portal went away in the middle of it", async () => {
    const person = await inInterview("Ruth Resumed");
    const { page } = person;
    const first = await page.locator("#current-question").textContent();
    await send(page);
    await page.locator(growing).waitFor();
    if (portal.process.pid) process.kill(-portal.process.pid, "SIGKILL");
    await portal.exited;
    await delay(500);
    portal = await startPortal();
    await expect
      .poll(() => page.locator("#current-question").textContent({ timeout: 30_000 }), { timeout: 60_000 })
      .not.toBe(first);
    expect(await page.locator("#message-2").textContent()).toContain(answer);
    expect(await page.getByText("Not sent yet").count()).toBe(0);
    await person.leave();
  });
});
