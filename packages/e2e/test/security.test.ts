import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, personAt, signInAs, signInWith } from "../src/browser.ts";
import { registerNewcomer } from "../src/newcomer.ts";

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

  it("takes no body that is too large, declared or not, and tells the log nothing of what was sent", async () => {
    const said = "Eve-Example-and-her-telephone-number";
    const large = said.repeat(30_000);
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let part = 0; part < 20; part += 1) controller.enqueue(Buffer.from(said.repeat(1500)));
          controller.close();
        },
      });
    const send = async (path: string, body: BodyInit, type: string) => {
      // A refusal may come before all was sent, and the connection with it.
      const init = {
        method: "POST",
        body,
        headers: { "content-type": type },
        duplex: "half",
        redirect: "manual",
      };
      // The option is in the standard, not yet in the types.
      return fetch(`${url}${path}`, init as RequestInit).then(
        ({ status }) => status,
        () => 413,
      );
    };
    // By a connection of its own: one on which a body was refused may be about to close.
    const ask = (path: string, body: string, type: string) =>
      new Promise((resolve, reject) => {
        const headers = { "content-type": type, "content-length": Buffer.byteLength(body) };
        const asked = request(`${url}${path}`, { method: "POST", agent: false, headers }, (answer) => {
          answer.resume().once("end", () => resolve(answer.statusCode));
        });
        asked.once("error", reject).end(body);
      });
    expect((await fetch(`${url}/${said}?email=${said}`, { redirect: "manual" })).status).toBeLessThan(500);
    const header = await fetch(`${url}/api/health`, { headers: { "x-said": "x".repeat(20_000) } });
    expect(header.status).toBe(431);
    const formType = "application/x-www-form-urlencoded";
    for (const body of [large, stream()])
      expect(await send("/api/trpc/account.me", body, "application/json")).toBe(413);
    for (const body of [large, stream()]) {
      expect(await send("/api/auth/callback/credentials", body, formType)).toBe(413);
    }
    expect(
      await ask("/api/auth/_log", JSON.stringify({ code: said, level: "error" }), "application/json"),
    ).toBe(204);
    expect(await ask("/api/auth/callback/credentials", "{", "application/json")).toBe(415);
    expect(await ask("/api/auth/callback/nobody", `a=${said}`, formType)).toBe(404);
    expect(await ask(`/sign-in?email=${said}`, `a=${said}`, formType)).toBe(303);
    expect([303, 413]).toContain(await send(`/sign-in?email=${said}`, large, formType));
    expect(await ask(`/api/trpc/${said}`, "{", "application/json")).toBe(404);
    const logs = join(inject("dataDir"), "logs");
    for (const name of readdirSync(logs)) {
      expect(readFileSync(join(logs, name), "utf8").includes(said), name).toBe(false);
    }
  });

  it("answers what is no call of a browser without failing, and to no other name than its own", async () => {
    const { hostname, port } = new URL(url);
    const speak = (lines: string[]) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
        let heard = "";
        socket.setEncoding("utf8").on("data", (text: string) => {
          heard += text;
        });
        socket.once("error", reject).once("close", () => resolve(heard));
      });
    const host = `Host: ${hostname}:${port}`;
    const last = "Connection: close";
    expect(await speak(["TRACE /api/health HTTP/1.1", host, last])).toMatch(/^HTTP\/1\.1 405 /);
    expect(await speak(["OPTIONS * HTTP/1.1", host, last])).toMatch(/^HTTP\/1\.1 [2-4]\d\d /);
    const whole = await speak(["GET http://evil.example/resumes HTTP/1.1", host, last]);
    expect(whole).toMatch(/^HTTP\/1\.1 [2-4]\d\d /);
    expect(whole).not.toContain("http://evil.example");
    const rebound = await speak([
      "GET /api/auth/csrf HTTP/1.1",
      `Host: evil.example:${port}`,
      `Origin: http://evil.example:${port}`,
      last,
    ]);
    expect(rebound).toMatch(/^HTTP\/1\.1 421 /);
    expect(rebound).toContain(`This portal answers at ${url}`);
    expect(rebound).not.toContain("csrfToken");
    for (const path of ["/api/nothing", "/icon-of-nothing"]) {
      const said = "victim.name@private.example";
      const headers = { "next-action": `${said} and more`, "content-type": "text/plain" };
      const answer = await fetch(`${url}${path}`, {
        method: "POST",
        headers,
        body: "[]",
        redirect: "manual",
      });
      expect(answer.status).toBeLessThan(500);
      for (const name of readdirSync(join(inject("dataDir"), "logs"))) {
        expect(readFileSync(join(inject("dataDir"), "logs", name), "utf8")).not.toContain("and more");
      }
      const page = await fetch(`${url}${path}`, { redirect: "manual" });
      const isPage = page.headers.get("content-type")?.startsWith("text/html") ?? false;
      expect(isPage && page.headers.get("content-security-policy") === null).toBe(false);
    }
  });

  it.each([
    "/%zz",
    "/api/auth/%zz",
    "/api/trpc/%zz",
    "/api/trpc/account.me%FF?batch=1",
    "/api/files/%C0%AF",
    "/api/resumes/%00/pages/1",
    "/api/resumes/x/pages/99999999999",
    "/api/files/%2e%2e/%00",
    "/api/interviews/x/messages/1/recording",
    "/api/auth/session?__proto__=1",
    "/api/auth/csrf?__proto__=1",
    "/sign-in?next=%00&error=%F0%9F",
    "/api/trpc/account.me?batch=1&input=%7B",
  ])("answers %s without failing", async (path) => {
    expect((await fetch(`${url}${path}`, { redirect: "manual" })).status).toBeLessThan(500);
  });

  it("gives no file without a signature", async () => {
    expect((await fetch(`${url}/api/files/organization/resumes/0123.pdf`)).status).toBe(404);
  });
});

describe.each([
  ["candidate", "/interviews"],
  ["recruiter", "/feedback"],
] as const)("signing out everywhere as a %s", (role, path) => {
  it("leads every browser of the account to the sign-in page, without a click there", async () => {
    // The recruiter's sample account is everybody's: an account that no other test is signed in with.
    const portal = portals[role];
    const account =
      role === "candidate" ? (await registerNewcomer(portal, "Everywhere Example")).account : null;
    const people = await Promise.all([personAt(browser), personAt(browser)]);
    for (const { page } of people) {
      await (account === null ? signInAs(page, portal, "viewer") : signInWith(page, portal, account));
      await page.goto(`${portal}${path}`);
      await page.getByRole("button", { name: "Sign out everywhere" }).waitFor();
    }
    const [here, there] = people;
    const token = (await there.page.context().cookies()).find(({ name }) => name.includes("session-token"));
    await here.page.getByRole("button", { name: "Sign out everywhere" }).click();
    const dialog = here.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Stay signed in" }).click();
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await here.page.getByRole("button", { name: "Sign out everywhere" }).click();
    await dialog.getByRole("button", { name: "Sign out everywhere" }).click();
    // Two things lead away, the button and the end of the stream: an address, not one navigation, is waited for.
    for (const { page } of people) await expect.poll(() => new URL(page.url()).pathname).toBe("/sign-in");
    const copied = await fetch(`${portal}/api/trpc/account.me`, {
      headers: { cookie: `${token?.name}=${token?.value}` },
    });
    expect(copied.status).toBe(401);
    for (const person of people) await person.leave();
  });
});

describe("pages of somebody who is signed in", () => {
  it.each([
    [
      "viewer",
      portals.recruiter,
      ["/candidates/%00", "/candidates/x", "/feedback/x", "/interviews/x", "/outbox/x"],
    ],
    [
      "viewer",
      portals.recruiter,
      ["/candidates?search=%00", "/interviews?status=%00", "/feedback?tab=%ED%A0%80"],
    ],
    [
      "candidate",
      portals.candidate,
      ["/resumes/%00", "/resumes/x", "/interviews/x", "/interviews/%00/result"],
    ],
  ] as const)("answer the %s's strange addresses without failing: %s %j", async (role, portal, paths) => {
    const person = await personAt(browser);
    await signInAs(person.page, portal, role);
    for (const path of paths) {
      const response = await person.page.context().request.get(`${portal}${path}`);
      expect(response.status(), path).toBeLessThan(500);
    }
    await person.leave();
  });
});

describe("signing out", () => {
  it("in one browser ends its session on the server as well", async () => {
    const { account } = await registerNewcomer(portals.candidate, "Signing Out");
    const person = await personAt(browser);
    await signInWith(person.page, portals.candidate, account);
    const token = (await person.page.context().cookies()).find(({ name }) => name.includes("session-token"));
    const ask = () =>
      fetch(`${portals.candidate}/api/trpc/account.me`, {
        headers: { cookie: `${token?.name}=${token?.value}` },
      });
    expect((await ask()).status).toBe(200);
    await person.page.getByRole("button", { name: "Sign out", exact: true }).click();
    await person.page.waitForURL((url) => url.pathname === "/sign-in");
    expect((await ask()).status).toBe(401);
    await person.leave();
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
