import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, personAt, signInAs } from "../src/browser.ts";

const portals = { candidate: inject("candidateUrl"), recruiter: inject("recruiterUrl") };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(Object.entries(portals))("the %s portal", (_name, url) => {
  it("answers with a policy that names this answer's nonce, and says nothing of what it runs on", async () => {
    const [first, second] = await Promise.all([fetch(`${url}/sign-in`), fetch(`${url}/sign-in`)]);
    const nonceOf = (response: Response) =>
      /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
    expect(nonceOf(first)).toBeTruthy();
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    expect(first.headers.get("x-frame-options")).toBe("DENY");
    expect(first.headers.get("x-powered-by")).toBeNull();
    expect(first.headers.get("x-request-id")).toBeTruthy();
    for (const script of (await first.text()).matchAll(/<script\b[^>]*>/g)) {
      expect(script[0]).toContain(`nonce="${nonceOf(first)}"`);
    }
  });

  it("is alive and ready, and says no more than that", async () => {
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    const ready = await fetch(`${url}/api/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ok: true });
  });

  it("leads the signed-out to the sign-in page and back", async () => {
    const response = await fetch(`${url}/interviews?status=completed`, { redirect: "manual" });
    expect(response.status).toBeGreaterThanOrEqual(300);
    expect(response.headers.get("location")).toContain("/sign-in?next=%2Finterviews%3Fstatus%3Dcompleted");
  });

  it("changes nothing for a call from another site", async () => {
    const response = await fetch(`${url}/api/trpc/account.register`, {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(403);
  });

  it("gives no file without a signature", async () => {
    expect((await fetch(`${url}/api/files/organization/resumes/0123.pdf`)).status).toBe(404);
  });
});

describe("between the portals", () => {
  it("a recording is taken from a page of the candidates' own, and from somebody who is signed in", async () => {
    const address = `${portals.candidate}/api/interviews/0/messages/1/recording?key=${crypto.randomUUID()}`;
    const send = (headers: Record<string, string>) =>
      fetch(address, { method: "POST", headers, body: "sound" });
    expect((await send({ origin: "https://evil.example" })).status).toBe(403);
    expect((await send({})).status).toBe(401);
  });

  it("a recruiter's procedure does not exist on the candidates' origin", async () => {
    const response = await fetch(`${portals.candidate}/api/trpc/feedback.approve`, {
      method: "POST",
      headers: { origin: portals.candidate, "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(404);
  });

  it("a session of one is worth nothing in the other, in the same browser", async () => {
    const person = await personAt(browser);
    const { page } = person;
    await signInAs(page, portals.recruiter, "recruiter");
    const cookies = await page.context().cookies();
    const session = cookies.find((cookie) => cookie.name.includes("session-token"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    await page.goto(`${portals.candidate}/interviews`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    const forged = await fetch(`${portals.candidate}/api/trpc/account.me`, {
      headers: { cookie: `${session?.name.replace("recruiter", "candidate")}=${session?.value}` },
    });
    expect(forged.status).toBe(401);
    await signInAs(page, portals.candidate, "candidate");
    await page.goto(`${portals.recruiter}/feedback`);
    expect(new URL(page.url()).pathname).toBe("/feedback");
    await person.leave();
  });
});
