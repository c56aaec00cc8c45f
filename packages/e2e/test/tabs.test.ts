import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, personAt, signInWith, watch } from "../src/browser.ts";
import { registerNewcomer, sendResume } from "../src/newcomer.ts";

const portal = inject("candidateUrl");
/** More than the six connections that a browser opens to a host. */
const many = 8;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The tabs whose stream of changes is open at this moment, as the browser sees it. */
function countStreams(context: BrowserContext): () => Page[] {
  const open = new Map<unknown, Page>();
  context.on("request", (request) => {
    if (request.url().includes("updates.onChange")) open.set(request, request.frame().page());
  });
  context.on("requestfinished", (request) => open.delete(request));
  context.on("requestfailed", (request) => open.delete(request));
  return () => [...open.values()].filter((page) => !page.isClosed());
}

/** Somebody new with this many tabs on their resumes, of which there are none as yet. */
async function newcomerWithTabs(
  fullName: string,
  count: number,
  prepare?: (context: BrowserContext) => Promise<unknown>,
) {
  const newcomer = await registerNewcomer(portal, fullName);
  const person = await personAt(browser);
  const context = person.page.context();
  await prepare?.(context);
  const streams = countStreams(context);
  await signInWith(person.page, portal, newcomer.account);
  const tabs: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = index === 0 ? person.page : await context.newPage();
    if (index > 0) watch(page, person.complaints);
    await page.goto(`${portal}/resumes`);
    await page.getByText("Nothing here yet.").waitFor();
    tabs.push(page);
  }
  return { newcomer, person, context, tabs, streams };
}

/** Each of the tabs shows by itself how many resumes there are. */
async function allShow(tabs: readonly Page[], resumes: number): Promise<void> {
  await expect
    .poll(() => Promise.all(tabs.map((tab) => tab.getByRole("link", { name: "resume.pdf" }).count())))
    .toEqual(tabs.map(() => resumes));
}

describe("one account in many tabs of a browser", () => {
  it("has one stream for all of them, and each is answered and hears of a change", async () => {
    const { newcomer, person, tabs, streams } = await newcomerWithTabs("Tab Manifold", many);
    const answers = await Promise.all(
      tabs.map((tab) =>
        tab.evaluate(
          async () => (await fetch("/api/health", { signal: AbortSignal.timeout(10_000) })).status,
        ),
      ),
    );
    expect(answers).toEqual(tabs.map(() => 200));
    await expect.poll(() => streams().length).toBe(1);
    await sendResume(newcomer);
    await allShow(tabs, 1);
    expect(streams()).toHaveLength(1);
    expectNoComplaints(person);
    await person.leave();
  });

  it("goes on when the tab with the stream is closed, and makes good what was missed until the next has it", async () => {
    const { newcomer, person, context, tabs, streams } = await newcomerWithTabs("Tab Successor", 3);
    await expect.poll(() => streams().length).toBe(1);
    const [leader] = streams();
    // The next stream comes only after the change has been told to nobody.
    const { promise: told, resolve: letGo } = Promise.withResolvers<void>();
    await context.route("**/api/trpc/updates.onChange**", async (route) => {
      await told;
      await route.continue();
    });
    await leader?.close();
    const left = tabs.filter((tab) => tab !== leader);
    expect(left).toHaveLength(2);
    await sendResume(newcomer);
    for (const tab of left) expect(await tab.getByRole("link", { name: "resume.pdf" }).count()).toBe(0);
    letGo();
    await allShow(left, 1);

    // From then on it hears of changes as they happen.
    await expect.poll(() => streams().length).toBe(1);
    await sendResume(newcomer);
    await allShow(left, 2);
    expect(streams()).toHaveLength(1);
    expectNoComplaints(person);
    await person.leave();
  });

  it("goes on when the tab with the stream is put to sleep, and when it holds the lock but answers nobody", async () => {
    const { newcomer, person, context, tabs, streams } = await newcomerWithTabs("Tab Sleeper", 3);
    await expect.poll(() => streams().length).toBe(1);
    const [leader] = streams();
    if (leader === undefined) throw new Error("no tab has the stream");
    // What a browser says before it stops a page; it does not stop one that can be seen, as all are here.
    await leader.evaluate(() => document.dispatchEvent(new Event("freeze")));
    const awake = tabs.filter((tab) => tab !== leader);
    await expect.poll(() => streams().filter((page) => page !== leader)).toHaveLength(1);
    await sendResume(newcomer);
    await allShow(awake, 1);

    // It wakes up, and has not missed what came meanwhile.
    await leader.evaluate(() => document.dispatchEvent(new Event("resume")));
    await allShow(tabs, 1);
    await expect.poll(() => streams().length).toBe(1);

    // A phone does not say that it stops a page: here somebody takes the lock and is silent.
    const silent = await context.newPage();
    await silent.goto(`${portal}/api/health`);
    const account = await newcomer.client.account.me.query();
    await silent.evaluate(
      (name) => void navigator.locks.request(name, { steal: true }, () => new Promise(() => undefined)),
      `changes of ${account.id}`,
    );
    await expect.poll(() => streams().length).toBe(0);
    await sendResume(newcomer);
    // Whoever looks at a tab sees the truth.
    await tabs[1]?.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await allShow(tabs, 2);
    await expect.poll(() => streams().length).toBe(1);
    expectNoComplaints(person);
    await person.leave();
  });

  it("tells a tab that comes while the stream is being opened what it has missed", async () => {
    const { newcomer, person, context, tabs, streams } = await newcomerWithTabs("Tab Latecomer", 1);
    await expect.poll(() => streams().length).toBe(1);
    const { promise: ready, resolve: letGo } = Promise.withResolvers<void>();
    await context.route("**/api/trpc/updates.onChange**", async (route) => {
      await ready;
      await route.continue();
    });
    await tabs[0]?.reload();
    const late = await context.newPage();
    await late.goto(`${portal}/resumes`);
    await late.getByText("Nothing here yet.").waitFor();
    await sendResume(newcomer);
    letGo();
    await allShow([late], 1);
    await person.leave();
  });

  it("hears of changes in a browser that has no locks", async () => {
    const { newcomer, person, tabs } = await newcomerWithTabs("Tab Lockless", 2, (context) =>
      context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, "locks");
      }),
    );
    await sendResume(newcomer);
    await allShow(tabs, 1);
    expectNoComplaints(person);
    await person.leave();
  });
});

describe("a session that ends in one tab", () => {
  it("ends in all: after signing out each is at the sign-in page, and says so", async () => {
    const { person, tabs } = await newcomerWithTabs("Tab Leaver", 3);
    await tabs[1]?.getByRole("button", { name: "Sign out", exact: true }).click();
    for (const tab of tabs) await tab.waitForURL((url) => url.pathname === "/sign-in");
    await tabs[0]?.getByText("Your session has ended.").waitFor();
    // Who left needs not be told.
    expect(await tabs[1]?.getByText("Your session has ended.").count()).toBe(0);
    await person.leave();
  });

  it("shows no tab of one account what belongs to the next", async () => {
    const { person, context, tabs, streams } = await newcomerWithTabs("Tab Former", 2);
    const [former] = tabs;
    await expect.poll(() => streams().length).toBe(1);
    const next = await registerNewcomer(portal, "Tab Latter");
    // The cookie goes without a word to the other tabs.
    await context.clearCookies();
    const page = await context.newPage();
    await signInWith(page, portal, next.account);
    await page.getByText("Tab Latter").first().waitFor();
    // The earlier tabs are now the new person's, or nobody's.
    await former?.getByText("Tab Latter").first().waitFor();
    await expect.poll(() => streams().length).toBe(1);
    await sendResume(next);
    await page.goto(`${portal}/resumes`);
    for (const tab of [page, ...tabs]) await tab.getByRole("link", { name: "resume.pdf" }).first().waitFor();
    await person.leave();
  });
});
