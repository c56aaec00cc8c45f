import { AxeBuilder } from "@axe-core/playwright";
import type { CandidateRouter } from "@teamified/api/candidate/root";
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
  signInWith,
  untilAlive,
} from "../src/browser.ts";
import { registerNewcomer } from "../src/newcomer.ts";

const portals = { candidate: inject("candidateUrl"), recruiter: inject("recruiterUrl") };
const nobody = "00000000-0000-7000-8000-000000000000";
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Who walks through a portal, and the pages on the way by the name of their pictures. */
type Tour = {
  portal: keyof typeof portals;
  account: { email: string; password: string };
  /** Before signing in. */
  outside?: Record<string, string>;
  inside: Record<string, string>;
};

/** Looking at it uses nothing up, and nobody knows before whether it works. */
const mailedLink = `/sign-in-by-mail/${"x".repeat(43)}`;

/** Each asks the API for what there is, so that every kind of page is met once. */
const tours: Record<string, () => Promise<Tour>> = {
  "a candidate with a result": async () => {
    const account = sampleAccount("candidate");
    const client = await signIn<CandidateRouter>(portals.candidate, account);
    const resumes = await client.resume.list.query();
    const interviews = await client.interview.list.query();
    const scored = idOf(interviews.find(({ result }) => result === "ready"));
    return {
      portal: "candidate",
      account,
      outside: {
        "sign-in": "/sign-in?ended=1&next=/resumes",
        "sign-in-by-mail": mailedLink,
        register: "/register",
      },
      inside: {
        home: "/",
        resumes: "/resumes",
        resume: `/resumes/${idOf(resumes[0])}`,
        interviews: "/interviews",
        "interview-new": "/interviews/new",
        "interview-ended": `/interviews/${scored}`,
        result: `/interviews/${scored}/result`,
        "not-there": `/resumes/${nobody}`,
        "not-found": "/nowhere",
      },
    };
  },
  "a candidate who has just come": async () => {
    const { account } = await registerNewcomer(portals.candidate, "Nia Doorstep");
    const inside = { "first-home": "/", "first-resumes": "/resumes", "first-interviews": "/interviews" };
    return { portal: "candidate", account, inside };
  },
  "a candidate in an interview": async () => {
    const { account, client } = await registerNewcomer(portals.candidate, "Per Threshold");
    const { id } = await client.interview.start.mutate({
      roleKey: "react",
      consent: true,
      accommodations: { extraTime: false, showClock: true },
    });
    return {
      portal: "candidate",
      account,
      inside: { "interview-room": `/interviews/${id}`, "interview-second": "/interviews/new" },
    };
  },
  "an admin of the hiring team": async () => {
    const account = sampleAccount("admin");
    const client = await signIn<RecruiterRouter>(portals.recruiter, account);
    const held = await client.feedback.queue.query({ status: "held" });
    const candidates = await client.candidate.list.query({ search: "Mara" });
    const [first] = candidates.items;
    const file = first && (await client.candidate.get.query({ id: first.id }));
    const finished = await client.interview.list.query({ status: "completed" });
    const underWay = await client.interview.list.query({ status: "in_progress" });
    const mails = await client.outbox.list.query({});
    return {
      portal: "recruiter",
      account,
      outside: { "sign-in": "/sign-in", "sign-in-by-mail": mailedLink },
      inside: {
        dashboard: "/",
        feedback: "/feedback?status=all",
        "feedback-held": "/feedback?status=held",
        "feedback-overdue": "/feedback?status=overdue",
        "failed-resumes": "/failed-resumes",
        "feedback-none": "/feedback?status=failed",
        "feedback-one": `/feedback/${idOf(held.items[0])}?status=held`,
        candidates: "/candidates",
        candidate: `/candidates/${idOf(candidates.items[0])}`,
        "candidate-resume": `/candidates/${idOf(first)}/resumes/${idOf(file?.resumes[0])}`,
        interviews: "/interviews",
        report: `/interviews/${idOf(finished.items.find(({ overallScore }) => overallScore !== null))}`,
        "report-early": `/interviews/${idOf(underWay.items[0])}`,
        outbox: "/outbox",
        mail: `/outbox/${idOf(mails.items[0])}`,
        members: "/members",
        models: "/models",
        prompts: "/prompts",
        prompt: "/prompts/judge-answers",
        "not-there": `/candidates/${nobody}`,
        "not-found": "/nowhere",
      },
    };
  },
};

// Two at a time: one page is drawn while another is looked at.
describe.concurrent.each(Object.entries(tours))("the pages of %s", (_name, plan) => {
  it.each([390, 1440])(
    "fit %i px, can be read by everybody in light and dark, and complain of nothing",
    async (width) => {
      const { portal, account, outside = {}, inside } = await plan();
      const person = await personAt(browser, {
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: "light",
        reducedMotion: "reduce",
      });
      const { page } = person;
      const look = async (pages: Record<string, string>) => {
        const found: string[] = [];
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(`${portals[portal]}${path}`);
          await page.locator("h1").first().waitFor();
          await page.getByRole("status", { name: "Loading" }).first().waitFor({ state: "detached" });
          const problems = await lookAt(page, `${portal}-${name}`, width);
          found.push(...problems.map((problem) => `${path}: ${problem}`));
        }
        return found;
      };
      const found = await look(outside);
      await signInWith(page, portals[portal], account);
      found.push(...(await look(inside)));
      expect(found).toEqual([]);
      expectNoComplaints(person);
      await person.leave();
    },
  );
});

describe("what opens over the pages of a recruiter", () => {
  it.each([390, 1440])("fits %i px and can be read and reached by everybody", async (width) => {
    const account = sampleAccount("recruiter");
    const client = await signIn<RecruiterRouter>(portals.recruiter, account);
    const held = await client.feedback.queue.query({ status: "held" });
    const person = await personAt(browser, {
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    const { page } = person;
    await signInWith(page, portals.recruiter, account);
    const found: string[] = [];
    const look = async (name: string) => {
      const problems = await lookAt(page, `recruiter-${name}`, width);
      found.push(...problems.map((problem) => `${name}: ${problem}`));
    };
    const lookOver = async (name: string, key: string) => {
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
      await look(name);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };

    await page.goto(`${portals.recruiter}/feedback?status=held`);
    await untilAlive(page);
    await page.getByRole("checkbox", { name: "Select all that are shown" }).check();
    await look("queue-selected");
    await lookOver("queue-keys", "?");
    await lookOver("queue-approve", "a");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await lookOver("queue-reject", "r");
    await lookOver("palette", "Control+k");

    await page.goto(`${portals.recruiter}/feedback/${idOf(held.items[0])}?status=held`);
    await untilAlive(page);
    await lookOver("desk-keys", "?");
    await lookOver("desk-approve", "a");
    await lookOver("desk-reject", "r");
    await page.keyboard.press("e");
    await page.getByLabel("Text for the candidate").waitFor();
    await look("desk-edit");
    await page.getByLabel("Plain text").check();
    await look("desk-edit-text");
    expect(found).toEqual([]);
    expectNoComplaints(person);
    await person.leave();
  });
});

describe("deciding on a phone", () => {
  it("comes after the mail, and is one step away from the head of a page", async () => {
    const client = await signIn<RecruiterRouter>(portals.recruiter, sampleAccount("recruiter"));
    const held = await client.feedback.queue.query({ status: "held" });
    const finished = await client.interview.list.query({ status: "completed" });
    const person = await personAt(browser, {
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
    });
    const { page } = person;
    await signInWith(page, portals.recruiter, sampleAccount("recruiter"));
    await page.goto(`${portals.recruiter}/feedback/${idOf(held.items[0])}?status=held`);
    await untilAlive(page);
    const topOf = async (title: string | RegExp) =>
      (await page.getByRole("heading", { name: title }).boundingBox())?.y ?? Number.NaN;
    expect(await topOf(/^The mail as it will leave/)).toBeLessThan(await topOf("Decide"));
    await page.getByRole("link", { name: "To the decision" }).click();
    await expect.poll(() => topOf("Decide")).toBeLessThan(844);

    const report = finished.items.find(({ overallScore }) => overallScore !== null);
    await page.goto(`${portals.recruiter}/interviews/${idOf(report)}`);
    await untilAlive(page);
    const jump = page.getByRole("navigation", { name: "On this page" });
    expect((await jump.boundingBox())?.y).toBeLessThan(844);
    await jump.getByRole("link", { name: /^Decision/ }).click();
    await expect.poll(() => topOf("Decision")).toBeLessThan(844);
    for (const link of await jump.getByRole("link").all()) {
      const target = await link.getAttribute("href");
      expect(await page.locator(target ?? "nothing").count(), `${target}`).toBe(1);
    }
    expectNoComplaints(person);
    await person.leave();
  });
});

/** Keeps the page's pictures; gives what does not fit, and what a machine can tell of WCAG 2.2 A and AA. */
async function lookAt(page: Page, title: string, width: number): Promise<string[]> {
  const name = `${title}-${width}`;
  const problems: string[] = [];
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  if (content > room) problems.push(`${content} px wide in ${room}`);
  if (width === 390) {
    // Menus move once the page is alive.
    await expect
      .poll(() => page.evaluate(findCutOnPhone), { timeout: 5000 })
      .toEqual([])
      .catch(() => undefined);
    problems.push(...(await page.evaluate(findCutOnPhone)));
  }
  await picture(page, `${name}-light`);
  // Not the frame with a mail: in it no script runs, so that axe would wait for ever.
  const axe = () => new AxeBuilder({ page }).exclude("iframe").setLegacyMode();
  const light = await axe().withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();

  await page.emulateMedia({ colorScheme: "dark" });
  await untilStill(page);
  await picture(page, `${name}-dark`);
  // Nothing but the colours has changed, and they are the same at every width.
  const dark = width === 390 ? { violations: [] } : await axe().withRules(["color-contrast"]).analyze();
  await page.emulateMedia({ colorScheme: "light" });

  for (const [theme, { violations }] of Object.entries({ light, dark })) {
    for (const { id, nodes } of violations) {
      const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.html.slice(0, 120)}`);
      problems.push(`${id} in ${theme}: ${where.join(" | ")}`);
    }
  }
  return problems;
}

/**
 * What a phone cuts off, in the browser: lists of which columns lie outside, the chosen entry of a menu that is not in
 * sight, and words of an address that are broken although they would fit a line.
 */
function findCutOnPhone(): string[] {
  const problems: string[] = [];
  for (const table of document.querySelectorAll("table")) {
    const region = table.closest("section");
    if (region && region.scrollWidth > region.clientWidth + 1) {
      problems.push(`the table “${table.caption?.textContent}” is cut at the right`);
    }
  }
  for (const current of document.querySelectorAll('nav [aria-current="page"]')) {
    const strip = current.closest("nav")?.getBoundingClientRect();
    const place = current.getBoundingClientRect();
    if (strip && (place.left < strip.left - 1 || place.right > strip.right + 1)) {
      problems.push(`the chosen entry “${current.textContent}” is out of sight`);
    }
  }
  // In an address the only places to break are the <wbr> between its parts.
  for (const mark of document.querySelectorAll("td wbr, dd wbr")) {
    const part = mark.nextSibling;
    if (!part) continue;
    const range = document.createRange();
    range.selectNode(part);
    if (range.getClientRects().length > 1) problems.push(`“${part.textContent}” is broken inside`);
  }
  return problems;
}

/** Until colours and places have stopped changing, which they do over some frames, from the outermost element inwards. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isOfTime = ({ timeline }: Animation) => timeline === document.timeline;
    for (let still = 0; still < 2; ) {
      await frame();
      const moving = document.getAnimations().filter(isOfTime);
      const isMoving = moving.some(({ playState }) => playState === "running");
      still = isMoving ? 0 : still + 1;
    }
  });
}

function idOf(row: { id: string } | undefined): string {
  if (row === undefined) throw new Error("the sample data lacks something that a page shows");
  return row.id;
}
