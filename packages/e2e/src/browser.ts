import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { sampleAccounts } from "@teamified/config/sample-accounts";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const screenshots = join(import.meta.dirname, "../../../screenshots");

/** A headless Chromium from the package registry: nothing to install on the machine. `flags` are further ones of it. */
export async function launch(flags: readonly string[] = []): Promise<Browser> {
  mkdirSync(screenshots, { recursive: true });
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--headless",
      "--disable-background-networking",
      ...flags,
    ],
  });
}

/** Flags of a Chromium in which everybody speaks what is in this WAV, and is let near the microphone unasked. */
export const microphoneFlags = (file: string): string[] => [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-audio-capture=${file}%noloop`,
];

/** A person at a browser of their own, and what went wrong in front of them. */
export type Person = { page: Page; complaints: string[]; leave(): Promise<void> };

/**
 * Opens a fresh browser window. `complaints` collects errors of the console, of scripts, and answers
 * of 500 and above; a journey ends with {@link expectNoComplaints}.
 */
export async function personAt(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  watch(page, complaints);
  return { page, complaints, leave: () => context.close() };
}

/** Collects what goes wrong in a page. */
export function watch(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    // The browser itself logs each refused call; what it was is judged by its status below.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
}

export function expectNoComplaints(person: Person): void {
  expect(person.complaints).toEqual([]);
}

/** Keeps a picture of the page for a person to look at; never compared. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage });
}

/**
 * Until the page answers keys: what the server drew is there before. Times say their exact one only in a page
 * that is alive, so this is for pages with a time.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.locator("time[title]").first().waitFor({ state: "attached" });
}

type SampleRole = (typeof sampleAccounts)[number]["role"];

/** The sample data's account of this role. */
export function sampleAccount(role: SampleRole): { email: string; password: string } {
  const account = sampleAccounts.find((each) => each.role === role);
  if (!account) throw new Error(`no sample account for ${role}`);
  return account;
}

/** Signs in with a sample account on the portal's sign-in page. */
export function signInAs(page: Page, portal: string, role: SampleRole): Promise<void> {
  return signInWith(page, portal, sampleAccount(role));
}

/** Signs in on the portal's sign-in page. */
export async function signInWith(
  page: Page,
  portal: string,
  account: { email: string; password: string },
): Promise<void> {
  await page.goto(`${portal}/sign-in`);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
