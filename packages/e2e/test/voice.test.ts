import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Child, stopChildren } from "@teamified/cli/children";
import { hummedWav } from "@teamified/testing/recordings";
import { type Simulator, startSimulator } from "@teamified/testing/simulator/start-simulator";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  expectNoComplaints,
  launch,
  microphoneFlags,
  type Person,
  personAt,
  signInAs,
  signInWith,
} from "../src/browser.ts";
import { freePort } from "../src/global-setup.ts";
import { registerNewcomer } from "../src/newcomer.ts";
import { startSimulatedPortal } from "../src/simulated-portal.ts";

const heard = "I wood measure it first. Then I change the slowest part.";

let browser: Browser;
let simulator: Simulator;
let portal: Child;
let url = "";

beforeAll(async () => {
  const file = join(inject("dataDir"), "microphone.wav");
  writeFileSync(file, hummedWav({ seconds: 60, sampleRate: 48_000 }));
  simulator = await startSimulator({ scenario: { transcripts: [heard] } });
  const port = await freePort();
  url = `http://localhost:${port}`;
  [browser, portal] = await Promise.all([
    launch(microphoneFlags(file)),
    startSimulatedPortal({ name: "portal with voice", port, simulatorUrl: simulator.url }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await stopChildren([portal], 3000);
  await simulator.close();
});

async function inInterview(where: string, name: string): Promise<Person & { id: string }> {
  const { client, account } = await registerNewcomer(where, name);
  const { id } = await client.interview.start.mutate({ roleKey: "javascript", consent: true });
  const person = await personAt(browser);
  await signInWith(person.page, where, account);
  await person.page.goto(`${where}/interviews/${id}`);
  await expect.poll(() => person.page.getByLabel("Your answer").getAttribute("readonly")).toBeNull();
  return { ...person, id };
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("an interview by voice", () => {
  it("is listened to, spoken, put right and sent; the team sees both and can hear it", async () => {
    const person = await inInterview(url, "Vera Voice");
    const { page, id } = person;

    const sound = page.waitForResponse(/\/messages\/1\/speech$/);
    await button(page, "Listen to the question").click();
    expect((await sound).headers()["content-type"]).toBe("audio/mpeg");
    await button(page, "Stop reading out the question").waitFor();

    // The microphone is refused at first.
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await button(page, "Speak your answer").click();
    await page.getByText("The microphone is blocked for this page.").waitFor();
    await button(page, "Type instead").click();
    await page.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, "getUserMedia"));

    await button(page, "Speak your answer").click();
    await page.getByText("Your microphone is heard.").waitFor();
    // The voice falls silent, the keyboard is where it is needed, and nothing half-done is sent.
    expect(await button(page, "Stop reading out the question").count()).toBe(0);
    expect(await button(page, "Done").evaluate((done) => done === document.activeElement)).toBe(true);
    await button(page, "Send").click();
    await page.getByText("Your recording is not in the answer yet").waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);
    await page.waitForTimeout(1000);

    // The network is lost in the worst moment: the recording stays.
    await page.route("**/recording?key=*", (route) => route.abort(), { times: 1 });
    await button(page, "Done").click();
    await page.getByText("the portal cannot be reached").waitFor();
    await button(page, "Send again").click();
    const field = page.getByLabel("Your answer");
    await expect.poll(() => field.inputValue()).toBe(heard);
    expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);

    await field.fill(heard.replace("wood", "would"));
    await page.reload();
    await page.getByText("Recognised from your recording").waitFor();
    await button(page, "Send").click();
    await page.locator("#message-2").waitFor();
    await page.locator("#message-1").getByRole("button", { name: "Listen to message 1" }).waitFor();
    const asked = simulator.log().filter((entry) => entry.task === "transcriber");
    expect(asked).toHaveLength(1);
    expect(asked[0]?.data).toMatchObject({
      file: "answer.webm",
      keywords: expect.arrayContaining(["Node.js"]),
    });

    // The next question is read out while it still comes.
    await page.locator("#current-question").waitFor();
    simulator.setScenario({ delays: { firstTokenMs: 100, tokensPerSecond: 20 } });
    await page.getByLabel("Read questions out").check();
    const early = page.waitForRequest(/\/messages\/5\/speech$/);
    await button(page, "I don't know").click();
    const asking = await early;
    expect(await page.locator("#current-question").count()).toBe(0);
    expect(await (await asking.response())?.headerValue("content-type")).toBe("audio/mpeg");
    await page.locator("#current-question").waitFor();
    await button(page, "Stop reading out the question").waitFor();
    expectNoComplaints(person);
    await person.leave();

    const recruiter = await personAt(browser);
    await signInAs(recruiter.page, inject("recruiterUrl"), "recruiter");
    await recruiter.page.goto(`${inject("recruiterUrl")}/interviews/${id}`);
    await recruiter.page.getByText("Spoken; corrected by the candidate").waitFor();
    await recruiter.page.getByText("As it was recognised").click();
    await recruiter.page.getByText(heard).waitFor();
    const seconds = await recruiter.page.locator("audio").evaluate(async (player: HTMLAudioElement) => {
      player.muted = true;
      await player.play();
      await new Promise((resolve) => player.addEventListener("timeupdate", resolve, { once: true }));
      return player.currentTime;
    });
    expect(seconds).toBeGreaterThan(0);
    expectNoComplaints(recruiter);
    await recruiter.leave();
  });
});

describe("where the server has neither voice nor ears", () => {
  it("the browser's own voice reads each question as it comes, or says that it cannot; answers are typed", async () => {
    const person = await inInterview(inject("candidateUrl"), "Bela Browser");
    const { page } = person;
    expect(await button(page, "Speak your answer").count()).toBe(0);
    // This browser has no voices.
    await button(page, "Listen to the question").click();
    await page.getByText("The question cannot be read out at the moment.").waitFor();
    await button(page, "Listen to the question").waitFor();

    await page.evaluate(() => {
      const calls = { said: "", cancelled: 0 };
      Object.assign(window, { calls });
      Object.assign(window.speechSynthesis, {
        getVoices: () => [{ lang: "en", name: "test" }],
        speak: ({ text }: SpeechSynthesisUtterance) => {
          calls.said += text;
        },
        cancel: () => {
          calls.cancelled += 1;
        },
      });
    });
    const calls = () =>
      page.evaluate(() => (window as unknown as { calls: { said: string; cancelled: number } }).calls);
    const said = async () => (await calls()).said;
    const question = () => page.locator("#current-question").textContent();
    const first = (await question()) ?? "";
    await page.getByLabel("Read questions out").check();
    await expect.poll(said).toBe(first);
    const { cancelled } = await calls();
    await button(page, "I don't know").click();
    await expect.poll(question).not.toBe(first);
    await expect.poll(said).toBe(`${first}${await question()}`);
    expect((await calls()).cancelled).toBeGreaterThan(cancelled);
    expectNoComplaints(person);
    await person.leave();
  });
});
