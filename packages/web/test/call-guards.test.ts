import { describe, expect, it } from "vitest";
import { readApiError } from "../src/api-error.ts";
import { contentSecurityPolicy } from "../src/content-security-policy.ts";
import { requestIdOf } from "../src/request-id.ts";
import { limitBody } from "../src/server/limit-body.ts";
import { isSameOrigin } from "../src/server/same-origin.ts";
import { whenFinished } from "../src/server/when-finished.ts";
import { signInAddress } from "../src/sign-in-address.ts";

const portalUrl = "http://localhost:3000";
const post = (headers: Record<string, string>) =>
  new Request("http://localhost:3000/api/trpc/x", { method: "POST", headers, body: "{}" });

describe("a call that changes something", () => {
  it.each([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
    [{ "sec-fetch-site": "same-site", origin: "http://localhost:3001" }, false],
    [{ origin: "http://localhost:3000" }, true],
    [{ origin: "http://localhost:3001", host: "localhost:3000" }, false],
    [{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, true],
    [{ origin: "null" }, false],
    // No browser: a script.
    [{}, true],
  ])("with %j passes: %s", (headers, passes) => {
    expect(isSameOrigin(post(headers), portalUrl)).toBe(passes);
  });
});

describe("a request's body", () => {
  const streamed = (bytes: number) =>
    new Request("http://localhost:3000/api/trpc/x", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: new Blob(["x".repeat(bytes)]).stream(),
      duplex: "half",
      // The option is in the standard, not yet in the types.
    } as RequestInit);

  it("is refused by its declared length without being read", async () => {
    const request = post({ "content-length": "101" });
    expect(await limitBody(request, 100)).toBeNull();
    expect(request.bodyUsed).toBe(false);
  });

  it("that does not say its length is counted", async () => {
    expect(await limitBody(streamed(101), 100)).toBeNull();
    const passed = await limitBody(streamed(100), 100);
    expect((await passed?.text())?.length).toBe(100);
    expect(passed?.headers.get("content-type")).toBe("text/plain");
  });

  it("that declares less than it sends, or no number, is refused", async () => {
    const lying = new Request(streamed(101), { headers: { "content-length": "5" } });
    expect(await limitBody(lying, 100)).toBeNull();
    expect(await limitBody(post({ "content-length": "many" }), 100)).toBeNull();
  });

  it("that stops coming, or drips, is not waited for", async () => {
    const dripping = (everyMs: number) => {
      let timer: NodeJS.Timeout | undefined;
      let isLeft = false;
      const body = new ReadableStream({
        start(controller) {
          timer = setInterval(() => controller.enqueue(new Uint8Array(1)), everyMs);
        },
        cancel() {
          isLeft = true;
          clearInterval(timer);
        },
      });
      // The option is in the standard, not yet in the types.
      const init = { method: "POST", body, duplex: "half" } as RequestInit;
      return { request: new Request("http://localhost:3000/", init), wasLeft: () => isLeft };
    };
    const silent = dripping(60_000);
    await expect(limitBody(silent.request, 100, { idle: 20, total: 10_000 })).rejects.toMatchObject({
      code: "timeout",
      message: expect.stringContaining("too slowly"),
    });
    const slow = dripping(1);
    await expect(limitBody(slow.request, 1e9, { idle: 10_000, total: 30 })).rejects.toMatchObject({
      code: "timeout",
    });
    expect([silent.wasLeft(), slow.wasLeft()]).toEqual([true, true]);
  });
});

describe("an answer that streams", () => {
  it("is finished when its last byte is out, or when the reader goes away, and only once", async () => {
    let calls = 0;
    await whenFinished(new Response("hello"), () => calls++).text();
    expect(calls).toBe(1);
    const endless = new Response(new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(1)) }));
    const reader = whenFinished(endless, () => calls++).body?.getReader();
    await reader?.read();
    expect(calls).toBe(1);
    await reader?.cancel();
    expect(calls).toBe(2);
  });
});

describe("a request's id", () => {
  it("is kept when it is one, and made anew when it could be anything else", () => {
    expect(requestIdOf(new Headers({ "x-request-id": "abc-12345" }))).toBe("abc-12345");
    expect(requestIdOf(new Headers({ "x-request-id": "<script>alert(1)</script>" }))).toMatch(/^[\w-]{36}$/);
    expect(requestIdOf(new Headers())).toMatch(/^[\w-]{36}$/);
  });
});

describe("the address of the sign-in page", () => {
  it("leads back to where somebody was, and to no other site", () => {
    expect(signInAddress("/resumes?page=2")).toBe("/sign-in?next=%2Fresumes%3Fpage%3D2");
    expect(signInAddress("/")).toBe("/sign-in");
    expect(signInAddress("//evil.example")).toBe("/sign-in");
    expect(signInAddress("/interviews", { ended: true })).toBe("/sign-in?ended=1&next=%2Finterviews");
  });
});

describe("the content security policy", () => {
  it("lets scripts run by nonce alone, and evaluates strings in development only", () => {
    const live = contentSecurityPolicy("abc", { https: true, development: false });
    expect(live).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(live).not.toContain("unsafe-eval");
    // ASVS 5.0, 3.4.3: these two at least.
    expect(live).toContain("object-src 'none'");
    expect(live).toContain("base-uri 'none'");
    expect(live).toContain("upgrade-insecure-requests");
    expect(contentSecurityPolicy("abc", { https: false, development: false })).not.toContain("upgrade");
  });
});

describe("a failed call", () => {
  it("reads as code, sentence and fields", () => {
    const error = Object.assign(new Error("This e-mail address is already registered."), {
      data: { appCode: "conflict", details: { field: "email" }, requestId: "r1", fieldErrors: null },
    });
    expect(readApiError(error)).toEqual({
      code: "conflict",
      sentence: "This e-mail address is already registered.",
      requestId: "r1",
      fields: { email: "This e-mail address is already registered." },
      retryAt: null,
    });
  });

  it("without an answer reads as unavailable", () => {
    expect(readApiError(new TypeError("Failed to fetch"))).toMatchObject({
      code: "unavailable",
      requestId: null,
    });
  });
});
