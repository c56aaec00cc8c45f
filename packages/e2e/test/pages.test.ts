import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectNoComplaints, launch, type Person, personAt, picture, signInAs } from "../src/browser.ts";

const candidatePortal = inject("candidateUrl");
const recruiterPortal = inject("recruiterUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const widths = [390, 1440] as const;
const colours = ["light", "dark"] as const;

/** Every page of a portal; one that is led to by a list is found by its first link. */
type Stop = { name: string; path: string; first?: RegExp };
const candidatePages: Stop[] = [
  { name: "home", path: "/" },
  { name: "resumes", path: "/resumes" },
  { name: "resume", path: "/resumes", first: /^\/resumes\/[0-9a-f-]{36}$/ },
  { name: "interviews", path: "/interviews" },
  { name: "interview-new", path: "/interviews/new" },
  { name: "result", path: "/interviews", first: /^\/interviews\/[0-9a-f-]{36}\/result$/ },
  { name: "not-found", path: "/resumes/00000000-0000-7000-8000-000000000000" },
];
const recruiterPages: Stop[] = [
  { name: "dashboard", path: "/" },
  { name: "feedback", path: "/feedback?status=all" },
  { name: "feedback-one", path: "/feedback?status=all", first: /^\/feedback\/[0-9a-f-]{36}$/ },
  { name: "candidates", path: "/candidates" },
  { name: "candidate", path: "/candidates", first: /^\/candidates\/[0-9a-f-]{36}$/ },
  { name: "interviews", path: "/interviews" },
  { name: "report", path: "/interviews?status=completed", first: /^\/interviews\/[0-9a-f-]{36}$/ },
  { name: "outbox", path: "/outbox" },
  { name: "mail", path: "/outbox", first: /^\/outbox\/[0-9a-f-]{36}$/ },
  { name: "members", path: "/members" },
];

async function visit(page: Page, portal: string, stop: Stop): Promise<void> {
  await page.goto(`${portal}${stop.path}`);
  await page.locator("h1").first().waitFor();
  if (stop.first) {
    const links = page.locator("main a[href]");
    await expect
      .poll(() => links.evaluateAll((all) => all.map((each) => each.getAttribute("href"))), {
        timeout: 15_000,
      })
      .toEqual(expect.arrayContaining([expect.stringMatching(stop.first)]));
    const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
    await page.goto(`${portal}${hrefs.find((href) => stop.first?.test(href))}`);
    await page.locator("h1").first().waitFor();
  }
  await page.getByRole("status", { name: "Loading" }).first().waitFor({ state: "detached" });
}

async function expectToFit(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

/** WCAG 2.2 A and AA, as far as a machine can tell; each finding in a line. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(
    (each) =>
      `${each.id}: ${each.nodes
        .map((node) => node.target.join(" "))
        .slice(0, 3)
        .join(", ")}`,
  );
}

const portals = [
  { portal: "candidate", url: candidatePortal, role: "candidate", stops: candidatePages },
  { portal: "recruiter", url: recruiterPortal, role: "admin", stops: recruiterPages },
] as const;

describe.each(portals)("every page of the $portal portal", ({ portal, url, role, stops }) => {
  const looks = widths.flatMap((width) => colours.map((colour) => ({ width, colour })));
  it.each(looks)(
    "fits $width px in $colour, can be read by everybody, and complains of nothing",
    async ({ width, colour }) => {
      const person: Person = await personAt(browser, {
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: colour,
        // axe is put into the page by a script that our policy would refuse.
        bypassCSP: true,
      });
      const { page } = person;
      await page.goto(`${url}/sign-in`);
      await picture(page, `${portal}-sign-in-${width}-${colour}`);
      expect(await findings(page)).toEqual([]);
      await signInAs(page, url, role);
      for (const stop of stops) {
        await visit(page, url, stop);
        await picture(page, `${portal}-${stop.name}-${width}-${colour}`);
        await expectToFit(page);
        expect({ page: stop.name, findings: await findings(page) }).toEqual({
          page: stop.name,
          findings: [],
        });
      }
      expectNoComplaints(person);
      await person.leave();
    },
  );
});
